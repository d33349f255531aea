import type { Issue, Records } from '../records';
import { createTimeline } from './timeline';

type Past = Readonly<{ at: number; id: string; before: Issue | null }>;

/** What search sees: it may lag behind what was written, and it finds issues by time without looking at all of them. */
export type SearchIndex = Readonly<{
  /** To be called before an issue changes; null before it exists. */
  remember: (issue: Issue | null, id: string) => void;
  /** To be called after it changed. */
  note: (issue: Issue) => void;
  /** How recently changed issues looked `lag` milliseconds ago; null where an issue did not exist. */
  pastViews: (lag: number) => Map<string, Issue | null>;
  within: (field: TimeField, from: number, to: number) => Set<string>;
  rebuild: () => void;
}>;

export type TimeField = 'created' | 'updated' | 'resolved';

const longestLag = 60 * 60_000;

/** The clock may tick within one change. */
const justNow = (at: number | null, { updatedAt }: Issue) => at !== null && updatedAt - at < 1_000;

export function createSearchIndex(records: Records, now: () => number): SearchIndex {
  const timelines = { created: createTimeline(), updated: createTimeline(), resolved: createTimeline() };
  let past: Past[] = [];

  const forget = () => {
    const oldest = now() - longestLag;
    if ((past[0]?.at ?? Infinity) >= oldest || past.length < 1_000) return;
    past = past.filter(({ at }) => at >= oldest);
  };

  const note = (issue: Issue) => {
    timelines.updated.add(issue.updatedAt, issue.id);
    if (justNow(issue.resolvedAt, issue)) timelines.resolved.add(issue.resolvedAt ?? 0, issue.id);
    if (justNow(issue.createdAt, issue)) timelines.created.add(issue.createdAt, issue.id);
  };

  return {
    remember(issue, id) {
      past.push({ at: now(), id, before: issue && { ...issue } });
      forget();
    },
    note,
    pastViews(lag) {
      const views = new Map<string, Issue | null>();
      if (lag <= 0) return views;
      const horizon = now() - lag;
      for (const { at, id, before } of past) if (at > horizon && !views.has(id)) views.set(id, before);
      return views;
    },
    within: (field, from, to) => timelines[field].between(from, to),
    rebuild() {
      past = [];
      for (const timeline of Object.values(timelines)) timeline.clear();
      for (const issue of records.issues.values()) {
        timelines.created.add(issue.createdAt, issue.id);
        timelines.updated.add(issue.updatedAt, issue.id);
        if (issue.resolvedAt !== null) timelines.resolved.add(issue.resolvedAt, issue.id);
      }
    },
  };
}

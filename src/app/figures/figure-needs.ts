import uniqBy from 'lodash/uniqBy';
import { restOf, type HeatCell, type TypeByTeam, furthestBelow } from '../../domain/figures/comparisons';
import type { AnswerFigures } from '../../domain/figures/answer-figures';
import { shareOf, type Share } from '../../domain/figures/share';
import type { SignalRule } from '../../domain/figures/week-signals';
import type { Week } from '../../domain/figures/weeks';
import type { OpenFollowUp } from '../../ports/figures/figure-records';

/** The issues that are named, and how many more there are. */
type Issues = Readonly<{ issues: readonly Readonly<{ issueKey: string }>[]; more: number }>;

export type Need =
  | Readonly<{ kind: 'filter-unusable'; says: string }>
  | Readonly<{ kind: 'groups-unseen' }>
  | Readonly<{ kind: 'room-short'; percent: number }>
  | Readonly<{ kind: 'unread'; count: number; unhappy: number; wantContact: number; oldest: string }>
  | Readonly<{ kind: 'stuck'; count: number; problem: string | null; oldest: string }>
  | (Readonly<{ kind: 'not-contacted'; count: number; oldest: string }> & Issues)
  | (Readonly<{ kind: 'unassigned'; count: number; oldest: string }> & Issues)
  | (Readonly<{ kind: 'unlinked'; count: number }> & Issues)
  | (Readonly<{ kind: 'repeat-unhappy'; count: number }> & Issues)
  | (Readonly<{ kind: 'not-put-right'; count: number }> & Issues)
  | Readonly<{ kind: 'below-the-rest'; requestType: number; team: number; cell: HeatCell; rest: Share }>
  | Readonly<{ kind: 'signal'; week: string; rule: SignalRule }>;

/** A follow-up should have become an issue within this time. */
const patienceMs = 15 * 60_000;
/** By then the hourly look has seen whom Jira itself assigned it to. */
const assigningMs = 90 * 60_000;
const mostKeys = 5;

const oldestOf = (followUps: readonly OpenFollowUp[]) =>
  new Date(Math.min(...followUps.map(({ owedAt }) => owedAt))).toISOString();
function issuesOf(followUps: readonly OpenFollowUp[]): Issues {
  const issues = followUps.flatMap(({ issueKey }) => (issueKey === null ? [] : [{ issueKey }]));
  return { issues: issues.slice(0, mostKeys), more: Math.max(0, issues.length - mostKeys) };
}

/** Follow-ups that wait for somebody. */
export function followUpNeeds(open: readonly OpenFollowUp[], now: Date): readonly Need[] {
  const unread = open.filter(({ read, state }) => !read && (state === 'owed' || state === 'open'));
  const wanting = unread.filter(({ wantsContact }) => wantsContact);
  const stuck = open.filter(
    ({ state, problem, owedAt }) => state === 'owed' && (problem !== null || owedAt < now.getTime() - patienceMs),
  );
  const waiting = open.filter(({ state, contacted }) => state === 'open' && !contacted);
  const notRight = open.filter(({ state }) => state === 'not-recovered');
  const unassigned = open.filter(
    ({ state, hasOwner, owedAt }) => state !== 'owed' && !hasOwner && owedAt < now.getTime() - assigningMs,
  );
  const repeat = open.filter(({ repeatOf }) => repeatOf !== null);
  const unlinked = open.filter((one) => one.linkRefused);
  const problem = stuck.find((one) => one.problem !== null)?.problem ?? null;
  return [
    ...(stuck.length > 0 ? [{ kind: 'stuck' as const, count: stuck.length, problem, oldest: oldestOf(stuck) }] : []),
    ...(unread.length > 0
      ? [
          {
            kind: 'unread' as const,
            count: unread.length,
            unhappy: unread.length - wanting.length,
            wantContact: wanting.length,
            oldest: oldestOf(unread),
          },
        ]
      : []),
    ...(waiting.length > 0
      ? [{ kind: 'not-contacted' as const, count: waiting.length, oldest: oldestOf(waiting), ...issuesOf(waiting) }]
      : []),
    ...(unassigned.length > 0
      ? [
          {
            kind: 'unassigned' as const,
            count: unassigned.length,
            oldest: oldestOf(unassigned),
            ...issuesOf(unassigned),
          },
        ]
      : []),
    ...(repeat.length > 0
      ? [{ kind: 'repeat-unhappy' as const, count: uniqBy(repeat, 'repeatOf').length, ...issuesOf(repeat) }]
      : []),
    ...(unlinked.length > 0 ? [{ kind: 'unlinked' as const, count: unlinked.length, ...issuesOf(unlinked) }] : []),
    ...(notRight.length > 0 ? [{ kind: 'not-put-right' as const, count: notRight.length, ...issuesOf(notRight) }] : []),
  ];
}

/** What the figures themselves point at. */
export function figureNeeds(answers: AnswerFigures, heat: TypeByTeam, weeks: readonly Week[]): readonly Need[] {
  const below = furthestBelow(heat);
  const sums =
    below &&
    answers.typeTeams.find(({ requestType, team }) => requestType === below.requestType && team === below.cell.team)
      ?.sums;
  const signal = weeks.filter((week) => week.period === 'now' && week.signal?.endsWith('below')).at(-1);
  return [
    ...(below && sums
      ? [
          {
            kind: 'below-the-rest' as const,
            requestType: below.requestType,
            team: below.cell.team,
            cell: below.cell,
            rest: shareOf(restOf(answers, sums)),
          },
        ]
      : []),
    ...(signal?.signal ? [{ kind: 'signal' as const, week: signal.start, rule: signal.signal }] : []),
  ];
}

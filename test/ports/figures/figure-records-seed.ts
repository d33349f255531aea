import chunk from 'lodash/chunk';
import { sqlAnswers } from '../../../src/adapters/sql/answering/answers';
import { db } from '../../../src/adapters/sql/driver';

/** A generator of plausible numbers that always gives the same ones. */
export function dice(seed: number) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const dayMs = 86_400_000;
export const project = 10_000;

export type Seeded = Readonly<{
  issue: number;
  person: number;
  resolvedDay: number;
  eligible: boolean;
  asked: boolean;
  reopened: boolean;
  sla: number | null;
  requestType: number;
  team: number;
  organisation: number;
  channel: number;
  priority: number;
  inclusion: number;
  answer: Readonly<{
    day: number;
    kind: 1 | 2;
    solved: boolean;
    score: number | null;
    reasons: number;
    major: boolean;
  }> | null;
}>;

/** Requests of a run of days, resolved by few people, some of them answered. */
export function seeds(
  count: number,
  from: number,
  to: number,
  seed = 1,
  sampling: readonly number[] = [1],
): readonly Seeded[] {
  const roll = dice(seed);
  const below = (n: number) => Math.floor(roll() * n);
  return Array.from({ length: count }, (_, i): Seeded => {
    const resolvedDay = from + below(to - from + 1);
    const eligible = roll() < 0.8;
    const asked = eligible && roll() < 0.8;
    const kind = asked ? (1 as const) : (2 as const);
    const solved = roll() < 0.9;
    const sla = roll() < 0.2 ? null : roll() < 0.8 ? 1 : 0;
    const answered = roll() < (asked ? 0.6 : 0.05);
    return {
      issue: 20_000 + i,
      person: 1 + below(40),
      resolvedDay,
      eligible,
      asked,
      reopened: roll() < 0.1,
      sla,
      requestType: 1 + below(4),
      team: below(3),
      organisation: below(5),
      channel: 1 + below(2),
      priority: 1 + below(3),
      inclusion: sampling[below(sampling.length)] ?? 1,
      answer: answered
        ? {
            day: Math.min(to, resolvedDay + below(5)),
            kind,
            solved,
            score: solved ? 1 + below(5) : null,
            reasons: below(64),
            major: roll() < 0.05,
          }
        : null,
    };
  });
}

export const cycleRow = (one: Seeded, touchedAt: number) => ({
  ...{
    issue_id: one.issue,
    cycle: 1,
    project_id: project,
    issue_key: `HELP-${one.issue}`,
    request_type: one.requestType,
  },
  ...{
    organisation: one.organisation,
    team: one.team,
    agent: 1,
    reporter: `customer-${one.person}`,
    person: one.person,
  },
  ...{ priority: one.priority, channel: one.channel, created_at: one.resolvedDay * dayMs, first_response_at: null },
  ...{
    resolved_at: one.resolvedDay * dayMs + 36_000_000,
    resolved_day: one.resolvedDay,
    resolution: 1,
    ended_at: one.reopened ? touchedAt : null,
  },
  ...{
    sla_resolution: one.sla,
    sla_first_response: null,
    reassignments: one.issue % 4 === 0 ? 1 : 0,
    reopens: 0,
    public_comments: 1,
  },
  escalated: one.issue % 7 === 0 ? null : one.issue % 5 === 0 ? 1 : 0,
  ...{
    state: one.asked ? ('asked' as const) : ('rested' as const),
    reason: null,
    eligible: one.eligible ? 1 : 0,
    inclusion: one.inclusion,
  },
  ...{
    settings_version: 1,
    ask_at: null,
    asked_at: one.asked ? one.resolvedDay * dayMs + 50_000_000 : null,
    reminded_at: null,
    closes_at: null,
  },
  ...{ asked_anyway: 0, lease_token: null, lease_until: 0, attempts: 0, native_feedback: null, touched_at: touchedAt },
});

/** 1 customers, 2 sponsors. */
export const answerRow = (one: Seeded, answer: NonNullable<Seeded['answer']>, audience: 1 | 2 = 1) => ({
  ...{
    project_id: project,
    day: answer.day,
    id: one.issue * 1024 + 1,
    resolved_day: one.resolvedDay,
    kind: answer.kind,
    audience,
  },
  ...{
    solved: answer.solved ? 1 : 0,
    score: answer.score,
    reasons: answer.reasons,
    expectation: null,
    lost_minutes: null,
  },
  ...{
    wants_contact: 0,
    major_concern: answer.major ? 1 : 0,
    request_type: one.requestType,
    organisation: one.organisation,
  },
  ...{
    team: one.team,
    agent: 1,
    person: one.person,
    priority: one.priority,
    channel: one.channel,
    sla_resolution: one.sla,
  },
  ...{
    inclusion: one.inclusion,
    wording: 1,
    answered_at: answer.day * dayMs + 60_000_000 + one.issue,
    read_at: null,
    rev: 1,
  },
});

export async function clearRecords(): Promise<void> {
  for (const table of ['cycle', 'answer', 'answer_text', 'follow_up', 'dirty', 'dirty_span', 'kpi', 'sweep'] as const)
    await db.deleteFrom(table).execute();
}

/** Answers of sponsors, who are asked about the service and not about a request of the ledger. */
export async function storeSponsors(records: readonly Seeded[]): Promise<void> {
  const answered = records.flatMap((one) => (one.answer ? [{ one, answer: one.answer }] : []));
  for (const some of chunk(answered, 200))
    await db
      .insertInto('answer')
      .values(some.map(({ one, answer }) => answerRow(one, answer, 2)))
      .execute();
  await sqlAnswers.markDirty(
    project,
    answered.flatMap(({ one, answer }) => [answer.day, one.resolvedDay]),
  );
}

/** Writes records as the app does: answers mark their days. */
export async function store(records: readonly Seeded[], touchedAt: number): Promise<void> {
  const answered = records.flatMap((one) => (one.answer ? [{ one, answer: one.answer }] : []));
  for (const some of chunk(records, 200))
    await db
      .insertInto('cycle')
      .values(some.map((one) => cycleRow(one, touchedAt)))
      .execute();
  for (const some of chunk(answered, 200))
    await db
      .insertInto('answer')
      .values(some.map(({ one, answer }) => answerRow(one, answer)))
      .execute();
  await sqlAnswers.markDirty(
    project,
    answered.flatMap(({ one, answer }) => [answer.day, one.resolvedDay]),
  );
}

import { sql } from 'kysely';
import { db } from '../../../src/adapters/sql/driver';
import { firstOfMonth, mondayOf } from '../../../src/domain/calendar';
import type { Book, Days } from '../../../src/domain/figures/period';
import type { Slice } from '../../../src/ports/figures/figure-source';
import { dayMs, project, type Seeded } from './figure-records-seed';

const bucketsOf = (day: number) => [`0/${day}`, `1/${mondayOf(day)}`, `2/${firstOfMonth(day)}`];

/** What the rollups of answers must hold, counted naively: [r1…r5, not solved, own answers] by book/grain/bucket/dim/keys. */
export function recount(records: readonly Seeded[]): ReadonlyMap<string, readonly number[]> {
  const cells = new Map<string, number[]>();
  for (const one of records) {
    const { answer } = one;
    if (!answer) continue;
    const asked = answer.kind === 1;
    const bits = asked && answer.score !== null ? [0, 1, 2, 3, 4, 5].filter((bit) => answer.reasons & (1 << bit)) : [];
    const places = [
      '0/0/0',
      `1/${one.requestType}/0`,
      `2/${one.team}/0`,
      `3/${one.requestType}/${one.team}`,
      `6/${one.organisation}/0`,
      // Raised at midnight UTC of the day of the resolution.
      `7/${((one.resolvedDay + 3) % 7) * 24}/0`,
      ...bits.map((bit) => `4/${one.requestType}/${bit}`),
      ...bits.map((bit) => `5/${one.team}/${bit}`),
    ];
    const place = asked ? (answer.score ?? 6) - 1 : 6;
    if (!asked && answer.score === null) continue;
    for (const [book, day] of [
      [1, answer.day],
      [2, one.resolvedDay],
    ] as const)
      for (const bucket of bucketsOf(day))
        for (const key of places) {
          // By organisation and hour no single days are kept.
          if (bucket.startsWith('0/') && (key.startsWith('6/') || key.startsWith('7/'))) continue;
          const name = `${book}/${bucket}/${key}`;
          const cell = cells.get(name) ?? [0, 0, 0, 0, 0, 0, 0];
          cell[place] = (cell[place] ?? 0) + 1;
          cells.set(name, cell);
        }
  }
  return cells;
}

/** Every rollup cell of answers that is not zero, in the order of the naive recount. */
export async function stored(): Promise<ReadonlyMap<string, readonly number[]>> {
  const { rows } = await sql<Record<string, number>>`SELECT * FROM kpi`.execute(db);
  const cell = (row: Record<string, number>) =>
    ['r1', 'r2', 'r3', 'r4', 'r5', 'not_solved', 'own_n'].map((name) => Number(row[name]));
  const name = (row: Record<string, number>) =>
    `${row['book']}/${row['grain']}/${row['bucket']}/${row['dim']}/${row['k1']}/${row['k2']}`;
  return new Map(
    rows.map((row) => [name(row), cell(row)] as const).filter(([, values]) => values.some((value) => value !== 0)),
  );
}

export const sorted = (cells: ReadonlyMap<string, readonly number[]>) =>
  [...cells].map(([name, values]) => `${name} ${values.join(' ')}`).sort();

export const inPeriod = (day: number, { from, to }: { from: number; to: number }) => day >= from && day <= to;
export const peopleIn = (
  records: readonly Seeded[],
  period: { from: number; to: number },
  counts: (one: Seeded) => boolean,
) =>
  new Set(records.filter((one) => inPeriod(one.resolvedDay, period) && counts(one)).map(({ person }) => person)).size;
export const answeredWhenAsked = (one: Seeded) => one.answer?.kind === 1;

/** An open follow-up owed on a day, opened n minutes later. */
export const followUpRow = (n: number, day: number, touchedAt: number) => ({
  ...{
    dedupe_key: `answer:${n}:1`,
    project_id: project,
    request_id: n,
    request_key: `HELP-${n}`,
    owed_for: n % 2 ? 'unhappy' : 'not-solved',
  },
  ...{
    state: 'open',
    delivery: 2,
    lease_until: 0,
    lease_token: null,
    attempts: 1,
    problem: null,
    issue_id: n,
    issue_key: `CARE-${n}`,
  },
  ...{
    owner: null,
    linked: 1,
    told_rev: 0,
    owed_at: day * dayMs + 3_600_000,
    opened_at: day * dayMs + 3_600_000 + n * 60_000,
    read_at: null,
    contacted_at: null,
  },
  ...{
    contacted_by: null,
    contacted_how: null,
    remedied_at: null,
    outcome: null,
    closed_at: null,
    touched_at: touchedAt,
  },
});

/** Answers of asked customers, one by one. */
export async function recordsOf(book: Book, { from, to }: Days, slice: Slice) {
  const chosen = (column: string, id: number | null) => (id === null ? sql`1 = 1` : sql`${sql.ref(column)} = ${id}`);
  const { rows } = await sql<{ score: number | null; reasons: number; inclusion: number }>`
    SELECT score, reasons, inclusion FROM answer WHERE project_id = ${project} AND audience = 1 AND kind = 1 AND solved IS NOT NULL
      AND ${sql.ref(book === 'answer-day' ? 'day' : 'resolved_day')} BETWEEN ${from} AND ${to}
      AND ${chosen('request_type', slice.requestType)} AND ${chosen('team', slice.team)} AND ${chosen('organisation', slice.organisation)}
      AND ${chosen('channel', slice.channel)} AND ${chosen('priority', slice.priority)}`.execute(db);
  return rows;
}

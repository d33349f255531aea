import { db } from '../../../src/adapters/sql/driver';
import { readFigureRequests, type RequestsQuestion } from '../../../src/app/figures/read-figure-requests';
import type { FiguresQuestion } from '../../../src/app/figures/read-figures';
import { readPatterns } from '../../../src/app/figures/read-patterns';
import { wentLeg, type Leg } from '../../../src/domain/drivers/journey-legs';
import { useForgeSql } from '../../forge-sql';
import { clearDesk, now, ports, thirteenWeeks, today } from './a-desk-of-figures';
import { followUpRow } from './figure-expectations';
import { project, seeds, store, type Seeded } from './figure-records-seed';

useForgeSql();
jest.setTimeout(120_000);

const hour = 3_600_000;
const all = seeds(300, today - 80, today, 83);
const waits = ({ issue }: Seeded) => (issue % 4 === 0 ? null : issue % 4 === 1 ? 0 : (issue % 9) * hour + 1);

beforeAll(async () => {
  await clearDesk();
  await store(all, now.getTime());
  for (const one of all) {
    const { resolved_at } = await db
      .selectFrom('cycle')
      .select('resolved_at')
      .where('issue_id', '=', one.issue)
      .executeTakeFirstOrThrow();
    await db
      .updateTable('cycle')
      .set({ first_response_at: one.issue % 3 === 0 ? null : Number(resolved_at) - hour, waited_ms: waits(one) })
      .where('issue_id', '=', one.issue)
      .execute();
  }
  const followed = all.filter(({ issue }) => issue % 2 === 0);
  const rows = followed.map(({ issue, resolvedDay }) => ({
    ...followUpRow(issue, resolvedDay, 1),
    contacted_at: issue % 4 === 0 ? now.getTime() : null,
    remedied_at: issue % 8 === 0 ? now.getTime() : null,
  }));
  await db.insertInto('follow_up').values(rows).execute();
}, 120_000);

/** How many requests a list has, page by page. */
async function countListed(given: Partial<RequestsQuestion> & Pick<RequestsQuestion, 'list'>): Promise<number> {
  const question = { ...thirteenWeeks, score: null, reason: null, fact: null, week: null, ...given };
  const found = new Set<string>();
  for (let after: string | null = null; ;) {
    const viewer = { accountId: 'owner-olga', projectId: project };
    const page = await readFigureRequests(ports, viewer, { ...question, after });
    if (page.kind !== 'requests') throw new Error(`refused: ${page.because}`);
    for (const { issueKey } of page.requests) found.add(issueKey);
    if (page.next === null) return found.size;
    after = page.next;
  }
}

const wherever: readonly (readonly [string, Partial<FiguresQuestion>])[] = [
  ['by the day of the answer', {}],
  ['by the day of the resolution', { book: 'resolution-day' }],
  ['under a filter', { team: 1 }],
];

test.each(wherever)('each number of the journey opens exactly the requests it counts, %s', async (_, given) => {
  const patterns = await readPatterns(ports, project, { ...thirteenWeeks, ...given });
  if (patterns.kind !== 'patterns') throw new Error('refused');
  const told = patterns.journey.flatMap(({ outcome, legs }) => legs.map(({ leg, n }) => [outcome, leg, n] as const));
  const listed: (readonly [string, Leg, number])[] = [];
  for (const [outcome, leg] of told)
    listed.push([outcome, leg, await countListed({ ...given, list: outcome, fact: wentLeg[leg] })]);
  expect(listed).toEqual(told);
  expect(told.every(([, , n]) => n > 0)).toBe(true);
});

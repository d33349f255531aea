import { sql } from 'kysely';
import { db } from '../../../src/adapters/sql/driver';
import { readFigureRequests, type RequestsQuestion } from '../../../src/app/figures/read-figure-requests';
import { readOrganisations } from '../../../src/app/figures/read-organisations';
import { readPatterns } from '../../../src/app/figures/read-patterns';
import { hourOfWeek } from '../../../src/domain/requests/hour-of-week';
import { useForgeSql } from '../../forge-sql';
import {
  clearDesk,
  firstOrganisations,
  now,
  ports as desk,
  recompute,
  thirteenWeeks,
  today,
} from './a-desk-of-figures';
import { dayMs, project, seeds, store, type Seeded } from './figure-records-seed';

useForgeSql();
jest.setTimeout(120_000);
beforeEach(clearDesk);

const zone = 'Europe/Berlin';
const ports = { ...desk, settings: { ...desk.settings, reportingTimeZone: async () => zone } };
const hourMs = 3_600_000;

/** Raised up to seven weeks before, over the night in which clocks are set forward; one in five long before any period. */
const raisedAt = ({ issue, resolvedDay }: Seeded) =>
  resolvedDay * dayMs - ((issue * 7_919) % 1_200) * hourMs - 1_234_567 - (issue % 5 === 0 ? 500 * dayMs : 0);
const all = seeds(300, today - 80, today, 83);
const hourOf = (one: Seeded) => hourOfWeek(raisedAt(one), zone);

async function seeded() {
  await store(all, now.getTime());
  for (const one of all)
    await db
      .updateTable('cycle')
      .set({ created_at: raisedAt(one) })
      .where('issue_id', '=', one.issue)
      .execute();
  await recompute(zone);
}

/** Every request of a list, page by page. */
async function listed(given: Partial<RequestsQuestion>): Promise<readonly string[]> {
  const question: RequestsQuestion = {
    ...thirteenWeeks,
    ...{ list: 'scored', score: null, reason: null, fact: null, week: null, after: null },
    ...given,
  };
  const found: string[] = [];
  for (let after: string | null = null; ;) {
    const page = await readFigureRequests(
      ports,
      { accountId: 'owner-olga', projectId: project },
      { ...question, after },
    );
    if (page.kind !== 'requests') throw new Error(`refused: ${page.because}`);
    found.push(...page.requests.map(({ issueKey }) => issueKey));
    if (page.next === null) return found;
    after = page.next;
  }
}
const inHour = (hour: number) => ({ fact: { fact: 'hour' as const, from: hour, until: hour + 1 } });
const keys = (some: readonly Seeded[]) => some.map(({ issue }) => `HELP-${issue}`).sort();
const isScored = ({ answer }: Seeded) => answer?.kind === 1 && answer.score !== null;

test('an hour of the week opens exactly the answers and the requests it counts, by the clocks of the site', async () => {
  await seeded();
  const patterns = await readPatterns(ports, project, thirteenWeeks);
  if (patterns.kind !== 'patterns') throw new Error('refused');
  const hours = patterns.hours ?? [];
  expect(hours.length).toBeGreaterThan(100);
  for (const { hour, n, closed } of hours.filter((_, i) => i % 7 === 0)) {
    const answers = await listed({ list: 'scored', ...inHour(hour) });
    expect([...answers].sort()).toEqual(keys(all.filter((one) => isScored(one) && hourOf(one) === hour)));
    expect(answers).toHaveLength(n);
    const requests = await listed({ list: 'closed', ...inHour(hour) });
    expect([...requests].sort()).toEqual(keys(all.filter((one) => hourOf(one) === hour)));
    expect(requests).toHaveLength(closed);
  }
});

test('a whole day of hours is read page by page, newest answer first, each once', async () => {
  await seeded();
  const monday = await listed({ list: 'scored', fact: { fact: 'hour', from: 0, until: 168 } });
  const moment = ({ answer, issue }: Seeded) => (answer?.day ?? 0) * dayMs + issue;
  expect(monday).toEqual(
    all
      .filter(isScored)
      .sort((a, b) => moment(b) - moment(a))
      .map(({ issue }) => `HELP-${issue}`),
  );
  expect(monday.length).toBeGreaterThan(50);
});

test('under a filter, in the other book and of a busy desk it is as exact', async () => {
  await seeded();
  // Weeks of a hundred thousand requests each, so that no statement may read two of them.
  await sql`UPDATE kpi_request SET closed = 100000 WHERE grain = 1 AND dim = 0`.execute(db);
  const morning = { fact: { fact: 'hour' as const, from: 0, until: 60 } };
  const some = all.filter((one) => isScored(one) && hourOf(one) < 60 && one.team === 1);
  for (const book of ['answer-day', 'resolution-day'] as const)
    expect([...(await listed({ ...morning, book, team: 1 }))].sort()).toEqual(keys(some));
});

test('under a filter the journey follows it, and what is counted for all together is not passed off as its part', async () => {
  await seeded();
  const question = { ...thirteenWeeks, team: 1 };
  const patterns = await readPatterns(ports, project, question);
  expect(patterns).toMatchObject({
    hours: null,
    n: all.filter((one) => isScored(one) && one.team === 1).length,
  });
  const organisations = await readOrganisations(ports, project, {
    ...question,
    ...firstOrganisations,
  });
  expect(organisations).toEqual({ kind: 'not-kept' });
});

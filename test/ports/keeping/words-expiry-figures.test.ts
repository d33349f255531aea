import { sql } from 'kysely';
import { sqlAnswers } from '../../../src/adapters/sql/answering/answers';
import { db } from '../../../src/adapters/sql/driver';
import { sqlFigureCheck } from '../../../src/adapters/sql/figures/figure-check';
import { firstOfMonth } from '../../../src/domain/calendar';
import { useForgeSql } from '../../forge-sql';
import { clearDesk, now, page, recompute, today } from '../figures/a-desk-of-figures';
import { stored } from '../figures/figure-expectations';
import { dayMs, project, seeds, store } from '../figures/figure-records-seed';
import { nights } from './a-night-of-expiry';

useForgeSql();
jest.setTimeout(60_000);

const firstDay = today - 400;
const records = seeds(600, firstDay, today, 11, [1, 0.5]);

/** Whoever answered also wrote something. */
async function write() {
  for (const { issue, person, answer } of records) {
    if (!answer) continue;
    const [id, when] = [issue * 1024 + 1, new Date(answer.day * dayMs + 60_000_000 + issue)];
    await sqlAnswers.storeText(id, project, `customer-${person}`, `Words of ${issue}`, when);
    const said = { solved: answer.solved, score: null, reasons: [], expectation: null, comment: null };
    const wishes = { lostMinutes: null, wantsContact: false, majorConcern: answer.major };
    await sqlAnswers.appendRevision(id, 1, { ...said, ...wishes }, `customer-${person}`, `token-${issue}`, when);
  }
}

/** Every figure of the page over a quarter and a year, in both books, without the words beside them. */
async function figures() {
  const pages = [];
  for (const period of ['weeks-13', 'weeks-52'] as const)
    for (const book of ['answer-day', 'resolution-day'] as const)
      pages.push({ ...(await page({ period, book })), words: null });
  return pages;
}
const names = async () =>
  Number((await sql<{ n: number }>`SELECT COUNT(reporter) AS n FROM cycle`.execute(db)).rows[0]?.n);

test('figures are the same to the last digit before and after words and names were taken away', async () => {
  await clearDesk();
  await store(records, now.getTime());
  await write();
  await recompute();
  const [before, cells, known] = [await figures(), await stored(), await names()];

  await nights(6).pass(now);

  expect(await names()).toBeLessThan(known * 0.5);
  expect(await figures()).toEqual(before);
  for (let month = firstOfMonth(firstDay); month <= today; month = firstOfMonth(month, 1))
    expect(await sqlFigureCheck.disagreeing(project, month)).toEqual([]);
  await sqlAnswers.markDirty(
    project,
    Array.from({ length: today - firstDay + 1 }, (_, i) => firstDay + i),
  );
  await recompute();
  expect(await stored()).toEqual(cells);
  expect(await figures()).toEqual(before);
});

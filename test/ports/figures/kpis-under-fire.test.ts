import { peopleOf } from '../../../src/app/figures/period-people';
import { db } from '../../../src/adapters/sql/driver';
import { sqlAnswers } from '../../../src/adapters/sql/answering/answers';
import { sqlFigureSource as source } from '../../../src/adapters/sql/figures/figure-source';
import { sqlKpis as kpis } from '../../../src/adapters/sql/rollups/kpis';
import { useForgeSql } from '../../forge-sql';
import { asked, clearDesk, now, quarter, recompute, today } from './a-desk-of-figures';
import { answeredWhenAsked, peopleIn, recount, sorted, stored } from './figure-expectations';
import { answerRow, cycleRow, dice, project, seeds } from './figure-records-seed';

useForgeSql();
jest.setTimeout(60_000);

beforeEach(clearDesk);

describe('under fire', () => {
  test('sixteen workers, a third delivered twice, crashes and lost replies: no wrong cell', async () => {
    const records = seeds(240, today - 6, today, 11);
    const rows = records.map((one) => cycleRow(one, now.getTime()));
    await db.insertInto('cycle').values(rows).execute();
    await recompute();

    const platform = globalThis.__forge_fetch__ as (...args: unknown[]) => Promise<unknown>;
    const roll = dice(17);
    let fire = true;
    globalThis.__forge_fetch__ = async (...args: unknown[]) => {
      const fate = fire ? roll() : 1;
      if (fate < 0.04) throw new Error('crash before');
      const reply = await platform(...args);
      if (fate < 0.08) throw new Error('crash after, or a lost reply');
      return reply;
    };
    const untilDone = async (work: () => Promise<unknown>) => {
      for (let tries = 0; tries < 200; tries += 1) {
        try {
          return await work();
        } catch (error) {
          if (tries === 199) throw error;
        }
      }
      return null;
    };
    const answered = records.flatMap((one) => (one.answer ? [{ one, answer: one.answer }] : []));
    const deliveries = answered.flatMap((item) => [item, ...(roll() < 0.3 ? [item] : [])]).sort(() => roll() - 0.5);
    const deliver = ({ one, answer }: (typeof answered)[number]) =>
      untilDone(async () => {
        await db.insertInto('answer').ignore().values(answerRow(one, answer)).execute();
        await sqlAnswers.markDirty(project, [answer.day, one.resolvedDay]);
      });
    const worker = async () => {
      for (let item = deliveries.pop(); item; item = deliveries.pop()) await deliver(item);
    };
    let answering = true;
    const recomputer = async () => {
      while (answering) await recompute().catch(() => null);
    };
    const recomputers = [recomputer(), recomputer(), recomputer()];
    await Promise.all(Array.from({ length: 16 }, worker));
    answering = false;
    await Promise.all(recomputers);
    fire = false;
    await recompute();
    globalThis.__forge_fetch__ = platform;

    expect(sorted(await stored())).toEqual(sorted(recount(records)));
    expect(await peopleOf({ kpis, source }, await asked(), quarter)).toEqual({
      eligible: peopleIn(records, quarter, ({ eligible }) => eligible),
      answered: peopleIn(records, quarter, answeredWhenAsked),
    });
  }, 120_000);
});

import { sqlBackFills } from '../../../src/adapters/sql/asking/back-fills';
import { sqlCycles } from '../../../src/adapters/sql/asking/cycles';
import { db } from '../../../src/adapters/sql/driver';
import { aCandidate, at } from '../../builders';
import { inMemoryBackFills } from '../../fakes/back-fills';
import { useForgeSql } from '../../forge-sql';

useForgeSql();

const now = at('2026-03-02T12:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const aRun = { projectId: 10_000, run: 'run-1', fromDay: 20_000, toDay: 20_100, startedAt: now.getTime() };
const minute = 60_000;

const cleanSql = async () => {
  await sqlBackFills.find(1);
  await db.deleteFrom('back_fill').execute();
  await db.deleteFrom('cycle').execute();
  return sqlBackFills;
};

describe.each([
  ['in memory', async () => inMemoryBackFills()],
  ['in Forge SQL', cleanSql],
])('back-fills %s', (_, open) => {
  it('run once at a time in a project', async () => {
    const backFills = await open();
    expect(await backFills.find(10_000)).toBeNull();
    expect(await backFills.start(aRun)).toMatchObject({ run: 'run-1', state: 'running', looked: 0, place: null });
    expect(await backFills.start({ ...aRun, run: 'run-2', fromDay: 1 })).toMatchObject({
      run: 'run-1',
      fromDay: 20_000,
    });
    expect(await backFills.start({ ...aRun, projectId: 2, run: 'run-3' })).toMatchObject({ run: 'run-3' });
  });

  it('are held by one worker, and taken over when that one does not live', async () => {
    const backFills = await open();
    await backFills.start(aRun);
    expect(await backFills.lease(now, 'a', 5 * minute)).toMatchObject({ run: 'run-1', attempts: 1 });
    expect(await backFills.lease(later(4), 'b', 5 * minute)).toBeNull();
    expect(await backFills.lease(later(5), 'b', 5 * minute)).toMatchObject({ run: 'run-1', attempts: 2 });
    const come = { place: 'p2', looked: 50, about: 70 };
    expect(await backFills.advance({ projectId: 10_000, token: 'a' }, come, later(9))).toBe(false);
    expect(await backFills.find(10_000)).toMatchObject({ looked: 0, place: null });
    expect(await backFills.advance({ projectId: 10_000, token: 'b' }, come, later(10))).toBe(true);
    expect(await backFills.advance({ projectId: 10_000, token: 'b' }, come, later(10))).toBe(true);
    expect(await backFills.find(10_000)).toMatchObject({ ...come, attempts: 0 });
    await backFills.release({ projectId: 10_000, token: 'b' }, later(6));
    expect(await backFills.lease(later(6), 'c', 5 * minute)).toMatchObject({ place: 'p2', looked: 50 });
  });

  it('end once, and can be started anew then', async () => {
    const backFills = await open();
    await backFills.start(aRun);
    await backFills.lease(now, 'a', 5 * minute);
    await backFills.end({ projectId: 10_000, token: 'a' }, 'failed', 'Jira says no.', later(1));
    expect(await backFills.find(10_000)).toMatchObject({ state: 'failed', problem: 'Jira says no.' });
    expect(await backFills.lease(later(60), 'b', minute)).toBeNull();
    expect(await backFills.start({ ...aRun, run: 'run-2' })).toMatchObject({ run: 'run-2', problem: null, looked: 0 });
  });

  it('stop although somebody holds them', async () => {
    const backFills = await open();
    await backFills.start(aRun);
    await backFills.lease(now, 'a', 5 * minute);
    await backFills.stop(10_000, later(1));
    const come = { place: 'p2', looked: 50, about: 70 };
    expect(await backFills.advance({ projectId: 10_000, token: 'a' }, come, later(9))).toBe(false);
    expect(await backFills.find(10_000)).toMatchObject({ state: 'stopped', endedAt: later(1).getTime() });
  });
});

it('counts what the ledger holds of a period', async () => {
  const backFills = await cleanSql();
  const day = 20_514;
  const on = (issueId: number, given: Parameters<typeof aCandidate>[0]) =>
    aCandidate({ issueId, resolvedDay: day, ...given });
  const filled = { state: 'ineligible', reason: 'back-filled', eligible: false, askAt: null } as const;
  await sqlCycles.reconcile(
    [
      on(1, { ...filled, slaResolution: 'missed' }),
      on(2, { ...filled, endedAt: 5 }),
      on(3, {}),
      on(4, { resolvedDay: day + 1 }),
    ],
    now,
  );
  expect(await backFills.count(10_000, day, day)).toEqual({
    ...{ cycles: 3, backFilled: 2, reopened: 1, slaMet: 2, slaMissed: 1 },
  });
  expect(await backFills.count(10_000, day + 9, day + 9)).toMatchObject({ cycles: 0, backFilled: 0 });
});

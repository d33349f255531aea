import { sql } from 'kysely';
import { sqlAnswers } from '../../../src/adapters/sql/answering/answers';
import { sqlCycles } from '../../../src/adapters/sql/asking/cycles';
import { db } from '../../../src/adapters/sql/driver';
import { sqlFollowUps } from '../../../src/adapters/sql/follow-ups/follow-ups';
import { sqlUnmetAnswers } from '../../../src/adapters/sql/follow-ups/unmet-answers';
import { healUnmetAnswers } from '../../../src/app/follow-ups/heal-unmet-answers';
import type { Said } from '../../../src/domain/answering/answer';
import { dayOf } from '../../../src/domain/calendar';
import { defaultSettings } from '../../../src/domain/settings/project-settings';
import { aCandidate, at, said } from '../../builders';
import { useForgeSql } from '../../forge-sql';

useForgeSql();

const now = at('2026-03-03T10:00:00Z');
const days = 86_400_000;

beforeEach(async () => {
  for (const table of ['cycle', 'answer', 'follow_up'] as const) await sql`DELETE FROM ${sql.table(table)}`.execute(db);
});

async function answered(issueId: number, given: Said, when = now): Promise<void> {
  await sqlCycles.reconcile([aCandidate({ issueId, issueKey: `HELP-${issueId}` })], now);
  const cycle = await sqlCycles.findNewest(issueId);
  if (cycle) await sqlAnswers.store(cycle, given, 'asked', 1, dayOf(when.getTime(), 'UTC'), when);
}

const owed = async (issueId: number) => (await sqlFollowUps.find(`answer:${issueId}:1`))?.owedFor ?? null;

it('owes what each answer of the last week owes and never got, and nothing else', async () => {
  await answered(1, said({ score: 1 }));
  await answered(2, said({ score: 5 }));
  await answered(3, said({ score: 5, wantsContact: true }));
  await answered(4, said({ solved: false, score: null }));
  await answered(5, said({ score: 1 }), new Date(now.getTime() - 9 * days));
  await answered(6, said({ solved: null, score: null }));
  await answered(7, said({ score: 3 }));
  let woken = 0;
  const ports = {
    unmetAnswers: sqlUnmetAnswers,
    followUps: sqlFollowUps,
    wakeFollowUps: { wake: async () => void (woken += 1) },
    settings: {
      projects: async () => [10_000],
      read: async () => ({ version: 1, settings: defaultSettings, savedAt: null, savedBy: null }),
      reportingTimeZone: async () => 'UTC',
    },
    clock: { now: () => now },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  };
  await healUnmetAnswers(ports, () => true);
  expect(await Promise.all([1, 2, 3, 4, 5, 6, 7].map(owed))).toEqual([
    'unhappy',
    null,
    'wants-contact',
    'not-solved',
    null,
    null,
    null,
  ]);
  expect(woken).toBe(1);
  await healUnmetAnswers(ports, () => true);
  expect(woken).toBe(1);
  expect(await sqlUnmetAnswers.since(10_000, 0, 2, 10)).toMatchObject([
    { requestId: 5, requestKey: 'HELP-5', cycle: 1, answeredAt: now.getTime() - 9 * days },
  ]);
});

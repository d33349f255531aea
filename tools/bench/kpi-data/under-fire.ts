import { sqlAnswers as answers } from '../../../src/adapters/sql/answering/answers';
import { recomputeFigures, type RecomputePorts } from '../../../src/app/figures/recompute-figures';
import type { Said } from '../../../src/domain/answering/answer';
import { scores } from '../../../src/domain/answering/score';
import type { LedgerCycle } from '../../../src/ports/asking/cycles';
import { project } from './fill-records';
import type { TimedSql } from './timed-sql';

/** Even numbers in 0…1 that are always the same. */
function dice(seed: number) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

async function untilDone(work: () => Promise<unknown>) {
  for (let tries = 1; ; tries += 1) {
    try {
      await work();
      return;
    } catch (error) {
      if (tries === 300) throw error;
    }
  }
}

type Silent = Readonly<{ issue_id: string | number; resolved_day: number }>;

const workers = 16;
const recomputers = 3;

export const askedCycle = (issueId: number, resolvedDay: number): LedgerCycle => ({
  ...{ issueId, cycle: 1, projectId: project, issueKey: `HELP-${issueId}`, reporter: null, person: 0, endedAt: null },
  ...{ resolvedAt: resolvedDay * 86_400_000, state: 'asked', reason: null, eligible: true, inclusion: 1, askAt: null },
  ...{ askedAt: null, remindedAt: null, closesAt: null, attempts: 0, askedAnyway: false, note: null },
});

/**
 * Answers arrive from sixteen workers, three in ten of them twice, while three more recompute; one statement in twelve dies
 * before it is sent or loses its reply. Whoever sees a failure tries again, as Forge does.
 */
export async function answerUnderFire(sql: TimedSql, ports: RecomputePorts, today: number, count: number) {
  const roll = dice(17);
  const silent = await sql.administer<Silent>(`SELECT c.issue_id, c.resolved_day FROM cycle c
    LEFT JOIN answer a ON a.id = c.issue_id * 1024 + c.cycle WHERE c.project_id = ${project} AND c.resolved_day BETWEEN ${today - 6} AND ${today}
    AND a.id IS NULL LIMIT ${count}`);
  const deliveries = [...silent, ...silent.filter(() => roll() < 0.3)]
    .map((one) => ({ one, order: roll() }))
    .sort((a, b) => a.order - b.order)
    .map(({ one }) => one);
  const total = deliveries.length;
  const deliver = async ({ issue_id: issueId, resolved_day: resolved }: Silent) => {
    const id = Number(issueId);
    const said: Said = {
      ...{ solved: true, score: scores[id % 5] ?? 5, reasons: [], expectation: null, comment: null, lostMinutes: null },
      ...{ wantsContact: false, majorConcern: id % 50 === 0 },
    };
    const day = Math.min(today, resolved + 1);
    await untilDone(async () => {
      await answers.store(askedCycle(id, resolved), said, 'asked', 1, day, new Date(day * 86_400_000 + 1_000));
      await answers.markDirty(project, [day, resolved]);
    });
  };
  let isAnswering = true;
  const worker = async () => {
    for (let next = deliveries.pop(); next; next = deliveries.pop()) await deliver(next);
  };
  const recomputer = async () => {
    while (isAnswering) await recomputeFigures(ports, () => isAnswering).catch(() => null);
  };
  await sql.underFire(roll, async () => {
    const keeping = Array.from({ length: recomputers }, recomputer);
    await Promise.all(Array.from({ length: workers }, worker));
    isAnswering = false;
    await Promise.all(keeping);
  });
  // Settling: what is marked is made, with nothing failing any more.
  await recomputeFigures(ports, () => true);
  return { answers: silent.length, deliveries: total, workers };
}

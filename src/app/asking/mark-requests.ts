import { cycleKey } from '../../domain/requests/cycle';
import { recoveredOf } from '../../domain/follow-ups/follow-up';
import { isSatisfied, scores } from '../../domain/answering/score';
import type { Clock } from '../../ports/platform/clock';
import type { Cycles, Place, Touched } from '../../ports/asking/cycles';
import type { Log } from '../../ports/platform/log';
import type { Memory } from '../../ports/platform/memory';
import type { RequestMark, RequestMarks } from '../../ports/asking/request-marks';

export type MarkPorts = Readonly<{ cycles: Cycles; marks: RequestMarks; memory: Memory; clock: Clock; log: Log }>;

const remembered = 'marks.done';
const batch = 100;

/** How far the marks have come: everything before `upTo`, and of that very millisecond these cycles. */
export type MarkedSoFar = Readonly<{ upTo: number; keys: readonly string[] }>;
const nothing: MarkedSoFar = { upTo: 0, keys: [] };

export const markedSoFar = async (memory: Memory): Promise<MarkedSoFar> =>
  (await memory.recall<MarkedSoFar>(remembered)) ?? nothing;

const keyOf = ({ cycle }: Touched) => cycleKey(cycle.issueId, cycle.cycle);

/**
 * Brings the property `aftercare` of requests in step with the ledger, a hundred in one call, so that JQL
 * and Automation can use it. It follows within minutes; figures never depend on it.
 */
export async function markRequests(ports: MarkPorts, mayContinue: () => boolean): Promise<void> {
  const { cycles, memory } = ports;
  let soFar = await markedSoFar(memory);
  let place: Place = { touchedAt: soFar.upTo, issueId: 0, cycle: 0 };
  while (mayContinue()) {
    const touched = await cycles.touchedSince(place, batch);
    const last = touched.at(-1);
    if (!last) return;
    const news = touched.filter((one) => one.touchedAt > soFar.upTo || !soFar.keys.includes(keyOf(one)));
    const worthTelling = news.filter(({ cycle }) => !isFirstPlan(cycle));
    if (worthTelling.length > 0 && !(await setMarks(ports, worthTelling))) return;
    const before = last.touchedAt === soFar.upTo ? soFar.keys : [];
    const done = news.filter(({ touchedAt }) => touchedAt === last.touchedAt).map(keyOf);
    soFar = { upTo: last.touchedAt, keys: [...before, ...done] };
    place = { touchedAt: last.touchedAt, issueId: last.cycle.issueId, cycle: last.cycle.cycle };
    if (news.length > 0) await memory.keep(remembered, soFar);
    if (touched.length < batch) return;
  }
}

/** A request that waits for its first ask is marked when it is asked: one call fewer, and nothing stale stands there meanwhile. */
const isFirstPlan = ({ cycle, state }: Touched['cycle']) => cycle === 1 && (state === 'planned' || state === 'asking');

async function setMarks({ marks, clock, log }: MarkPorts, touched: readonly Touched[]): Promise<boolean> {
  try {
    await marks.setMany(newestMarks(touched, clock.now().getTime()));
    return true;
  } catch (error) {
    log.error('marks could not be set; they are tried again', error);
    return false;
  }
}

/** One mark per issue: its newest cycle speaks. */
function newestMarks(touched: readonly Touched[], now: number): ReadonlyMap<number, RequestMark> {
  const ordered = [...touched].sort((a, b) => a.cycle.cycle - b.cycle.cycle);
  return new Map(ordered.map((one) => [one.cycle.issueId, markOf(one, now)]));
}

function markOf({ cycle, said, followUp, followUpState }: Touched, now: number): RequestMark {
  const score = scores.find((known) => known === said?.score) ?? null;
  return {
    state: stateOf(cycle, said !== null, now),
    cycle: cycle.cycle,
    score,
    satisfied: score === null ? null : isSatisfied(score) ? 'yes' : 'no',
    answeredAt: said === null ? null : new Date(said.answeredAt).toISOString(),
    ...{ followUp, followUpState, recovered: recoveredOf(followUpState) },
    reason: cycle.reason,
  };
}

function stateOf({ state, closesAt }: Touched['cycle'], isAnswered: boolean, now: number): RequestMark['state'] {
  if (isAnswered) return 'answered';
  if (state === 'asked') return closesAt !== null && closesAt <= now ? 'expired' : 'asked';
  if (state === 'withdrawn') return 'withdrawn';
  return state === 'planned' || state === 'asking' ? 'planned' : 'not-asked';
}

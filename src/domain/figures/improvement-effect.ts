import { samePlace, type CausePlace } from '../follow-ups/cause-place';
import { changeOf, plain, shareOf, type Change, type Share } from './share';

/** Days compared on either side of the day an improvement was implemented. */
export const effectDays = 90;

/** Follow-ups of answers by the day they were owed and their cause; null while nobody has chosen one. */
export type CauseDay = Readonly<{ day: number; cause: CausePlace | null; count: number }>;

export type Effect = Readonly<{ now: Share; change: Change; open: number }>;

export type EffectWindow = Readonly<{ from: number; to: number }>;

/** The same number of days before and after the day of the implementation, which itself belongs to neither. Null while no day has passed. */
export function windowsOf(
  implementedDay: number,
  today: number,
): Readonly<{ before: EffectWindow; after: EffectWindow }> | null {
  const last = Math.min(today, implementedDay + effectDays);
  if (last <= implementedDay) return null;
  return {
    before: { from: implementedDay - effectDays, to: implementedDay - 1 },
    after: { from: implementedDay + 1, to: last },
  };
}

const within = ({ from, to }: EffectWindow, { day }: CauseDay) => day >= from && day <= to;
const sum = (rows: readonly CauseDay[]) => rows.reduce((total, { count }) => total + count, 0);

/**
 * How often these causes stood behind an answer before and after, with Newcombe's interval. Follow-ups whose cause is
 * not known yet could be of these causes: a fall is called a change only if it stays one when all of them are.
 */
export function effectOf(
  causes: readonly CausePlace[],
  windows: Readonly<{ before: EffectWindow; after: EffectWindow }>,
  rows: readonly CauseDay[],
  answers: Readonly<{ before: number; after: number }>,
): Effect | null {
  if (causes.length === 0) return null;
  const ofThese = rows.filter(({ cause }) => cause !== null && causes.some((one) => samePlace(one, cause)));
  const before = plain(sum(ofThese.filter((row) => within(windows.before, row))), answers.before);
  const k = sum(ofThese.filter((row) => within(windows.after, row)));
  const open = sum(rows.filter((row) => row.cause === null && within(windows.after, row)));
  const now = plain(k, answers.after);
  const change = changeOf(now, before);
  const fell = change.verdict === 'change' && (change.difference ?? 0) < 0;
  const worst = fell && open > 0 ? changeOf(plain(k + open, answers.after), before) : change;
  const holds = worst.verdict === 'change' && (worst.difference ?? 0) < 0 === (change.difference ?? 0) < 0;
  return {
    now: shareOf(now),
    change: fell && !holds ? { ...change, verdict: 'not-enough' } : change,
    open,
  };
}

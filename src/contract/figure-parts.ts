import * as v from 'valibot';
import { owedFor } from '../domain/answering/answer';
import { parseDay } from '../domain/calendar';

/** A calendar day of the reporting time zone, `YYYY-MM-DD`. */
export const day = v.pipe(
  v.string(),
  v.isoDate(),
  v.check((iso) => !Number.isNaN(parseDay(iso)), 'The calendar has no such day.'),
);

/** Lists on the wire are only read. */
export const list = <S extends v.GenericSchema>(of: S) => v.pipe(v.array(of), v.readonly());

export const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Two-sided 95 % interval. Shares are fractions 0…1, differences −1…1. */
export const interval = v.object({ lower: v.number(), upper: v.number() });

/** A thing of Jira's by the number the figures keep for it; 0 is "none", and then it has no name. */
export const named = v.object({ id: v.pipe(v.number(), v.integer(), v.minValue(0)), name: v.nullable(v.string()) });

/**
 * A share with everything that has to stand beside it. `few` (n < 5) shows "k of n" and no share, `thin`
 * (n < 20) is greyed, unranked and not compared. The share is weighted by 1/π; k and n are plain counts. `hidden`
 * stands for fewer than five people where answers are kept anonymous; then nothing is told.
 */
export const shareFields = {
  k: count,
  n: count,
  standing: v.picklist(['none', 'few', 'thin', 'solid', 'hidden']),
  /** Null below n = 5. */
  share: v.nullable(v.number()),
  interval: v.nullable(interval),
};
export const share = v.object(shareFields);

/** `change`: the interval excludes zero. `noise`: it holds zero and is narrow. `not-enough`: too wide to tell. */
export const verdict = v.picklist(['change', 'noise', 'not-enough']);

/** A share against the period before. */
export const change = v.object({
  before: share,
  /** Now minus before; null where there are too few answers to compare. */
  difference: v.nullable(v.number()),
  interval: v.nullable(interval),
  verdict,
});

export const dates = v.object({ from: day, to: day });

const slaRow = v.object({ ...shareFields, satisfied: count, notSatisfied: count });

export const slaBySatisfaction = v.object({
  met: slaRow,
  missed: slaRow,
  all: slaRow,
  /** Share when met minus share when missed. */
  difference: v.nullable(v.object({ difference: v.number(), interval, verdict })),
  /** Not satisfied although the SLA was met, by request type, most first. */
  metButNotSatisfied: list(v.object({ ...named.entries, count })),
});

const stage = v.object({
  count,
  /** Median milliseconds from the answer to this stage; null when nobody got there. */
  medianMs: v.nullable(v.number()),
});

export const followUps = v.object({
  /** State of those owed in the period. */
  owed: count,
  owedFor: list(v.object({ why: v.picklist(owedFor), count })),
  opened: stage,
  read: stage,
  contacted: stage,
  remedied: stage,
  recovered: stage,
  notRecovered: count,
  /** Of those remedied, how many customers said it was put right. */
  putRight: share,
  /** Not closed at this moment, whenever they were owed. */
  openNow: count,
});

/** Why there are no figures, where packed requests may be the reason. */
export const packedRefusal = {
  because: v.picklist(['not-allowed', 'period-invalid', 'packed']),
  /** `packed`: from this day on requests are single. */
  since: v.exactOptional(day),
};

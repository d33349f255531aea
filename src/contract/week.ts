import * as v from 'valibot';
import { day, interval, shareFields } from './figure-parts';
import { signalRules } from './signal-rules';

/** One week of the trend. */
export const week = v.object({
  ...shareFields,
  /** Monday. */
  start: day,
  /** Its last day lies ahead. */
  running: v.boolean(),
  period: v.picklist(['now', 'before']),
  /** Laney p′ limits; null while there are too few weeks behind it. */
  limits: v.nullable(interval),
  signal: v.nullable(v.picklist(signalRules)),
});
export type WeekView = v.InferOutput<typeof week>;

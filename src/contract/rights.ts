import * as v from 'valibot';
import type { FigureTargets } from '../domain/figures/target';
import { circles, type Rights, type Sight } from '../domain/settings/rights';

const innerCircle = v.picklist(['agents', 'administrators']);

/** Who sees what of a project's answers. */
export const rights: v.GenericSchema<unknown, Rights> = v.object({
  figures: v.picklist(circles),
  answers: innerCircle,
  comments: innerCircle,
  names: innerCircle,
  anonymous: v.boolean(),
});

const target = v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1)));

/** What figures should reach, as shares. */
export const figureTargets: v.GenericSchema<unknown, FigureTargets> = v.object({
  satisfied: target,
  'response-people': target,
  'sla-breached': target,
  reopened: target,
});

/** What the viewer of a page sees. */
export const sight: v.GenericSchema<unknown, Sight> = v.object({
  figures: v.boolean(),
  answers: v.picklist(['all', 'own-and-team', 'none']),
  comments: v.boolean(),
  names: v.boolean(),
  anonymous: v.boolean(),
  administers: v.boolean(),
});

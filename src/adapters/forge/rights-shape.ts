import * as v from 'valibot';
import type { FigureTargets, TargetFigure } from '../../domain/figures/target';
import { circles, usualRights, type Rights } from '../../domain/settings/rights';

const innerCircle = v.picklist(['agents', 'administrators']);

/** Rights as they lie in storage; what came later fills in from the usual ones, which open nothing. */
export const storedRights: v.GenericSchema<unknown, Rights> = v.object({
  figures: v.optional(v.picklist(circles), usualRights.figures),
  answers: v.optional(innerCircle, usualRights.answers),
  comments: v.optional(innerCircle, usualRights.comments),
  names: v.optional(innerCircle, usualRights.names),
  anonymous: v.optional(v.boolean(), usualRights.anonymous),
});

const target = v.optional(v.nullable(v.number()), null);

export const storedTargets: v.GenericSchema<unknown, FigureTargets> = v.object({
  satisfied: target,
  'response-people': target,
  'sla-breached': target,
  reopened: target,
} satisfies Record<TargetFigure, typeof target>);

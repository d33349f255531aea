import * as v from 'valibot';
import { measured } from '../domain/drivers/facts';
import { journeyFacts } from '../domain/drivers/journey-legs';

/** A measured fact of requests, from (included) up to (not included): ms, counts, or hours of the week from Monday. */
export const factRange = v.object({
  fact: v.picklist([...measured, ...journeyFacts, 'hour']),
  from: v.nullable(v.number()),
  until: v.nullable(v.number()),
});

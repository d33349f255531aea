import * as v from 'valibot';
import { periods } from '../domain/figures/period';
import type { Contract } from './contract';
import { change, count, dates, list, share } from './figure-parts';
import { figureTargets } from './rights';

const period = v.optional(v.picklist(periods), 'weeks-13');
const project = v.object({ id: v.string(), key: v.string(), name: v.string() });

/** One project in one line. Counts are null where they would describe a few people of a project that keeps answers anonymous. */
const summary = v.object({
  project,
  satisfied: share,
  change,
  /** Distinct people who answered, of distinct eligible people. */
  response: share,
  openFollowUps: v.nullable(count),
  unread: v.nullable(count),
  targets: figureTargets,
});
export type ProjectSummary = v.InferOutput<typeof summary>;

const periodShown = { period: dates, against: dates };

/** The page over all projects, and the gadget for one. Only projects whose figures the viewer may see. */
export const portfolio = {
  readPortfolio: {
    input: v.object({ period }),
    output: v.object({
      ...{ kind: v.literal('portfolio'), ...periodShown, projects: list(summary) },
      /** Projects with Aftercare that come after these by name and are not looked at; 0 as a rule. */
      more: count,
    }),
  },
  readSummary: {
    input: v.object({ projectId: v.string(), period }),
    output: v.variant('kind', [
      v.object({ kind: v.literal('summary'), ...periodShown, summary }),
      v.object({ kind: v.literal('refused'), because: v.literal('not-allowed') }),
    ]),
  },
  /** What the gadget can be set to: the first by name whose name or key holds `search`, and the one that is chosen. */
  readChoices: {
    input: v.object({
      search: v.optional(v.pipe(v.string(), v.maxLength(100)), ''),
      chosen: v.optional(v.nullable(v.string()), null),
    }),
    /** `more` are found by another search. */
    output: v.object({ projects: list(project), more: count }),
  },
} satisfies Contract;

/** As the gadget keeps it in the dashboard. */
export const gadgetSettings = v.object({
  projectId: v.string(),
  period: v.optional(v.picklist(periods), 'weeks-13'),
});
export type GadgetSettings = v.InferOutput<typeof gadgetSettings>;

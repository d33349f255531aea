import type { Calls } from '../../../../src/contract/contract';
import type { patternCalls } from '../../../../src/contract/patterns';
import type { ProjectCalls } from '../project/project-calls';

export type PatternsCalls = Calls<typeof patternCalls> & Pick<ProjectCalls, 'readRequests' | 'readFilters'>;
export type PatternsPage = Extract<Awaited<ReturnType<PatternsCalls['readPatterns']>>, { kind: 'patterns' }>;
export type HourView = NonNullable<PatternsPage['hours']>[number];
export type OrganisationsPage = Extract<
  Awaited<ReturnType<PatternsCalls['readOrganisations']>>,
  { kind: 'organisations' }
>;
export type OrganisationView = OrganisationsPage['rows'][number];

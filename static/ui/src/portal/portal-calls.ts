import type { Calls } from '../../../../src/contract/contract';
import type { portal, SurveyView } from '../../../../src/contract/portal';

export type PortalCalls = Calls<typeof portal>;
export type OpenSurvey = Extract<SurveyView, { state: 'open' }>;
export type RefusedSurvey = Extract<SurveyView, { state: 'refused' }>;

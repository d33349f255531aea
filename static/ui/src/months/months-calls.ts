import type { Calls } from '../../../../src/contract/contract';
import type { serviceFigures } from '../../../../src/contract/service-figures';
import type { ProjectCalls } from '../project/project-calls';

export type MonthsCalls = Calls<typeof serviceFigures> & Pick<ProjectCalls, 'readRequests'>;

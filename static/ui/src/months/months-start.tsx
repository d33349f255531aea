import { project } from '../../../../src/contract/project';
import { serviceFigures } from '../../../../src/contract/service-figures';
import { asking } from '../kit/site/ask';
import type { ViewProps } from '../project/view-name';
import { Worded } from '../kit/words/worded';
import { projectCatalogue } from '../project/project-catalogue';
import { MonthsScreen } from './months-screen';
import { monthsWords } from './months-words';

const calls = { ...asking(serviceFigures), readRequests: asking(project).readRequests };
const words = [projectCatalogue, monthsWords];

/** The A27 figures by month or quarter with their own words; loaded only by those who open them. */
export function MonthsStart({ address }: ViewProps) {
  return (
    <Worded files={words}>
      <MonthsScreen calls={calls} address={address} />
    </Worded>
  );
}

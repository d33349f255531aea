import { patternCalls } from '../../../../src/contract/patterns';
import { project } from '../../../../src/contract/project';
import { asking } from '../kit/site/ask';
import { reportCatalogue } from '../kit/words/report-catalogue';
import { rightsCatalogue } from '../kit/words/rights-catalogue';
import { Worded } from '../kit/words/worded';
import { projectCatalogue } from '../project/project-catalogue';
import type { ViewProps } from '../project/view-name';
import { PatternsScreen } from './patterns-screen';
import { patternsWords } from './patterns-words';

const { readRequests, readFilters } = asking(project);
const calls = { ...asking(patternCalls), readRequests, readFilters };
const words = [projectCatalogue, rightsCatalogue, reportCatalogue, patternsWords];

/** When, for whom and along which way satisfaction differs, with its own words; loaded only by those who open it. */
export function PatternsStart({ address }: ViewProps) {
  return (
    <Worded files={words}>
      <PatternsScreen calls={calls} address={address} />
    </Worded>
  );
}

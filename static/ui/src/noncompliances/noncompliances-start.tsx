import { noncompliances } from '../../../../src/contract/noncompliances';
import { asking } from '../kit/site/ask';
import { Worded } from '../kit/words/worded';
import { projectCatalogue } from '../project/project-catalogue';
import type { ViewProps } from '../project/view-name';
import { noncompliancesCatalogue } from './noncompliances-catalogue';
import { NoncompliancesScreen } from './noncompliances-screen';

const calls = asking(noncompliances);
const words = [projectCatalogue, noncompliancesCatalogue];

/** What broke the rules of following up, with its own words; loaded only by those who open it. */
export function NoncompliancesStart({ address }: ViewProps) {
  return (
    <Worded files={words}>
      <NoncompliancesScreen calls={calls} address={address} />
    </Worded>
  );
}

import { maturity } from '../../../../src/contract/maturity';
import { asking } from '../kit/site/ask';
import { Worded } from '../kit/words/worded';
import { projectCatalogue } from '../project/project-catalogue';
import type { Address } from '../kit/site/address';
import { MaturityScreen } from './maturity-screen';
import { maturityWords } from './maturity-words';

const calls = asking(maturity);
const words = [projectCatalogue, maturityWords];

/** The maturity page with its own words; loaded only by those who open it. */
export function MaturityStart({ address }: Readonly<{ address: Address | null }>) {
  return (
    <Worded files={words}>
      <MaturityScreen calls={calls} address={address} />
    </Worded>
  );
}

import { maturity } from '../../../../src/contract/maturity';
import { asking } from '../kit/ask';
import { Worded } from '../kit/worded';
import { projectCatalogue } from '../project/project-catalogue';
import type { Address } from '../kit/address';
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

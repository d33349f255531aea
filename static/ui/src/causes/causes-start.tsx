import { improvements } from '../../../../src/contract/improvements';
import { improvementCatalogue } from '../improvements/improvement-catalogue';
import { asking } from '../kit/site/ask';
import { Worded } from '../kit/words/worded';
import type { ViewProps } from '../project/view-name';
import { CausesScreen } from './causes-screen';

const calls = asking(improvements);
const words = [improvementCatalogue];

/** The causes with their own words; loaded only by those who open them. */
export function CausesStart({ address }: ViewProps) {
  return (
    <Worded files={words}>
      <CausesScreen calls={calls} address={address} />
    </Worded>
  );
}

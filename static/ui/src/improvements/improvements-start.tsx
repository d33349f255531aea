import { improvements } from '../../../../src/contract/improvements';
import { asking } from '../kit/site/ask';
import { Worded } from '../kit/words/worded';
import { improvementCatalogue } from './improvement-catalogue';
import { ImprovementsScreen } from './improvements-screen';

const calls = asking(improvements);
const words = [improvementCatalogue];

/** The improvement register with its own words; loaded only by those who open it. */
export function ImprovementsStart() {
  return (
    <Worded files={words}>
      <ImprovementsScreen calls={calls} />
    </Worded>
  );
}

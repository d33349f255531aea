import { drivers } from '../../../../src/contract/drivers';
import { asking } from '../kit/site/ask';
import { Worded } from '../kit/words/worded';
import type { Filter } from '../project/project-calls';
import { projectCatalogue } from '../project/project-catalogue';
import { driversCatalogue } from './drivers-catalogue';
import { DriversPart } from './drivers-part';

const calls = asking(drivers);
const words = [projectCatalogue, driversCatalogue];

/** What goes with satisfaction, with its own words and its own call; loaded after the figures are painted. */
export function DriversStart({ filter }: Readonly<{ filter: Filter }>) {
  return (
    <Worded files={words}>
      <DriversPart calls={calls} filter={filter} />
    </Worded>
  );
}

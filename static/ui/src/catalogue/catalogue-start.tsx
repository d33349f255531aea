import { catalogue } from '../../../../src/contract/catalogue';
import { project } from '../../../../src/contract/project';
import { asking } from '../kit/site/ask';
import { Worded } from '../kit/words/worded';
import { projectCatalogue } from '../project/project-catalogue';
import type { Address } from '../kit/site/address';
import { CatalogueScreen } from './catalogue-screen';
import { catalogueWords } from './catalogue-words';

const calls = { ...asking(catalogue), readRequests: asking(project).readRequests };
const words = [projectCatalogue, catalogueWords];

/** The service catalogue with its own words; loaded only by those who open it. */
export function CatalogueStart({ address }: Readonly<{ address: Address | null }>) {
  return (
    <Worded files={words}>
      <CatalogueScreen calls={calls} address={address} />
    </Worded>
  );
}

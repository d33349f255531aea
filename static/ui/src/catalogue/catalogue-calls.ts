import type { CatalogueOrder } from '../../../../src/domain/figures/catalogue-order';
import type { Calls } from '../../../../src/contract/contract';
import type { catalogue, CataloguePage, CatalogueRowView } from '../../../../src/contract/catalogue';
import type { ProjectCalls } from '../project/project-calls';

export type CatalogueCalls = Calls<typeof catalogue> & Pick<ProjectCalls, 'readRequests'>;
export type Order = CatalogueOrder;
export type { CataloguePage, CatalogueRowView };

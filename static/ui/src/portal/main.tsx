import { portal } from '../../../../src/contract/portal';
import { asking } from '../kit/site/ask';
import { start } from '../kit/start';
import { portalCatalogue } from './portal-catalogue';
import { PortalPanel } from './portal-panel';

void start([portalCatalogue], <PortalPanel calls={asking(portal)} />);

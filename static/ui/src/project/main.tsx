import { project } from '../../../../src/contract/project';
import { openAddress } from '../kit/address';
import { asking } from '../kit/ask';
import { start } from '../kit/start';
import { withHeadStart } from './head-start';
import { projectCatalogue } from './project-catalogue';
import { ProjectStart } from './project-start';

const address = openAddress();
const calls = withHeadStart(asking(project), address);

void start([projectCatalogue], <ProjectStart calls={calls} opening={address} />);

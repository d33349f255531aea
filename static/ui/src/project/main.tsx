import { project } from '../../../../src/contract/project';
import { openAddress } from '../kit/address';
import { arrivalOf } from '../kit/arrival';
import { asking } from '../kit/ask';
import { reportCatalogue } from '../kit/report-catalogue';
import { rightsCatalogue } from '../kit/rights-catalogue';
import { start } from '../kit/start';
import { targetsCatalogue } from '../kit/targets-catalogue';
import { withHeadStart } from './head-start';
import { projectCatalogue } from './project-catalogue';
import { ProjectStart } from './project-start';

const opening = arrivalOf(openAddress());
const { calls, first } = withHeadStart(asking(project), opening.wait);

void start(
  [projectCatalogue, rightsCatalogue, targetsCatalogue, reportCatalogue],
  <ProjectStart calls={calls} first={first} opening={opening} />,
);

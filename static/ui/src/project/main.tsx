import { project } from '../../../../src/contract/project';
import { openAddress } from '../kit/site/address';
import { arrivalOf } from '../kit/site/arrival';
import { asking } from '../kit/site/ask';
import { reportCatalogue } from '../kit/words/report-catalogue';
import { rightsCatalogue } from '../kit/words/rights-catalogue';
import { start } from '../kit/start';
import { targetsCatalogue } from '../kit/words/targets-catalogue';
import { withHeadStart } from './head-start';
import { projectCatalogue } from './project-catalogue';
import { ProjectStart } from './project-start';

const opening = arrivalOf(openAddress());
const { calls, first } = withHeadStart(asking(project), opening.wait);

void start(
  [projectCatalogue, rightsCatalogue, targetsCatalogue, reportCatalogue],
  <ProjectStart calls={calls} first={first} opening={opening} />,
);

import { project } from '../../../../src/contract/project';
import { asking } from '../kit/ask';
import { start } from '../kit/start';
import { projectCatalogue } from './project-catalogue';
import { ProjectStart } from './project-start';

void start([projectCatalogue], <ProjectStart calls={asking(project)} />);

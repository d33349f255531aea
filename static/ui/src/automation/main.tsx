import { start } from '../kit/start';
import { ActionStart } from './action-start';
import { automationCatalogue } from './automation-catalogue';

void start([automationCatalogue], <ActionStart />);

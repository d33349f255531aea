import { portfolio } from '../../../../src/contract/portfolio';
import { asking } from '../kit/ask';
import { portfolioCatalogue } from '../kit/portfolio-catalogue';
import { start } from '../kit/start';
import { targetsCatalogue } from '../kit/targets-catalogue';
import { GadgetStart } from './gadget-start';

void start([portfolioCatalogue, targetsCatalogue], <GadgetStart calls={asking(portfolio)} />);

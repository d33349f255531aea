import { portfolio } from '../../../../src/contract/portfolio';
import { asking } from '../kit/site/ask';
import { portfolioCatalogue } from '../kit/words/portfolio-catalogue';
import { start } from '../kit/start';
import { targetsCatalogue } from '../kit/words/targets-catalogue';
import { GadgetStart } from './gadget-start';

void start([portfolioCatalogue, targetsCatalogue], <GadgetStart calls={asking(portfolio)} />);

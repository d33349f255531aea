import { portfolio } from '../../../../src/contract/portfolio';
import { asking } from '../kit/ask';
import { portfolioCatalogue } from '../kit/portfolio-catalogue';
import { start } from '../kit/start';
import { targetsCatalogue } from '../kit/targets-catalogue';
import { PortfolioScreen } from './portfolio-screen';

void start([portfolioCatalogue, targetsCatalogue], <PortfolioScreen calls={asking(portfolio)} />);

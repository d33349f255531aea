import { portfolio } from '../../../../src/contract/portfolio';
import { openAddress } from '../kit/site/address';
import { arrivalOf } from '../kit/site/arrival';
import { asking } from '../kit/site/ask';
import { portfolioCatalogue } from '../kit/words/portfolio-catalogue';
import { reportCatalogue } from '../kit/words/report-catalogue';
import { start } from '../kit/start';
import { targetsCatalogue } from '../kit/words/targets-catalogue';
import { PortfolioStart } from './portfolio-start';

const opening = arrivalOf(openAddress());

void start(
  [portfolioCatalogue, targetsCatalogue, reportCatalogue],
  <PortfolioStart calls={asking(portfolio)} opening={opening} />,
);

import { portfolio } from '../../../../src/contract/portfolio';
import { openAddress } from '../kit/address';
import { arrivalOf } from '../kit/arrival';
import { asking } from '../kit/ask';
import { portfolioCatalogue } from '../kit/portfolio-catalogue';
import { reportCatalogue } from '../kit/report-catalogue';
import { start } from '../kit/start';
import { targetsCatalogue } from '../kit/targets-catalogue';
import { PortfolioStart } from './portfolio-start';

const opening = arrivalOf(openAddress());

void start(
  [portfolioCatalogue, targetsCatalogue, reportCatalogue],
  <PortfolioStart calls={asking(portfolio)} opening={opening} />,
);

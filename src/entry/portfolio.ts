import { clock } from '../adapters/forge/clock';
import { log } from '../adapters/forge/log';
import { kvsSettings as settings } from '../adapters/forge/settings';
import { jiraCatalogue as catalogue } from '../adapters/jira/catalogue';
import { jiraPermissions as permissions } from '../adapters/jira/permissions';
import { sqlFigureRecords as records } from '../adapters/sql/figures/figure-records';
import { sqlFigureSource as source } from '../adapters/sql/figures/figure-source';
import { sqlKpis as kpis } from '../adapters/sql/rollups/kpis';
import { sqlReviews as reviews } from '../adapters/sql/review/reviews';
import { portfolio } from '../handlers/portfolio';

export const handler = portfolio({
  ...{ kpis, source, records, reviews, settings, catalogue, permissions, clock, log },
});

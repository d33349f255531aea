import { clock } from '../adapters/forge/clock';
import { log } from '../adapters/forge/log';
import { kvsSettings as settings } from '../adapters/forge/settings';
import { jiraPeople as people } from '../adapters/jira/people';
import { jiraPermissions as permissions } from '../adapters/jira/permissions';
import { sqlFigureRecords as records } from '../adapters/sql/figure-records';
import { sqlFigureSource as source } from '../adapters/sql/figure-source';
import { sqlKpis as kpis } from '../adapters/sql/kpis';
import { project } from '../handlers/project';

export const handler = project({ kpis, source, records, permissions, people, settings, clock, log });

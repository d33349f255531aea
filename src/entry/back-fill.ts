import { randomUUID } from 'node:crypto';
import { clock } from '../adapters/forge/clock';
import { log } from '../adapters/forge/log';
import { retryLater } from '../adapters/forge/retry-later';
import { kvsSettings as settings } from '../adapters/forge/settings';
import { queueWakeBackFill as wakeBackFill } from '../adapters/forge/wake-back-fill';
import { queueWakeFigures as wakeFigures } from '../adapters/forge/wake-figures';
import { jiraRequests as requests } from '../adapters/jira/requests';
import { sqlBackFills as backFills } from '../adapters/sql/asking/back-fills';
import { sqlCycles as cycles } from '../adapters/sql/asking/cycles';
import { backFill } from '../handlers/back-fill';

export const handler = backFill({
  ...{ backFills, requests, cycles, settings, wakeFigures, wakeBackFill },
  ...{ clock, log, retryLater, newToken: randomUUID },
});

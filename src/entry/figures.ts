import { clock } from '../adapters/forge/clock';
import { log } from '../adapters/forge/log';
import { retryLater } from '../adapters/forge/retry-later';
import { kvsSettings as settings } from '../adapters/forge/settings';
import { queueWakeFigures as wakeFigures } from '../adapters/forge/wake-figures';
import { queryTime } from '../adapters/sql/driver';
import { sqlFigureSource as source } from '../adapters/sql/figures/figure-source';
import { sqlKpiKeeping as keeping } from '../adapters/sql/rollups/kpi-keeping';
import { figures } from '../handlers/figures';

export const handler = figures({ source, keeping, settings, wakeFigures, queryTime, clock, log, retryLater });

import { log } from '../adapters/forge/log';
import { retryLater } from '../adapters/forge/retry-later';
import { migrate } from '../adapters/sql/migrations/migrate';
import { lifecycle } from '../handlers/lifecycle';

export const handler = lifecycle({ prepare: migrate, retryLater, log });

import type { Log } from '../../ports/platform/log';

const line = (fact: string, fields?: Readonly<Record<string, unknown>>) =>
  fields ? `${fact} ${JSON.stringify(fields)}` : fact;

/** Forge's own log, one line per fact. */
export const log: Log = {
  info: (fact, fields) => console.info(line(fact, fields)),
  warn: (fact, fields) => console.warn(line(fact, fields)),
  error: (fact, error, fields) =>
    console.error(line(fact, fields), error instanceof Error ? `${error.name}: ${error.message}` : String(error)),
};

import { faultStatuses, type Faults, type FaultSettings } from './boundary';
import { parseStep } from './duration';
import { hashOf, randomFrom } from './random';

/** What was set made no sense; the message says what would. */
export class FaultError extends Error {
  override name = 'FaultError';
}

const statuses = (shareOf: (code: string) => number): FaultSettings['status'] => ({
  ...{ 401: shareOf('401'), 403: shareOf('403'), 404: shareOf('404'), 409: shareOf('409'), 429: shareOf('429') },
  ...{ 500: shareOf('500'), 502: shareOf('502'), 503: shareOf('503'), 504: shareOf('504') },
});

const none: FaultSettings = {
  duplicate: 0,
  late: 0,
  reorder: 0,
  lose: 0,
  loseReply: 0,
  crashBefore: 0,
  crashAfter: 0,
  status: statuses(() => 0),
  sql: { timeout: 0, error: 0 },
  searchLag: 0,
  seed: 1,
};

const list = (known: object) => Object.keys(known).join(', ');

function asObject(value: unknown, name: string, known: object): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new FaultError(`${name} must be an object with any of: ${list(known)}.`);
  const unknown = Object.keys(value).find((key) => !Object.hasOwn(known, key));
  if (unknown !== undefined) throw new FaultError(`${name} has no "${unknown}"; it knows: ${list(known)}.`);
  return { ...value };
}

function probability(value: unknown, name: string): number {
  if (value === undefined) return 0;
  if (typeof value !== 'number' || !(value >= 0 && value <= 1))
    throw new FaultError(`${name} must be a probability from 0 to 1.`);
  return value;
}

/** Codes exclude each other, so their shares are parts of one whole; what the last digits of a sum say does not count. */
function partsOfOne<Shares extends Readonly<Record<string, number>>>(shares: Shares, name: string): Shares {
  const sum = Math.round(Object.values(shares).reduce((total, share) => total + share, 0) * 1e9) / 1e9;
  if (sum > 1)
    throw new FaultError(`${name}: one call fails in one way only, so these add up to at most 1, not to ${sum}.`);
  return shares;
}

function duration(value: unknown, name: string): number {
  if (value === undefined) return 0;
  const parsed = typeof value === 'string' ? parseStep(value) : null;
  if (parsed === null) throw new FaultError(`${name} must be an ISO 8601 duration of at most P400D, such as "PT3M".`);
  return parsed;
}

function wholeNumber(value: unknown, name: string): number {
  if (value === undefined) return none.seed;
  if (typeof value !== 'number' || !Number.isInteger(value)) throw new FaultError(`${name} must be a whole number.`);
  return value;
}

/** Reads the JSON of `/_site/faults`. What is left out does not happen; `{}` switches everything off. */
export function parseFaults(settings: unknown): FaultSettings {
  const given = asObject(settings, 'faults', none);
  const status = asObject(given.status ?? {}, 'faults.status', none.status);
  const sql = asObject(given.sql ?? {}, 'faults.sql', none.sql);
  return {
    duplicate: probability(given.duplicate, 'duplicate'),
    late: duration(given.late, 'late'),
    reorder: probability(given.reorder, 'reorder'),
    lose: probability(given.lose, 'lose'),
    loseReply: probability(given.loseReply, 'loseReply'),
    crashBefore: probability(given.crashBefore, 'crashBefore'),
    crashAfter: probability(given.crashAfter, 'crashAfter'),
    status: partsOfOne(
      statuses((code) => probability(status[code], `status.${code}`)),
      'faults.status',
    ),
    sql: partsOfOne(
      { timeout: probability(sql.timeout, 'sql.timeout'), error: probability(sql.error, 'sql.error') },
      'faults.sql',
    ),
    searchLag: duration(given.searchLag, 'searchLag'),
    seed: wholeNumber(given.seed, 'seed'),
  };
}

/** Decides, opportunity by opportunity, what goes wrong; with the same seed and the same run, the same things do. */
export function makeFaults(): Faults {
  let settings = none;
  let streams = new Map<string, () => number>();

  /** Each fault draws from its own stream, so that turning one on does not move the others. */
  function draw(stream: string): number {
    const random = streams.get(stream) ?? randomFrom(settings.seed ^ hashOf(stream));
    streams.set(stream, random);
    return random();
  }

  function oneOf<Choice>(stream: string, choices: readonly (readonly [Choice, number])[]): Choice | null {
    if (choices.every(([, share]) => share === 0)) return null;
    let left = draw(stream);
    for (const [choice, share] of choices) {
      if (left < share) return choice;
      left -= share;
    }
    return null;
  }

  return {
    current: () => settings,
    set(given) {
      settings = parseFaults(given);
      streams = new Map();
      return settings;
    },
    strikes: (fault) => settings[fault] > 0 && draw(fault) < settings[fault],
    status: () =>
      oneOf(
        'status',
        faultStatuses.map((code) => [code, settings.status[code]] as const),
      ),
    sql: () => oneOf('sql', [['timeout', settings.sql.timeout] as const, ['error', settings.sql.error] as const]),
    delay: (limit) => Math.floor(draw('delay') * limit),
  };
}

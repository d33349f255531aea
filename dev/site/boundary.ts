/**
 * What the rooms of the local site know of each other: the service desk (dev/jira), the platform
 * (dev/forge), the pages (dev/pages) and the front door (dev/site) meet here and nowhere else.
 */

/** Who makes a call to Jira. `app` acts with the app's own account and only within the manifest's scopes. */
export type Actor =
  | Readonly<{ kind: 'app' }>
  | Readonly<{ kind: 'user'; accountId: string; viaApp: boolean }>
  | Readonly<{ kind: 'anonymous' }>;

export type HttpRequest = Readonly<{
  method: string;
  /** Path with its query, as Atlassian writes it: `/rest/api/3/issue/10001?fields=summary`. */
  path: string;
  headers: Readonly<Record<string, string>>;
  body: string | null;
}>;

export type HttpReply = Readonly<{ status: number; headers: Readonly<Record<string, string>>; body: string }>;

/** A product event in Atlassian's shape; `eventType` such as `avi:jira:updated:issue`. */
export type ProductEvent = Readonly<Record<string, unknown> & { eventType: string; selfGenerated: boolean }>;

export type AccountType = 'licensed' | 'unlicensed' | 'customer' | 'anonymous';

export type Person = Readonly<{
  accountId: string;
  displayName: string;
  accountType: AccountType | 'app';
  active: boolean;
  locale: string;
  timeZone: string;
}>;

/** The service desk: answers REST at Atlassian's paths and reports what happened as product events. */
export type Jira = Readonly<{
  handle: (request: HttpRequest, actor: Actor) => Promise<HttpReply>;
  onEvent: (listener: (event: ProductEvent) => void) => void;
  /** Null when there is no such account. */
  findPerson: (accountId: string) => Person | null;
  people: () => readonly Person[];
  /** What JSM would have mailed to customers, oldest first. */
  mail: () => readonly Mail[];
  /** Everything the service desk holds, as plain JSON, and back again; used for snapshots and resets. */
  save: () => unknown;
  load: (saved: unknown) => void;
}>;

export type Mail = Readonly<{
  n: number;
  at: string;
  to: string;
  issueKey: string;
  subject: string;
  text: string;
  links: readonly string[];
}>;

/** Time on the local site; it passes by itself and can be moved forward. */
export type Clock = Readonly<{ now: () => Date }>;

/** The clock as the site itself sees it: it holds what is still to happen and can be moved through it. */
export type SiteClock = Clock &
  Readonly<{
    /** Runs the task when the time has come. A second task under the same key takes the place of the first. */
    at: (time: Date | number, key: string, task: () => unknown) => void;
    cancel: (key: string) => void;
    /** Moves time forward through everything that falls due on the way, in order; answers the time it then is. */
    advance: (milliseconds: number) => Promise<Date>;
    /** Runs whatever is due now, and what that makes due, until nothing is. */
    settle: () => Promise<Date>;
    /** Stops time passing by itself, and lets it pass again. */
    freeze: () => void;
    tick: () => void;
    frozen: () => boolean;
    nextDue: () => Date | null;
    /** Ends the clock: forgets everything that is still to happen. */
    stop: () => void;
  }>;

/** What Jira can be made to answer with instead of doing the work. */
export const faultStatuses = [401, 403, 404, 409, 429, 500, 502, 503, 504] as const;
export type FaultStatus = (typeof faultStatuses)[number];

/** What goes wrong on purpose, as set by `/_site/faults`; durations in milliseconds, probabilities 0 to 1. */
export type FaultSettings = Readonly<{
  duplicate: number;
  late: number;
  reorder: number;
  lose: number;
  loseReply: number;
  crashBefore: number;
  crashAfter: number;
  status: Readonly<Record<`${FaultStatus}`, number>>;
  sql: Readonly<{ timeout: number; error: number }>;
  searchLag: number;
  seed: number;
}>;

export type Faults = Readonly<{
  current: () => FaultSettings;
  /** Takes the JSON of `/_site/faults`; throws a FaultError that names what it does not understand. */
  set: (settings: unknown) => FaultSettings;
  /** Whether this opportunity is struck; each fault draws from a stream of its own. */
  strikes: (fault: 'duplicate' | 'reorder' | 'lose' | 'loseReply' | 'crashBefore' | 'crashAfter') => boolean;
  /** The HTTP status Jira answers with instead of doing the work, or null. */
  status: () => FaultStatus | null;
  sql: () => 'timeout' | 'error' | null;
  /** A random share of `limit` milliseconds. */
  delay: (limit: number) => number;
}>;

/** Forge SQL's door: takes `/api/v1/execute` and `/api/v1/execute/ddl` with their JSON body. */
export type SqlGate = Readonly<{
  execute: (path: string, body: string) => Promise<HttpReply>;
  stop: () => Promise<void>;
}>;

/** One crossing of the boundary, as `/_site/traffic` tells it. */
export type Crossing = Readonly<{
  n: number;
  at: string;
  /** `platform` is what is asked of Forge itself, such as which accounts have been closed. */
  kind: 'event' | 'invocation' | 'jira' | 'sql' | 'kvs' | 'queue' | 'bridge' | 'platform';
  function: string | null;
  as: string | null;
  method: string | null;
  path: string | null;
  body: unknown;
  status: number | string | null;
  response: unknown;
  ms: number;
  /** What an invocation wrote to the console, `level: text`; left out when it wrote nothing. */
  lines?: readonly string[];
}>;

export type Traffic = Readonly<{
  record: (crossing: Omit<Crossing, 'n' | 'at'>) => void;
  /** Keeps the counts but not the crossings; the replay has too many to hold. */
  countOnly: (on: boolean) => void;
  clear: () => void;
  since: (n: number) => Readonly<{ next: number; items: readonly Crossing[] }>;
  /** Counts since the start by kind, and by `METHOD path-pattern` for Jira calls; never truncated. */
  counts: () => Readonly<Record<string, number>>;
}>;

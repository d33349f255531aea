/** What is added up over resolved requests, in the order in which rollup rows hold it. `plain`: issues without a request type, which count nowhere else. */
export const requestCounts = [
  'closed',
  'eligible',
  'asked',
  'slaMet',
  'slaMissed',
  'reopened',
  'escalated',
  /** Those it is known of whether they were escalated. */
  'watched',
  /** Resolved by the first agent who had them. */
  'firstLine',
  'plain',
] as const;
export type RequestCount = (typeof requestCounts)[number];
export type RequestSums = Readonly<Record<RequestCount, number>>;

/** Sums by one number for each count. */
export const requestSumsOf = (of: (count: RequestCount) => number): RequestSums => ({
  closed: of('closed'),
  eligible: of('eligible'),
  asked: of('asked'),
  slaMet: of('slaMet'),
  slaMissed: of('slaMissed'),
  reopened: of('reopened'),
  escalated: of('escalated'),
  watched: of('watched'),
  firstLine: of('firstLine'),
  plain: of('plain'),
});

export const addRequests = (all: readonly RequestSums[]): RequestSums =>
  requestSumsOf((count) => all.reduce((sum, one) => sum + one[count], 0));

export const noRequests = addRequests([]);

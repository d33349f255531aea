import type { AnsweredRequest } from './answered-request';

/** What may go with a score: facts of the request that were settled before anybody was asked. */
export const drivers = [
  'first-reply',
  'resolution',
  'handed-on',
  'came-back',
  'conversation',
  'request-type',
  'priority',
  'channel',
] as const;
export type Driver = (typeof drivers)[number];

/** Drivers that are measured, in milliseconds or as a count. */
export const measured = ['first-reply', 'resolution', 'handed-on', 'came-back', 'conversation'] as const;
export type Measured = (typeof measured)[number];
export const named = ['request-type', 'priority', 'channel'] as const;
export type Named = (typeof named)[number];

/** The measure of a request; null where it has none. */
export const measureOf: Readonly<Record<Measured, (request: AnsweredRequest) => number | null>> = {
  'first-reply': ({ firstReplyAt, raisedAt }) => (firstReplyAt === null ? null : Math.max(0, firstReplyAt - raisedAt)),
  resolution: ({ resolvedAt, raisedAt }) => Math.max(0, resolvedAt - raisedAt),
  'handed-on': ({ reassignments }) => reassignments,
  'came-back': ({ reopens }) => reopens,
  conversation: ({ publicComments }) => publicComments,
};

export const nameOf: Readonly<Record<Named, (request: AnsweredRequest) => number>> = {
  'request-type': ({ requestType }) => requestType,
  priority: ({ priority }) => priority,
  channel: ({ channel }) => channel,
};

/** Whether it went as promised, for drivers with a promise: an SLA, or that it is done once and by one person. */
export const asPromised: Partial<Readonly<Record<Driver, (request: AnsweredRequest) => boolean | null>>> = {
  'first-reply': ({ slaFirstReplyMet }) => slaFirstReplyMet,
  resolution: ({ slaResolutionMet }) => slaResolutionMet,
  'handed-on': ({ reassignments }) => reassignments === 0,
  'came-back': ({ reopens }) => reopens === 0,
};

export const isMeasured = (driver: Driver): driver is Measured => measured.some((one) => one === driver);
export const isTime = (driver: Measured) => driver === 'first-reply' || driver === 'resolution';

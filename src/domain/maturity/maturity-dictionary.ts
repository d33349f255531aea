import type { Definition } from '../figures/definition';
import type { MaturityMetric } from './maturity-metric';

const ledger = 'cycle, by the day of the resolution';
const plainIssues = 'Plain issues without request type';
const share = 'share with Wilson interval';
const time =
  'mean, and median with its binomial interval (ranks n/2 − 0.98 √n and 1 + n/2 + 0.98 √n, Campbell & Gardner 1988) from slots of 2^(1/8), less than 10 % off; calendar time';

/** The metrics of the maturity page; its levels are rules over them (domain/maturity/maturity-levels). */
export const maturityDictionary: Readonly<Record<MaturityMetric, Definition>> = {
  satisfaction: {
    ...{ name: 'Maturity: satisfied customers', unit: 'share', better: 'up' },
    formula: 'as “Satisfied customers”',
    numerator: 'scores 4 and 5',
    denominator: 'scores of asked customers',
    leftOut: 'As there',
    source: 'answer, by its day or by the day of the resolution',
  },
  'survey-coverage': {
    ...{ name: 'Maturity: requests surveyed', unit: 'share', better: 'up', formula: share },
    numerator: 'surveys asked for requests resolved in the period',
    denominator: 'requests resolved in the period',
    ...{ leftOut: plainIssues, source: ledger },
  },
  'people-responding': {
    ...{ name: 'Maturity: people responding', unit: 'share', better: 'up' },
    formula: 'as “Response”',
    numerator: 'people who answered a survey',
    denominator: 'people with an eligible request',
    leftOut: 'As there',
    source: 'cycle and answer, by the day of the resolution in either book',
  },
  'feedback-channels': {
    ...{ name: 'Maturity: ways to say how it went', unit: 'count', better: 'up' },
    formula:
      'how many of five were used: surveys, answers nobody asked for, complaints, visits, the question after a remedy',
    numerator: 'ways used in the period',
    denominator: 'five',
    leftOut: 'Ways outside the app',
    source: 'answer, follow_up, visit',
  },
  'answers-read': {
    ...{ name: 'Maturity: reports read', unit: 'share', better: 'up', formula: share },
    numerator: 'follow-ups owed in the period whose answer or complaint somebody read',
    denominator: 'follow-ups owed in the period',
    leftOut: 'Answers that owe no follow-up',
    source: 'follow_up, by the day it was owed',
  },
  'time-to-respond': {
    ...{ name: 'Maturity: time to respond', unit: 'time', better: 'down', formula: time },
    numerator: 'time from the creation to the first reply',
    denominator:
      'requests first resolved in the period with a first reply: when the SLA for it was met or missed, or else the first public comment of an Atlassian account other than the reporter',
    ...{
      leftOut: `Requests nobody replied to before their resolution or within a minute of it. ${plainIssues}`,
      source: ledger,
    },
  },
  'time-to-restore': {
    ...{ name: 'Maturity: time to restore', unit: 'time', better: 'down', formula: time },
    numerator: 'time from the creation to the first resolution',
    denominator: 'requests first resolved in the period',
    ...{ leftOut: plainIssues, source: ledger },
  },
  'time-to-resolve': {
    ...{ name: 'Maturity: time to resolve', unit: 'time', better: 'down', formula: time },
    numerator: 'time from the creation to the resolution that held so far',
    denominator: 'resolutions of the period not re-opened so far',
    ...{ leftOut: plainIssues, source: ledger },
  },
  'within-sla': {
    ...{ name: 'Maturity: within SLA', unit: 'share', better: 'up', formula: share },
    numerator: 'requests resolved in the period whose SLA “time to resolution” was met',
    denominator: 'requests resolved in the period that had this SLA',
    leftOut: `Requests without this SLA. ${plainIssues}`,
    source: ledger,
  },
  'first-line': {
    ...{ name: 'Maturity: first line', unit: 'share', better: 'up', formula: share },
    numerator: 'requests resolved in the period that were never handed from one assignee to another',
    denominator: 'requests resolved in the period',
    ...{ leftOut: plainIssues, source: ledger },
  },
  held: {
    ...{ name: 'Maturity: resolutions that held', unit: 'share', better: 'up', formula: share },
    numerator: 'resolutions of the period not re-opened so far',
    denominator: 'resolutions of the period',
    ...{ leftOut: plainIssues, source: ledger },
  },
  'defined-path': {
    ...{ name: 'Maturity: from a defined path', unit: 'share', better: 'up', formula: share },
    numerator: 'requests that came in where the customer chooses the request type: portal, help center, widget',
    denominator: 'issues resolved in the period, plain ones included',
    leftOut: 'Nothing',
    source: ledger,
  },
  'contact-points': {
    ...{ name: 'Maturity: points of contact', unit: 'count', better: 'neither' },
    formula: 'count of distinct channels',
    numerator: 'channels by which requests resolved in the period came in',
    denominator: 'none',
    ...{ leftOut: plainIssues, source: ledger },
  },
  'customer-meetings': {
    ...{ name: 'Maturity: visits and reviews with customers', unit: 'count', better: 'up' },
    formula: 'count of visits and service reviews written down',
    numerator: 'visits on days of the period',
    denominator: 'none',
    leftOut: 'Visits nobody wrote down',
    source: 'visit, by its day',
  },
  recovery: {
    ...{ name: 'Maturity: put right, said the customer', unit: 'share', better: 'up' },
    formula: 'as “Put right, said the customer”',
    numerator: 'follow-ups whose customer said it was put right',
    denominator: 'follow-ups remedied',
    leftOut: 'Follow-ups not remedied yet',
    source: 'follow_up, by the day it was owed',
  },
  'lost-time': {
    ...{ name: 'Maturity: time customers lost', unit: 'time', better: 'down', formula: time },
    numerator: 'minutes customers said they lost',
    denominator: 'answers that say so, among the newest 5,000 of the period',
    leftOut: 'Projects that do not ask for it',
    source: 'answer, by its day',
  },
  'cost-per-contact': {
    ...{ name: 'Maturity: cost per contact', unit: 'money', better: 'down' },
    formula: 'the owner’s rate for a contact, else the rate of an agent’s hour × minutes of a contact ÷ 60',
    numerator: 'rates of the project settings',
    denominator: 'one contact; requests resolved in the period stand beside it',
    leftOut: 'Everything the owner’s rates leave out',
    source: 'project settings',
  },
  'cost-of-violations': {
    ...{ name: 'Maturity: cost of missed SLAs', unit: 'money', better: 'down' },
    formula: 'the owner’s price of one missed SLA × SLAs “time to resolution” missed in the period',
    numerator: 'as named',
    denominator: 'none',
    leftOut: `Other SLAs. ${plainIssues}`,
    source: 'project settings and cycle, by the day of the resolution',
  },
};

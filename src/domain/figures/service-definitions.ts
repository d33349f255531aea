import type { Definition } from './definition';
import { ofAnswers, ofCycles } from './definition-terms';
import type { Figure } from './figure';

const noRegister = 'Projects without a register, and everything under a filter: improvements are of the whole service';
const ofRegister = 'improvement: the history of its issue in Jira';

/** The figures of process A27, in the order of its description. */
export const serviceDefinitions = {
  escalations: {
    name: 'Escalations',
    unit: 'count',
    formula:
      'cycles escalated by the project’s rule: priority raised while the cycle was worked on, escalation label carried at the resolution, or raised and the SLA “time to resolution” missed; compared per request looked at, by the conditional test of two counts (Przyborowski & Wilenski 1940)',
    numerator: 'requests resolved in the period that were escalated',
    denominator: 'none; those it is known of stand beside it',
    leftOut:
      'Requests resolved before escalations were looked for, or while Jira did not tell the order of priorities; plain issues. A change of the rule counts from the next resolution on',
    source: ofCycles,
    better: 'down',
  },
  'improvements-submitted': {
    name: 'Improvements submitted',
    unit: 'count',
    formula:
      'issues of the improvement register, by their history in Jira; compared by the conditional test of two counts (Przyborowski & Wilenski 1940)',
    numerator: 'improvements created in the period',
    denominator: 'none',
    leftOut: noRegister,
    source: ofRegister,
    better: 'neither',
  },
  'improvements-rejected': {
    name: 'Improvements rejected',
    unit: 'count',
    formula:
      'as “improvements submitted”; rejected by the status the project maps so, or done with a resolution that says so',
    numerator: 'improvements rejected in the period that still were at its end',
    denominator: 'none',
    leftOut: noRegister,
    source: ofRegister,
    better: 'neither',
  },
  'improvements-implemented': {
    name: 'Accepted and implemented',
    unit: 'count',
    formula: 'as “improvements submitted”; implemented by the status the project maps so, or by its category',
    numerator: 'improvements implemented in the period that still were at its end',
    denominator: 'none',
    leftOut: noRegister,
    source: ofRegister,
    better: 'up',
  },
  'improvements-backlog': {
    name: 'Accepted, on backlog',
    unit: 'count',
    formula: 'a stock at the end of the period, not a flow: shown beside the stock before, and not tested',
    numerator: 'improvements accepted and not implemented at the end of the last day of the period',
    denominator: 'none',
    leftOut: `${noRegister}. Issues deleted or moved away by then`,
    source: ofRegister,
    better: 'neither',
  },
  noncompliances: {
    name: 'Noncompliances',
    unit: 'count',
    formula:
      'targets of follow-ups that passed in the period before the stage was reached (read, first contact, remedy; working time, frozen when the follow-up was owed), and follow-up issues closed before cause and prevention were known; compared by the conditional test of two counts (Przyborowski & Wilenski 1940)',
    numerator: 'rules broken, one by one; a follow-up may break several',
    denominator: 'none',
    leftOut:
      'Targets that still run; not shown under a filter. What was made good later still counts. No change is called where nobody was asked yet on some days of either period',
    source: 'follow_up, by the moment a target passed or the issue was closed',
    better: 'down',
  },
  'major-concerns': {
    name: 'Major concerns',
    unit: 'count',
    formula:
      'answers in which the customer ticked “this is a major concern for us”; compared by the conditional test of two counts (Przyborowski & Wilenski 1940)',
    numerator: 'answers with the tick, asked or not',
    denominator: 'none',
    leftOut:
      'Answers taken back; nothing is inferred by staff. No change is called where nobody was asked yet on some days of either period',
    source: ofAnswers,
    better: 'down',
  },
  'sla-breached': {
    name: 'Closed, SLA breached',
    unit: 'share',
    formula: 'share with Wilson interval',
    numerator: 'requests resolved in the period whose SLA “time to resolution” was missed',
    denominator: 'requests resolved in the period that had this SLA',
    leftOut: 'Requests without this SLA; plain issues without request type',
    source: ofCycles,
    better: 'down',
  },
  reopened: {
    name: 'Re-opened',
    unit: 'share',
    formula: 'share with Wilson interval',
    numerator: 'resolutions of the period that were cleared again, whenever that happened',
    denominator: 'resolutions of the period',
    leftOut: 'Plain issues without request type',
    source: ofCycles,
    better: 'down',
  },
  'eligible-responding': {
    name: 'Eligible responding',
    unit: 'share',
    formula: 'the response of people, as the A27 figure “% of eligible candidates responding”',
    numerator: 'people who answered a survey on a request resolved in the period',
    denominator: 'people with an eligible request resolved in the period',
    leftOut:
      'Requests that fail rules 1–4 of eligibility; answers nobody asked for; sponsors, of whom no list is kept: their page tells no response. No change is called where nobody was asked yet on some days of either period',
    source: 'cycle and answer, by the day of the resolution in either book',
    better: 'up',
  },
} satisfies Partial<Record<Figure, Definition>>;

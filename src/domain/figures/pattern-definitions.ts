import type { Definition } from './definition';
import { notCounted } from './definition-terms';
import type { Figure } from './figure';

/** What goes with satisfaction, and when and for whom it differs. */
export const patternDefinitions = {
  drivers: {
    name: 'What goes with satisfaction',
    unit: 'share',
    formula:
      'relative weights (Johnson 2000) of facts of the request for scores 1–2 and for scores 4–5 apart, less what as many columns of nothing would explain (Ezekiel 1930), as parts of the whole; 90 % percentile intervals from 200 resamples of people. Kinds by penalty and reward (Brandt 1987), importance against performance (Martilla & James 1977)',
    numerator: 'what a driver explains',
    denominator: 'what all drivers explain (R² stands beside it)',
    leftOut:
      'Reasons, which were offered because of the score. At most the 5,000 newest answers. Below 300 answers all but the leading driver, below 100 everything; below 20 answers on either side everything. An association, not a cause',
    source: 'answer and cycle, read when asked for',
    better: 'neither',
  },
  hours: {
    name: 'By hour of the week',
    unit: 'share',
    formula:
      'as “satisfied”, by the hour of the week in which the request was raised, in the reporting time zone. A frame where the hour differs from all the rest and survives Benjamini & Hochberg (1995) at 5 % over all hours',
    numerator: 'scores 4 and 5 of requests raised in the hour',
    denominator: 'scores of requests raised in the hour',
    leftOut: `${notCounted}. No colour below n = 20`,
    source: 'answer and cycle, kept as rollups',
    better: 'up',
  },
  organisations: {
    name: 'By organization',
    unit: 'share',
    formula:
      'as “satisfied”. Order by shares drawn towards all (beta-binomial empirical Bayes); overlapping 95 % posterior intervals share places. Response is answers ÷ surveys asked for requests resolved in the period',
    numerator: 'scores 4 and 5 of the organization',
    denominator: 'scores of the organization',
    leftOut: `${notCounted}. Organizations with fewer than 20 answers are not ranked`,
    source: 'answer, by its day or by the day of the resolution',
    better: 'up',
  },
  journey: {
    name: 'The journey of a request',
    unit: 'time',
    formula:
      'medians of calendar time: raised to first reply; in statuses that wait for the customer, between creation (or the end of the cycle before) and resolution; work from the first reply (from raised where none is known) to the resolution, less that time, never below nothing; from the resolution to contact and to remedy; for scores 4–5 and 1–2 apart',
    numerator: 'none',
    denominator: 'requests that reached the moment; of waiting, those that waited',
    leftOut:
      'At most the 5,000 newest answers; no median below 5 requests. Where nobody looked how long a request waited (resolved before that was kept, or without a change of status), work has the whole time. Another choice of statuses counts from the next resolution on',
    source: 'answer, cycle and follow_up, read when asked for',
    better: 'down',
  },
  'sla-by-satisfaction': {
    name: 'SLA met, and still not satisfied?',
    unit: 'share',
    formula:
      'share satisfied where the SLA “time to resolution” was met and where it was missed, as in “satisfied”; an answer has the mean 1/π of its request type, since none is kept by SLA. Difference by Newcombe (1998)',
    numerator: 'scores 4 and 5',
    denominator: 'scores of requests with that SLA outcome',
    leftOut: `${notCounted}; requests without this SLA`,
    source: 'answer, by its day or by the day of the resolution',
    better: 'up',
  },
} as const satisfies Partial<Record<Figure, Definition>>;

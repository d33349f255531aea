import countBy from 'lodash/countBy';
import type { AnsweredRequest } from './answered-request';
import { asPromised, drivers, isMeasured, isTime, measureOf, nameOf, type Driver } from './facts';

/** One driver as columns of numbers, one row per request. Only columns that change are kept. */
export type DriverColumns = Readonly<{ driver: Driver; columns: readonly Float64Array[] }>;

type Requests = readonly AnsweredRequest[];

/** Names with fewer answers go together. */
const leastOfAName = 20;
const mostNames = 6;

const column = (requests: Requests, of: (request: AnsweredRequest) => number) => Float64Array.from(requests, of);
const flag = (is: boolean) => (is ? 1 : 0);

/** Durations and counts are skewed: twice as long is one step, not a thousand minutes. */
const evened = (value: number) => Math.log1p(value);

function measuredColumns(requests: Requests, driver: Driver): readonly Float64Array[] {
  if (!isMeasured(driver)) return [];
  const unit = isTime(driver) ? 60_000 : 1;
  const values = requests.map(measureOf[driver]).map((value) => (value === null ? null : evened(value / unit)));
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return [];
  const usual = known.reduce((sum, value) => sum + value, 0) / known.length;
  return [
    Float64Array.from(values, (value) => value ?? usual),
    Float64Array.from(values, (value) => flag(value === null)),
  ];
}

function promiseColumns(requests: Requests, driver: Driver): readonly Float64Array[] {
  const promise = driver === 'first-reply' || driver === 'resolution' ? asPromised[driver] : undefined;
  if (!promise) return [];
  return [
    column(requests, (request) => flag(promise(request) === false)),
    column(requests, (request) => flag(promise(request) === null)),
  ];
}

/** The names of a driver with answers enough to stand for themselves, most answers first. */
export function frequentNames(requests: Requests, of: (request: AnsweredRequest) => number): readonly number[] {
  return Object.entries(countBy(requests, of))
    .filter(([, count]) => count >= leastOfAName)
    .sort(([a, n], [b, m]) => m - n || Number(a) - Number(b))
    .slice(0, mostNames)
    .map(([id]) => Number(id));
}

/** Every name has its column, none is the base the others are measured from: relative weights take repetition. */
function nameColumns(requests: Requests, driver: Driver): readonly Float64Array[] {
  if (isMeasured(driver)) return [];
  const of = nameOf[driver];
  return frequentNames(requests, of).map((id) => column(requests, (request) => flag(of(request) === id)));
}

const changes = (values: Float64Array) => values.some((value) => value !== values[0]);

/** The drivers that differ between these requests, each with its columns. */
export function columnsOf(requests: Requests): readonly DriverColumns[] {
  return drivers
    .map((driver) => ({
      driver,
      columns: [
        ...measuredColumns(requests, driver),
        ...promiseColumns(requests, driver),
        ...nameColumns(requests, driver),
      ].filter(changes),
    }))
    .filter(({ columns }) => columns.length > 0);
}

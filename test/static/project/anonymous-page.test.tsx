import './bridge';
import { screen } from '@testing-library/react';
import { withoutFew } from '../../../src/app/figures/anonymous-figures';
import { usualFilter } from '../../../static/ui/src/project/filter/filter-address';
import { Figures } from '../../../static/ui/src/project/figures-page';
import { inAScreen } from '../in-a-screen';
import { referenceFigures } from './reference-figures';

const days = { from: 20_000, to: 20_027 };
const view = { compared: { now: days, before: days }, now: [], before: [], tellsBefore: true, isNarrowed: true };

/** The page of a project that keeps its answers anonymous. */
function anonymousPage() {
  const page = referenceFigures();
  if (!page.followUps) throw new Error('the page tells of follow-ups');
  const sight = { ...page.sight, anonymous: true };
  return withoutFew({ ...page, sight, words: null, followUps: { ...page.followUps, notRecovered: 0 } }, view);
}

test('follow-ups are told as one number where few were owed for one of the reasons', async () => {
  inAScreen(<Figures page={anonymousPage()} filter={usualFilter} onChange={() => undefined} why={null} />);
  expect(await screen.findByText('36 follow-ups were owed in this period')).toBeTruthy();
  expect(screen.queryByText(/major concern,|1 major concern|2 wishes/)).toBeNull();
});

test('under a filter the page says why it tells no weeks, types and teams, and offers one book', async () => {
  const filter = { ...usualFilter, channel: 2 };
  inAScreen(<Figures page={anonymousPage()} filter={filter} onChange={() => undefined} why={null} />);
  expect(await screen.findByText(/^Under a filter nothing is shown week by week/)).toBeTruthy();
  expect(screen.queryByText('By request type')).toBeNull();
  expect(screen.queryByText('Week by week')).toBeNull();
});

test('nothing is said to be done, and no words to be for service owners, where nobody is shown follow-ups and words', async () => {
  inAScreen(<Figures page={anonymousPage()} filter={usualFilter} onChange={() => undefined} why={null} />);
  expect(screen.getByText(/^Follow-ups are not listed here/)).toBeTruthy();
  expect(screen.queryByText('Nothing needs you right now.')).toBeNull();
  expect(
    await screen.findByText('Words and names are shown to nobody, since answers are kept anonymous.'),
  ).toBeTruthy();
});

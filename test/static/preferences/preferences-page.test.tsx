import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { Preferences } from '../../../src/contract/preferences';
import type { PreferencesCalls } from '../../../static/ui/src/preferences/preferences-calls';
import { PreferencesPage } from '../../../static/ui/src/preferences/preferences-page';
import { inAScreen } from '../in-a-screen';

const standing: Preferences = {
  open: [
    {
      requestKey: 'HELP-2291',
      summary: 'VPN drops every morning',
      askedAt: '2026-06-26T18:20:00Z',
      closesAt: '2026-07-10T18:20:00Z',
      url: '/servicedesk/customer/portal/1/HELP-2291',
    },
  ],
  snoozedUntil: null,
  stopped: false,
  restDays: 14,
  stored: { answers: 3, comments: 2, lastAskedAt: '2026-06-26T18:20:00Z', firstAnswerAt: '2026-03-26T18:20:00Z' },
};

function shown(given: Partial<PreferencesCalls> = {}) {
  const gone: string[] = [];
  const calls: PreferencesCalls = {
    readPreferences: () => Promise.resolve(standing),
    snooze: ({ days }) =>
      Promise.resolve({ ...standing, snoozedUntil: days === 30 ? '2026-07-29T08:00:00Z' : '2026-09-27T08:00:00Z' }),
    stop: () => Promise.resolve({ ...standing, stopped: true }),
    startAgain: () => Promise.resolve(standing),
    eraseComments: () => Promise.resolve({ ...standing, stored: { ...standing.stored, comments: 0 } }),
    ...given,
  };
  return { ...inAScreen(<PreferencesPage calls={calls} goTo={(url) => gone.push(url)} />), gone };
}
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

it('shows what waits, how often we ask and what is stored, without accessibility faults', async () => {
  const { container, gone } = shown();
  expect(await screen.findByText('We ask you at most once every 14 days, over all projects.')).toBeTruthy();
  expect(screen.getByText('HELP-2291, closes on July 10')).toBeTruthy();
  expect((await axe(container)).violations).toEqual([]);
  await press('VPN drops every morning');
  expect(gone).toEqual(['/servicedesk/customer/portal/1/HELP-2291']);
});

it('pauses, and starts again', async () => {
  shown();
  await press('Pause for 90 days');
  expect(await screen.findByText('Paused: we won’t ask you before September 27, 2026.')).toBeTruthy();
  await press('Ask me again');
  expect(await screen.findByText(/at most once every 14 days/)).toBeTruthy();
});

it('stops, and offers only the way back', async () => {
  shown();
  await press('Don’t ask me again');
  expect(await screen.findByText('Stopped: we won’t ask you again.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Pause for 30 days' })).toBeNull();
});

it('erases comments only after a second press', async () => {
  shown();
  await press('Erase my comments');
  expect(screen.getByText(/erases your 2 comments for good/)).toBeTruthy();
  await press('Erase them');
  expect(screen.queryByRole('button', { name: 'Erase my comments' })).toBeNull();
});

it('keeps the page when a wish fails, and tries it again', async () => {
  let down = true;
  shown({ stop: () => (down ? Promise.reject(new Error('down')) : Promise.resolve({ ...standing, stopped: true })) });
  await press('Don’t ask me again');
  expect(await screen.findByText('That did not work')).toBeTruthy();
  down = false;
  await press('Try again');
  expect(await screen.findByText('Stopped: we won’t ask you again.')).toBeTruthy();
});

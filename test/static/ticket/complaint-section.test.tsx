import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { ComplaintView } from '../../../src/contract/complaint';
import { type ComplaintCalls, ComplaintSection } from '../../../static/ui/src/ticket/complaint-section';
import { inAScreen } from '../in-a-screen';

const logged: ComplaintView = {
  ...{ token: 'aaaaaaaa-1', how: 'mail', words: 'Nobody called back.', wantsContact: true, majorConcern: false },
  ...{ at: '2026-06-29T06:00:00Z', followUp: { state: 'open', issueKey: 'CARE-7' } },
};
type Told = Parameters<ComplaintCalls['logComplaint']>[0];

function shown(given: Partial<ComplaintCalls> = {}) {
  const told: Told[] = [];
  const opened: string[] = [];
  const calls: ComplaintCalls = {
    readComplaints: () => Promise.resolve({ kind: 'complaints', complaints: [] }),
    logComplaint: (one) => {
      told.push(one);
      return Promise.resolve({ kind: 'logged', complaints: [{ ...logged, ...one }] });
    },
    ...given,
  };
  return { ...inAScreen(<ComplaintSection calls={calls} openIssue={(key) => opened.push(key)} />), told, opened };
}
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

it('logs what was said, and shows it with its follow-up', async () => {
  const { told, opened, container } = shown();
  await press('Log a complaint');
  await userEvent.click(screen.getByRole('radio', { name: 'Social media' }));
  await userEvent.type(screen.getByRole('textbox'), 'Third outage this month.');
  await userEvent.click(screen.getByRole('checkbox', { name: /major concern/ }));
  expect((await axe(container)).violations).toEqual([]);
  await press('Log it');
  expect(await screen.findByText('Third outage this month.')).toBeTruthy();
  expect(told).toMatchObject([{ how: 'social', words: 'Third outage this month.', majorConcern: true }]);
  await press('CARE-7');
  expect(opened).toEqual(['CARE-7']);
});

it('wants some words, and sends the same press again under the same token', async () => {
  const tokens: string[] = [];
  shown({
    logComplaint: ({ token }) => {
      tokens.push(token);
      return tokens.length === 1
        ? Promise.reject(new Error('Lost.'))
        : Promise.resolve({ kind: 'logged', complaints: [logged] });
    },
  });
  await press('Log a complaint');
  await press('Log it');
  expect(screen.getByRole('alert').textContent).toContain('3 to 2,000');
  await userEvent.type(screen.getByRole('textbox'), 'It is slow.');
  await press('Log it');
  await press('Try again');
  expect(await screen.findByText('Nobody called back.')).toBeTruthy();
  expect(new Set(tokens).size).toBe(1);
  expect(tokens).toHaveLength(2);
});

it('is not there where nobody logs complaints', async () => {
  const { container } = shown({ readComplaints: () => Promise.resolve({ kind: 'none' }) });
  await act(() => Promise.resolve());
  expect(container.textContent).toBe('');
});

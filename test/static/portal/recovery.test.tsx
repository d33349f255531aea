import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { locales } from '../../../static/ui/src/kit/words/locale';
import type { PortalCalls } from '../../../static/ui/src/portal/portal-calls';
import { PortalPanel } from '../../../static/ui/src/portal/portal-panel';
import { inAScreen } from '../in-a-screen';
import { aFollowUp, anAnswer, anApp, anOpenSurvey, aRefusal } from './surveys';

const remedied = aFollowUp({
  ...{ state: 'remedied', contactedAt: '2026-06-29T07:00:00Z', remedyAt: '2026-07-01T09:30:00Z', asksRecovery: true },
  outcome: 'Both certificates are renewed.',
});
const survey = anOpenSurvey({ answer: anAnswer(), revision: 1, followUp: remedied });
const after = (state: 'recovered' | 'not-recovered') =>
  anOpenSurvey({
    ...survey,
    followUp: {
      ...remedied,
      state,
      asksRecovery: false,
      recovery: state === 'recovered' ? 'yes' : 'no',
      recoveryAt: '2026-07-02T06:40:00Z',
    },
  });

/** The panel, and what was said to it. */
function asked(shown = survey, locale: (typeof locales)[number] = 'en-US') {
  const said: unknown[] = [];
  const answerRecovery: PortalCalls['answerRecovery'] = (given) => {
    said.push(given);
    return Promise.resolve({ kind: 'saved', survey: after(given.said === 'yes' ? 'recovered' : 'not-recovered') });
  };
  return { said, ...inAScreen(<PortalPanel calls={anApp(shown, { answerRecovery }).calls} />, { locale }) };
}

it('asks whether it was put right, beside what was done', async () => {
  const { container, said } = asked();
  expect(await screen.findByText('Did we put it right?')).toBeTruthy();
  expect(screen.getByText('Both certificates are renewed.')).toBeTruthy();
  expect((await axe(container)).violations).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Yes' }));
  expect(await screen.findByText('Thank you for telling us.')).toBeTruthy();
  expect(said).toEqual([{ said: 'yes', words: null }]);
});

it('opens it again with the customer’s words', async () => {
  const { container, said } = asked();
  await userEvent.click(await screen.findByRole('button', { name: 'No, not yet' }));
  await userEvent.type(screen.getByLabelText(/What is still not right/), 'It dropped again.');
  expect((await axe(container)).violations).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Open it again' }));
  expect(await screen.findByText(/You said: no, not yet/)).toBeTruthy();
  expect(said).toEqual([{ said: 'no', words: 'It dropped again.' }]);
});

it.each(['contacted', 'given-up'] as const)('does not show what was not enough when it is %s', async (state) => {
  const gone = { closedAt: state === 'given-up' ? '2026-07-03T09:30:00Z' : null };
  const followUp = { ...remedied, ...gone, state, remedyAt: null, asksRecovery: false };
  asked(anOpenSurvey({ ...survey, followUp }));
  expect(await screen.findByText('What we do about it')).toBeTruthy();
  expect(screen.queryByText('Both certificates are renewed.')).toBeNull();
});

it('still asks when the survey itself has closed', async () => {
  inAScreen(<PortalPanel calls={anApp(aRefusal('closed', { answer: anAnswer(), followUp: remedied })).calls} />);
  expect(await screen.findByRole('button', { name: 'Yes' })).toBeTruthy();
});

it('keeps what was written when the app cannot be reached', async () => {
  const failing = anApp(survey, { answerRecovery: () => Promise.reject(new Error('offline')) });
  inAScreen(<PortalPanel calls={failing.calls} />);
  await userEvent.click(await screen.findByRole('button', { name: 'No, not yet' }));
  await userEvent.type(screen.getByLabelText(/What is still not right/), 'It dropped again.');
  await userEvent.click(screen.getByRole('button', { name: 'Open it again' }));
  expect(await screen.findByText(/What you entered is still here/)).toBeTruthy();
  expect(screen.getByDisplayValue('It dropped again.')).toBeTruthy();
});

it.each(locales)('says everything in %s', async (locale) => {
  const { container } = asked(survey, locale);
  await screen.findByText('Both certificates are renewed.');
  expect(container.textContent).not.toMatch(/(portal|kit)\.[a-z]|[{}]/);
});

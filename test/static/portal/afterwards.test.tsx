import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { refusals } from '../../../src/contract/portal';
import { locales } from '../../../static/ui/src/kit/words/locale';
import { PortalPanel } from '../../../static/ui/src/portal/portal-panel';
import { inAScreen } from '../in-a-screen';
import { aFollowUp, anAnswer, anApp, anOpenSurvey, aRefusal } from './surveys';

const unhappy = { answer: anAnswer(), revision: 1 };

describe('what became of an unhappy answer', () => {
  it('is a line in time with the next step marked', async () => {
    const followUp = aFollowUp({ state: 'contacted', contactedAt: '2026-06-29T07:10:00Z' });
    const { container } = inAScreen(<PortalPanel calls={anApp(anOpenSurvey({ ...unhappy, followUp })).calls} />);
    await screen.findByRole('heading', { name: 'What we do about it' });
    expect(screen.getByText('Olga looks after it')).toBeTruthy();
    const steps = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(steps).toEqual([
      'Received today, 07:52 AMYou said: 2 of 5, dissatisfied.',
      'Being looked at today, 09:10 AM',
      'Put right (next)',
    ]);
    expect((await axe(container)).violations).toEqual([]);
  });

  it('ends with the customer’s own verdict', async () => {
    const followUp = aFollowUp({
      state: 'recovered',
      contactedAt: '2026-06-29T07:00:00Z',
      remedyAt: '2026-07-01T09:30:00Z',
      closedAt: '2026-07-02T06:40:00Z',
      outcome: 'Both certificates are renewed.',
    });
    inAScreen(<PortalPanel calls={anApp(anOpenSurvey({ ...unhappy, followUp })).calls} />);
    expect(await screen.findByText('You said: yes, it is put right')).toBeTruthy();
    expect(screen.getByText('Both certificates are renewed.')).toBeTruthy();
  });
});

describe('somebody who cannot answer', () => {
  it.each(refusals)('is told why in one kind sentence: %s', async (because) => {
    const { container } = inAScreen(<PortalPanel calls={anApp(aRefusal(because)).calls} />);
    await screen.findByText((_, element) => element?.className === 'strong');
    expect(container.textContent?.length).toBeGreaterThan(30);
    expect(container.textContent).not.toMatch(/portal\.[a-z]/);
    expect((await axe(container)).violations).toEqual([]);
  });

  it('can still re-open a request whose question has closed', async () => {
    inAScreen(
      <PortalPanel calls={anApp(aRefusal('closed', { canReopen: true, closedAt: '2026-06-20T07:00:00Z' })).calls} />,
    );
    expect(await screen.findByText('This question closed on June 20')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Re-open the request' })).toBeTruthy();
  });

  it('sees that an earlier answer is kept when the request is open again', async () => {
    const { container } = inAScreen(
      <PortalPanel calls={anApp(aRefusal('not-resolved', { answer: anAnswer() })).calls} />,
    );
    expect(await screen.findByText('Your request is open again')).toBeTruthy();
    expect(container.textContent).toContain('Your answer stands: 2 of 5, dissatisfied.');
  });
});

it('lets a customer who was left in peace tell all the same', async () => {
  const rest = { askedAt: '2026-06-26T08:00:00Z', until: '2026-07-10T08:00:00Z' };
  inAScreen(<PortalPanel calls={anApp(anOpenSurvey({ asked: false, rest })).calls} />);
  await userEvent.click(await screen.findByRole('button', { name: 'tell us how it went' }));
  expect(screen.getByRole('group', { name: 'Is it solved?' })).toBeTruthy();
});

it('lets a customer pause where they read how often we ask', async () => {
  inAScreen(<PortalPanel calls={anApp(anOpenSurvey()).calls} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Ask me less often, or stop' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Pause for 30 days' }));
  expect(await screen.findByText('Paused: we won’t ask you before July 29, 2026.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Ask me again' })).toBeTruthy();
});

it.each(locales)('says everything in %s', async (locale) => {
  const { container } = inAScreen(
    <PortalPanel
      calls={
        anApp(anOpenSurvey({ answer: anAnswer({ reasons: ['came-back'], wantsContact: true }), followUp: aFollowUp() }))
          .calls
      }
    />,
    { locale },
  );
  await screen.findByText(/HELP|Dora/);
  expect(container.textContent).not.toMatch(/(portal|kit)\.[a-z]|[{}]/);
});

import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { longestComment } from '../../../src/contract/answer';
import { PortalPanel } from '../../../static/ui/src/portal/portal-panel';
import { inAScreen } from '../in-a-screen';
import { anAnswer, anApp, anOpenSurvey, aRefusal, type Sent } from './surveys';

const answered = anOpenSurvey({ answer: anAnswer(), revision: 1 });
const pick = (name: string | RegExp) => userEvent.click(screen.getByRole('radio', { name }));
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('nothing a customer wrote is lost', () => {
  it('when saving fails: trying again sends the same press', async () => {
    const tokens: string[] = [];
    const app = anApp(anOpenSurvey());
    const submitAnswer = (sent: Sent) => {
      tokens.push(sent.token);
      return tokens.length === 1 ? Promise.reject(new Error('down')) : app.calls.submitAnswer(sent);
    };
    inAScreen(<PortalPanel calls={{ ...app.calls, submitAnswer }} />);
    await screen.findByRole('group', { name: 'Is it solved?' });
    await pick(/^4/);
    expect((await screen.findByRole('alert')).textContent).toContain('What you entered is still here.');
    await press('Try again');
    expect(await screen.findByRole('button', { name: 'Undo' })).toBeTruthy();
    expect(new Set(tokens).size).toBe(1);
  });

  it('when the comment is too long: it is kept, counted and not sent', async () => {
    const { calls, sent } = anApp(answered);
    inAScreen(<PortalPanel calls={calls} />);
    await userEvent.click(await screen.findByRole('button', { name: 'Change my answer' }));
    const field = screen.getByRole<HTMLTextAreaElement>('textbox');
    await userEvent.click(field);
    await userEvent.paste('x'.repeat(longestComment + 31));
    await press('Send');
    expect(field.value).toHaveLength(longestComment + 31);
    expect(screen.getByRole('alert').textContent).toContain('That is 31 characters too long.');
    expect(document.activeElement).toBe(field);
    expect(sent).toEqual([]);
  });

  it('when the survey closed meanwhile: the words are shown for use elsewhere', async () => {
    const closed = aRefusal('closed', { closedAt: '2026-06-29T07:00:00Z' });
    const { calls } = anApp(answered, {
      submitAnswer: () => Promise.resolve({ kind: 'refused', because: 'closed', survey: closed }),
    });
    inAScreen(<PortalPanel calls={calls} />);
    await userEvent.click(await screen.findByRole('button', { name: 'Change my answer' }));
    await userEvent.type(screen.getByRole('textbox'), 'One more thing');
    await press('Send');
    expect(await screen.findByText('This question closed on June 29')).toBeTruthy();
    expect(screen.getByText('One more thing')).toBeTruthy();
  });
});

describe('two tabs at once', () => {
  const theirs = anOpenSurvey({ answer: anAnswer({ score: 5 }), revision: 1 });
  const racing = () => {
    const sent: Sent[] = [];
    const app = anApp(anOpenSurvey(), {
      submitAnswer: (press) => {
        sent.push(press);
        return Promise.resolve(
          press.revision === 0
            ? { kind: 'refused', because: 'changed-elsewhere', survey: theirs }
            : { kind: 'saved', survey: anOpenSurvey({ answer: anAnswer({ score: press.score }), revision: 2 }) },
        );
      },
    });
    return { calls: app.calls, sent };
  };

  it('show both answers', async () => {
    const { calls } = racing();
    const { container } = inAScreen(<PortalPanel calls={calls} />);
    await screen.findByRole('group', { name: 'Is it solved?' });
    await pick(/^2/);
    expect(await screen.findByText('5 of 5, very satisfied')).toBeTruthy();
    expect(screen.getByText('2 of 5, dissatisfied')).toBeTruthy();
    expect((await axe(container)).violations).toEqual([]);
  });

  it('let the customer keep the other one', async () => {
    const { calls, sent } = racing();
    inAScreen(<PortalPanel calls={calls} />);
    await screen.findByRole('group', { name: 'Is it solved?' });
    await pick(/^2/);
    await userEvent.click(await screen.findByRole('button', { name: 'Keep the other one' }));
    expect(screen.getByText(/You said/).textContent).toContain('5 of 5, very satisfied');
    expect(sent).toHaveLength(1);
  });

  it('or this one, on top of what the other tab saved', async () => {
    const { calls, sent } = racing();
    inAScreen(<PortalPanel calls={calls} />);
    await screen.findByRole('group', { name: 'Is it solved?' });
    await pick(/^2/);
    await userEvent.click(await screen.findByRole('button', { name: 'Use this one' }));
    await waitFor(() => expect(sent.at(-1)).toMatchObject({ score: 2, revision: 1 }));
    expect((await screen.findByText(/You said/)).textContent).toContain('2 of 5, dissatisfied');
  });
});

it('counts two quick presses as one customer, not as two tabs', async () => {
  const { calls, sent } = anApp(anOpenSurvey());
  inAScreen(<PortalPanel calls={calls} />);
  await screen.findByRole('group', { name: 'Is it solved?' });
  await pick(/^4/);
  await pick(/^2/);
  await waitFor(() =>
    expect(sent.map(({ score, revision }) => [score, revision])).toEqual([
      [4, 0],
      [2, 1],
    ]),
  );
});

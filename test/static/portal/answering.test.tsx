import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { PortalPanel } from '../../../static/ui/src/portal/portal-panel';
import { inAScreen } from '../in-a-screen';
import { anAnswer, anApp, anOpenSurvey } from './surveys';

// user-event moves among radios by a selector, and jsdom has no way to quote one.
Object.assign(globalThis, { CSS: { escape: (name: string) => name.replace(/[^\w-]/g, '\\$&') } });

const mail = (mark: string) => `http://localhost/servicedesk/customer/portal/1/HELP-2291?aftercare=${mark}`;
const pick = (name: string | RegExp) => userEvent.click(screen.getByRole('radio', { name }));
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

async function opened(app = anApp(anOpenSurvey()), address?: string) {
  const shown = inAScreen(<PortalPanel calls={app.calls} />, address ? { address } : {});
  await screen.findByRole('group', { name: 'Is it solved?' });
  return { ...app, ...shown };
}

describe('a customer who is asked', () => {
  it('finds five points with words and none of them chosen', async () => {
    const { container } = await opened();
    const scale = screen.getByRole('group', { name: 'How satisfied are you with the way we handled it?' });
    expect([...scale.querySelectorAll('input')].map(({ checked }) => checked)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(scale.textContent).toContain('Very dissatisfied');
    expect((await axe(container)).violations).toEqual([]);
  });

  it('has a score saved by one press, hears so, and can go on', async () => {
    const { sent, container } = await opened();
    await pick('Yes');
    await pick(/^2/);
    expect(await screen.findByText('Saved: 2 of 5, dissatisfied. You can undo it.')).toBeTruthy();
    expect(sent).toMatchObject([{ solved: true, score: 2, revision: 0, comment: null }]);
    expect(screen.getByRole('group', { name: /What was it/ })).toBeTruthy();
    expect((await axe(container)).violations).toEqual([]);
  });

  it('passes by scores with the arrow keys without saving them, and saves with Space', async () => {
    const { sent } = await opened();
    screen.getByRole('radio', { name: /^1/ }).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(sent).toEqual([]);
    expect(screen.getByRole('button', { name: 'Save my answer' })).toBeTruthy();
    await userEvent.keyboard(' ');
    await waitFor(() => expect(sent.map(({ score }) => score)).toEqual([3]));
  });

  it('takes the score back with Undo', async () => {
    const { sent } = await opened();
    await pick(/^2/);
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(sent.at(-1)).toMatchObject({ solved: null, score: null, revision: 1 }));
    expect(await screen.findByRole('heading', { name: 'How did it go?' })).toBeTruthy();
  });

  it('is thanked with their own answer, who reads it and by when', async () => {
    const { sent } = await opened();
    await pick(/^2/);
    await userEvent.click(await screen.findByRole('checkbox', { name: 'It came back' }));
    await pick('longer than I expected');
    await userEvent.type(screen.getByRole('textbox'), 'It is back today.');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Please contact me' }));
    await press('Send');
    expect(await screen.findByRole('heading', { name: 'Thank you, Dora' })).toBeTruthy();
    expect(screen.getByText(/You said/).textContent).toBe(
      'You said: 2 of 5, dissatisfied. It came back, it took longer than you expected, and you want us to contact you.',
    );
    expect(screen.getByText('It is back today.')).toBeTruthy();
    expect(screen.getByText(/reads it and contacts you/).textContent).toBe(
      'Olga reads it and contacts you by today, 05:00 PM.',
    );
    expect(sent.at(-1)).toMatchObject({
      reasons: ['came-back'],
      expectation: 'slower',
      wantsContact: true,
      revision: 1,
    });
  });

  it('can change the answer until it closes, and leave it as it is', async () => {
    inAScreen(<PortalPanel calls={anApp(anOpenSurvey({ answer: anAnswer(), revision: 1 })).calls} />);
    await userEvent.click(await screen.findByRole('button', { name: 'Change my answer' }));
    expect(screen.getByRole('heading', { name: 'Change your answer' })).toBeTruthy();
    await press('Leave my answer as it is');
    expect(screen.getByRole('heading', { name: 'Thank you, Dora' })).toBeTruthy();
  });
});

describe('a customer who followed a link in the mail', () => {
  it('has nothing saved until they save it', async () => {
    const { sent } = await opened(anApp(anOpenSurvey()), mail('4'));
    expect(screen.getByText('You followed “4, Satisfied” in our mail. It counts once you save it.')).toBeTruthy();
    expect(sent).toEqual([]);
    await press('Save my answer');
    await waitFor(() => expect(sent).toMatchObject([{ solved: true, score: 4 }]));
  });

  it('sees their saved answer beside the one the link marks', async () => {
    await opened(anApp(anOpenSurvey({ answer: anAnswer({ score: 5 }), revision: 1 })), mail('2'));
    expect(screen.getByText(/So far your answer is 5/)).toBeTruthy();
  });

  it('is not asked for a score after "it isn’t solved"', async () => {
    await opened(anApp(anOpenSurvey()), mail('not-solved'));
    expect(screen.queryByRole('radio', { name: /^1/ })).toBeNull();
    expect(screen.getByRole('button', { name: 'Re-open the request' })).toBeTruthy();
  });

  it('ignores a mark that makes no sense', async () => {
    await opened(anApp(anOpenSurvey()), mail('9'));
    expect(screen.queryByRole('button', { name: 'Save my answer' })).toBeNull();
  });
});

describe('a request that is not solved', () => {
  it('is re-opened with the customer’s words', async () => {
    const comments: string[] = [];
    const reopenRequest = ({ comment }: { comment: string }) => {
      comments.push(comment);
      return Promise.resolve({ kind: 'reopened' as const });
    };
    await opened(anApp(anOpenSurvey(), { reopenRequest }));
    await pick('No, not yet');
    await userEvent.type(screen.getByRole('textbox'), 'Still drops.');
    await press('Re-open the request');
    await waitFor(() => expect(comments).toEqual(['Still drops.']));
  });

  it('becomes a wish to be contacted, without a score', async () => {
    const { sent } = await opened();
    await pick('No, not yet');
    await press('Contact me about it');
    await waitFor(() => expect(sent).toMatchObject([{ solved: false, score: null, wantsContact: true }]));
  });

  it('offers contact alone when it cannot be re-opened any more', async () => {
    await opened(
      anApp(anOpenSurvey(), { reopenRequest: () => Promise.resolve({ kind: 'refused', because: 'no-way-back' }) }),
    );
    await pick('No, not yet');
    await press('Re-open the request');
    expect(await screen.findByText(/can’t be re-opened any more/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Re-open the request' })).toBeNull();
  });
});

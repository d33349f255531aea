import { answerRecovery } from '../../src/app/follow-ups/answer-recovery';
import { readFollowUp } from '../../src/app/follow-ups/read-follow-up';
import { stepFollowUp, type PanelStep } from '../../src/app/follow-ups/step-follow-up';
import { submitAnswer } from '../../src/app/answering/submit-answer';
import { said } from '../builders';
import { aDesk } from './desk';

export const visit = {
  requestKey: 'HELP-1',
  viewer: { accountId: 'customer-dora', accountType: 'customer' },
  locale: 'de-DE',
} as const;
export const issueId = 501;
export const olga = { accountId: 'owner-olga', issueId };
export const always = () => true;
export const called: PanelStep = { kind: 'contacted', how: 'phone', note: 'At nine.' };
export const remedied: Extract<PanelStep, { kind: 'remedied' }> = {
  ...{ kind: 'remedied', outcome: 'The certificate is renewed.' },
  cause: { kind: 'delivery', source: 'provider', detail: 'Certificate' },
  prevention: { kind: 'none', why: 'A nightly check warns us already.' },
};

/** Dora was unhappy, and Olga looks after it in CARE-1. */
export async function aFollowUp() {
  const desk = aDesk();
  await desk.ask();
  await submitAnswer(desk.ports, visit, { ...said({ comment: 'It is back.' }), revision: 0, token: 'first-press' });
  await desk.ports.followUps.opened('answer:10001:1', { id: issueId, key: 'CARE-1' }, 'owner-olga', desk.now.value);
  desk.followUpIssues.put(issueId);
  desk.marked.length = 0;
  const read = async () => {
    const panel = await readFollowUp(
      desk.ports,
      { issueId, key: 'CARE-1', projectId: 10_001, reporter: null, resolvedAt: null },
      'owner-olga',
    );
    if (!panel) throw new Error('It is not there.');
    return panel;
  };
  const life = async () => (await desk.ports.lives.findByIssue(issueId))?.life ?? null;
  const step = (given: PanelStep, accountId = 'owner-olga') => stepFollowUp(desk.ports, { accountId, issueId }, given);
  const answer = (said: 'yes' | 'no', words: string | null = null) =>
    answerRecovery(desk.ports, visit, { said, words });
  return { desk, read, life, step, answer };
}

export async function remediedOne() {
  const all = await aFollowUp();
  await all.step(called);
  await all.step(remedied);
  return all;
}

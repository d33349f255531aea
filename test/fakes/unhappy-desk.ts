import { submitAnswer } from '../../src/app/answering/submit-answer';
import { said } from '../builders';
import { aDesk } from './desk';

/** Dora in the portal, at her request. */
export const visit = {
  requestKey: 'HELP-1',
  viewer: { accountId: 'customer-dora', accountType: 'customer' },
  locale: 'en-US',
} as const;

/** A desk whose customer has just said that they are unhappy. */
export async function unhappy(given: Parameters<typeof said>[0] = {}) {
  const desk = aDesk();
  await desk.ask();
  await submitAnswer(desk.ports, visit, {
    ...said({ score: 1, comment: 'It is back.', ...given }),
    revision: 0,
    token: 'first-press',
  });
  return desk;
}
/** The customer changes the answer. */
export const again = (desk: ReturnType<typeof aDesk>, revision: number, given: Parameters<typeof said>[0]) =>
  submitAnswer(desk.ports, visit, { ...said(given), revision, token: `press-${revision}` });

import { submitAnswer } from '../../../src/app/answering/submit-answer';
import type { Viewer } from '../../../src/ports/requests/requests';
import { said } from '../../builders';
import { aDesk } from '../../fakes/desk';

const dora: Viewer = { accountId: 'customer-dora', accountType: 'customer' };
const visit = (viewer: Viewer | null = dora) => ({ requestKey: 'HELP-1', viewer, locale: 'en-US' });
const press = (given: Parameters<typeof said>[0] = {}, revision = 0, token = `press-${revision}`) => ({
  ...said(given),
  revision,
  token,
});

describe('the courtesies after saving', () => {
  it('posts the native feedback when score or words change, and not for every tick of a box', async () => {
    const desk = await asked();
    await submitAnswer(desk.ports, visit(), press({ score: 2 }));
    await submitAnswer(desk.ports, visit(), press({ score: 2, wantsContact: true }, 1));
    await submitAnswer(desk.ports, visit(), press({ score: 2, wantsContact: true, comment: 'Slow.' }, 2));
    expect(desk.posted).toEqual([
      { score: 2, comment: null },
      { score: 2, comment: 'Slow.' },
    ]);
  });

  it('records that JSM would not take it, and shows no failure', async () => {
    const desk = await asked();
    desk.native.accepts = false;
    expect(await submitAnswer(desk.ports, visit(), press())).toMatchObject({ kind: 'saved' });
    expect([...desk.ports.answers.nativeRefusals]).toEqual(['10001:1']);
  });

  it('does not try with an account that Forge lends no voice to', async () => {
    const desk = await asked();
    const outcome = await submitAnswer(
      desk.ports,
      visit({ accountId: 'customer-dora', accountType: 'unlicensed' }),
      press(),
    );
    expect(outcome).toMatchObject({ kind: 'saved', panel: { canReopen: false } });
    expect(desk.posted).toEqual([]);
  });

  it('saves the answer though everything around it fails', async () => {
    const desk = await asked();
    const failing = () => Promise.reject(new Error('down'));
    const ports = {
      ...desk.ports,
      wakeFollowUps: { wake: failing },
      requestMarks: { set: failing },
      nativeFeedback: { post: failing },
      people: { nameOf: failing },
    };
    expect(await submitAnswer(ports, visit(), press())).toMatchObject({ kind: 'saved' });
    expect(desk.logged.length).toBeGreaterThanOrEqual(3);
  });
});

async function asked() {
  const desk = aDesk();
  await desk.ask();
  return desk;
}

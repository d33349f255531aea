import fc from 'fast-check';
import { take, type Life, type Step } from '../../../src/domain/follow-ups/follow-up-life';

const cause = { kind: 'delivery', source: 'provider', detail: '' } as const;
const remedied: Step = {
  kind: 'remedied',
  cause,
  prevention: { kind: 'none', why: 'A one-off.' },
  outcome: 'We replaced the gateway.',
};
const contacted: Step = { kind: 'contacted', how: 'phone' };
const opened: Life = {
  state: 'open',
  cause: null,
  prevention: null,
  contactedAt: null,
  remediedAt: null,
  recovery: null,
  round: 0,
  isClosedEarly: false,
};

/** Takes steps one after another; what is refused or nothing leaves things as they are. */
const live = (steps: readonly Step[], from: Life = opened) =>
  steps.reduce((life, step, n) => {
    const stepped = take(life, step, n + 1);
    return stepped.kind === 'done' ? stepped.life : life;
  }, from);

describe('the life of a follow-up', () => {
  it('goes from open over contacted and remedied to recovered', () => {
    expect(live([contacted]).state).toBe('contacted');
    expect(live([contacted, remedied])).toMatchObject({ state: 'remedied', remediedAt: 2, recovery: null });
    expect(live([contacted, remedied, { kind: 'recovery', said: 'yes', words: null }]).state).toBe('recovered');
  });

  it('opens again when the customer says it was not put right', () => {
    const again = live([contacted, remedied, { kind: 'recovery', said: 'no', words: 'Still broken.' }]);
    expect(again).toMatchObject({ state: 'not-recovered', recovery: 'no', round: 1 });
    expect(live([contacted, remedied], again)).toMatchObject({ state: 'remedied', recovery: null });
  });

  it('never takes silence for recovery', () => {
    expect(live([contacted, remedied, { kind: 'silence' }])).toMatchObject({ state: 'remedied', recovery: 'silent' });
  });

  it.each([
    ['before the issue exists', { ...opened, state: 'owed' as const }, contacted, 'not-open-yet'],
    ['remedied without talking to the customer', opened, remedied, 'not-contacted'],
    [
      'without a prevention',
      live([contacted]),
      { ...remedied, prevention: { kind: 'none', why: ' ' } },
      'prevention-missing',
    ],
    ['without words for the customer', live([contacted]), { ...remedied, outcome: '' }, 'outcome-missing'],
    ['given up without saying why', opened, { kind: 'given-up', why: '' }, 'why-missing'],
    ['twice', live([contacted, remedied]), remedied, 'already-closed'],
    ['answered before it was asked', live([contacted]), { kind: 'recovery', said: 'yes', words: null }, 'not-asked'],
  ] as const)('cannot be stepped on %s', (_, life, step, because) => {
    expect(take(life as Life, step as Step, 9)).toEqual({ kind: 'refused', because });
  });

  it('stays unfinished when somebody closes the issue in Jira, until the panel knows cause and prevention', () => {
    const early = live([contacted, { kind: 'closed-in-jira' }]);
    expect(early).toMatchObject({ state: 'contacted', isClosedEarly: true });
    expect(live([remedied], early)).toMatchObject({ state: 'remedied', isClosedEarly: false });
  });

  it('follows the issue when it is re-opened in Jira', () => {
    expect(live([contacted, remedied, { kind: 'reopened-in-jira' }])).toMatchObject({
      state: 'contacted',
      remediedAt: null,
    });
  });

  const steps = fc.array(
    fc.constantFrom<Step>(
      contacted,
      remedied,
      { kind: 'recovery', said: 'yes', words: null },
      { kind: 'recovery', said: 'no', words: 'no' },
      { kind: 'silence' },
      { kind: 'closed-in-jira' },
      { kind: 'reopened-in-jira' },
    ),
    { maxLength: 25 },
  );

  it('is never recovered without the customer having said yes to a remedy with its cause', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const life = live(taken);
        if (life.state === 'recovered')
          expect(life).toMatchObject({ recovery: 'yes', cause, contactedAt: expect.any(Number) });
      }),
    );
  });

  it('is the same when every step is told twice', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const { contactedAt: _c, remediedAt: _r, ...once } = live(taken);
        const { contactedAt: _d, remediedAt: _s, ...twice } = live(taken.flatMap((step) => [step, step]));
        expect(twice).toEqual(once);
      }),
    );
  });
});

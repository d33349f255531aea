import fc from 'fast-check';
import { duties, dutiesAfter, dutyRetryAt, type Duty } from '../../../src/domain/follow-ups/follow-up-duties';
import type { Step } from '../../../src/domain/follow-ups/follow-up-life';

const remedied: Step = {
  kind: 'remedied',
  cause: { kind: 'design', source: 'supplier', detail: '' },
  prevention: { kind: 'none', why: 'x' },
  outcome: 'x',
};
const no: Step = { kind: 'recovery', said: 'no', words: null };

describe('what a step owes to others', () => {
  it('is to close the issue and ask the customer, when it was put right', () => {
    expect(dutiesAfter(remedied, [])).toEqual(['close', 'ask', 'mark']);
    expect(dutiesAfter({ kind: 'given-up', why: 'x' }, [])).toEqual(['close', 'mark']);
  });

  it('is to open the issue again with their words, when the customer says no', () => {
    expect(dutiesAfter(no, ['close', 'ask'])).toEqual(['reopen', 'tell', 'mark']);
    expect(dutiesAfter(remedied, ['reopen', 'tell', 'mark'])).toEqual(['tell', 'close', 'ask', 'mark']);
  });

  it('is not to ask somebody who has answered already, or about what was opened again', () => {
    expect(dutiesAfter({ kind: 'recovery', said: 'yes', words: null }, ['close', 'ask'])).toEqual(['close', 'mark']);
    expect(dutiesAfter({ kind: 'reopened-in-jira' }, ['close', 'ask'])).toEqual(['mark']);
  });

  it('never is to close and to re-open at once, whatever came before', () => {
    const steps: readonly Step[] = [
      remedied,
      no,
      { kind: 'given-up', why: 'x' },
      { kind: 'contacted', how: 'chat' },
      { kind: 'silence' },
      { kind: 'gone-in-jira' },
      { kind: 'closed-in-jira' },
      { kind: 'reopened-in-jira' },
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...steps)), (taken) => {
        const owed = taken.reduce<readonly Duty[]>((before, step) => dutiesAfter(step, before), []);
        expect(new Set(owed).size).toBe(owed.length);
        expect(owed.every((duty) => duties.includes(duty))).toBe(true);
        expect(owed.includes('close') && owed.includes('reopen')).toBe(false);
      }),
    );
  });

  it('is tried again soon at first, and at last once a day', () => {
    expect([1, 2, 3, 20].map((tries) => dutyRetryAt(0, tries) / 60_000)).toEqual([10, 20, 40, 1_440]);
  });
});

import fc from 'fast-check';
import { whyFollowUp } from '../../../src/domain/answering/answer';
import {
  answerKey,
  assigneeFor,
  changeOf,
  leaseMs,
  parseAnswerKey,
  retryAt,
  settleMs,
  severityOf,
  workMs,
} from '../../../src/domain/follow-ups/follow-up';
import {
  changeComment,
  descriptionOf,
  summaryOf,
  type FollowUpStory,
} from '../../../src/domain/follow-ups/follow-up-issue';
import { said } from '../../builders';

const minute = 60_000;
const story = (given: Partial<FollowUpStory> = {}): FollowUpStory => ({
  request: { key: 'HELP-1', summary: 'VPN drops', url: 'https://site.example/browse/HELP-1', type: 'Get IT help' },
  customer: { name: 'Dora', organisation: 'Acme' },
  ...{ owedFor: 'unhappy', said: said(), history: [] },
  ...given,
});

describe('the follow-up of an answer', () => {
  it('is named after its cycle, and the cycle is known from the name', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 12 }), fc.integer({ min: 1, max: 999 }), (issueId, cycle) => {
        expect(parseAnswerKey(answerKey(`${issueId}:${cycle}`))).toEqual({ issueId, cycle });
      }),
    );
    expect(parseAnswerKey('complaint:7')).toBeNull();
  });

  it.each([
    ['a major concern, however good the score', said({ score: 5, majorConcern: true }), 'major-concern', 'grave'],
    ['a request that is not solved', said({ solved: false, score: null }), 'not-solved', 'serious'],
    ['the lowest score', said({ score: 1 }), 'unhappy', 'serious'],
    ['a score at the alarm level', said({ score: 2 }), 'unhappy', 'moderate'],
    ['a wish to be contacted', said({ score: 5, wantsContact: true }), 'wants-contact', 'moderate'],
  ] as const)('is owed for %s', (_, given, owedFor, severity) => {
    expect(whyFollowUp(given, 2)).toBe(owedFor);
    expect(severityOf(owedFor, given)).toBe(severity);
  });

  it.each([
    ['a score above the alarm level', said({ score: 3 })],
    ['an answer taken back', said({ solved: null, majorConcern: true })],
    ['a yes without a score', said({ score: null })],
  ])('is not owed for %s', (_, given) => {
    expect(whyFollowUp(given, 2)).toBeNull();
  });

  it('goes to its owner, and to nobody rather than to the rated agent', () => {
    expect([
      assigneeFor('olga', 'ana'),
      assigneeFor('ana', 'ana'),
      assigneeFor(null, 'ana'),
      assigneeFor('olga', null),
    ]).toEqual(['olga', null, null, 'olga']);
  });

  it('is held longer than anybody can still be creating it, and looked for after search has caught up', () => {
    const oneOutboundCall = 180_000;
    expect(leaseMs).toBeGreaterThan(workMs + oneOutboundCall);
    expect(settleMs).toBeGreaterThanOrEqual(10 * minute);
  });

  it('is tried again soon at first and then every hour', () => {
    expect([1, 2, 6, 50].map((attempts) => retryAt(0, attempts) / minute)).toEqual([10, 20, 60, 60]);
  });
});

describe('the issue tells', () => {
  it('who said what about which request, in their own words', () => {
    const text = JSON.stringify(
      descriptionOf(
        story({
          said: said({
            score: 1,
            reasons: ['took-too-long'],
            comment: 'Twice closed.\n\nStill broken.',
            wantsContact: true,
          }),
        }),
      ),
    );
    for (const part of [
      'Dora, Acme',
      'HELP-1',
      'VPN drops',
      '1 of 5',
      'it took too long',
      'Twice closed.',
      'Still broken.',
    ])
      expect(text).toContain(part);
  });

  it('what they said before', () => {
    const history = [{ score: 5, issueKey: 'HELP-9', answeredAt: Date.parse('2026-02-01T10:00:00Z') }] as const;
    expect(JSON.stringify(descriptionOf(story({ history })))).toContain('2026-02-01 HELP-9: 5 of 5');
  });

  it('its story in one line that Jira takes', () => {
    expect(summaryOf(story())).toBe('Unhappy (2 of 5): HELP-1 VPN drops');
    const long = summaryOf(story({ request: { ...story().request, summary: 'a\nb'.repeat(300) } }));
    expect(long.length).toBeLessThanOrEqual(255);
    expect(long).not.toContain('\n');
  });

  it('nothing that breaks the document, whatever a customer writes', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(anything, anything, (comment, summary) => {
        const built = descriptionOf(
          story({
            said: said({ comment: comment.trim() === '' ? null : comment }),
            request: { ...story().request, summary },
          }),
        );
        for (const node of JSON.stringify(built).match(/"type":"text","text":"(?:[^"\\]|\\.)*"/g) ?? [])
          expect(node).not.toBe('"type":"text","text":""');
      }),
    );
  });

  it.each([
    [said({ solved: null }), 'taken-back', 'taken the answer back'],
    [said({ score: 5 }), 'now-satisfied', 'is satisfied now'],
    [said({ solved: false, score: null }), 'now-unsolved', 'is not solved'],
    [said({ score: 1, comment: 'More.' }), 'added', 'More.'],
  ] as const)('what changed: %j', (given, change, words) => {
    expect(changeOf(given, 2)).toBe(change);
    expect(JSON.stringify(changeComment(change, given))).toContain(words);
  });
});

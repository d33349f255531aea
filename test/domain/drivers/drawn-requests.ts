import type { AnsweredRequest } from '../../../src/domain/drivers/answered-request';
import { randomFrom } from '../../../src/domain/drivers/random';

const hour = 3_600_000;

export const anAnswered = (given: Partial<AnsweredRequest> = {}): AnsweredRequest => ({
  score: 5,
  weight: 1,
  person: 1,
  reasons: 0,
  raisedAt: 0,
  firstReplyAt: hour,
  resolvedAt: 8 * hour,
  waitedMs: null,
  slaResolutionMet: true,
  slaFirstReplyMet: true,
  reassignments: 0,
  reopens: 0,
  publicComments: 2,
  requestType: 1,
  priority: 3,
  channel: 1,
  contactedAt: null,
  remediedAt: null,
  ...given,
});

/** Answers in which a late first reply and coming back make people unhappy, and nothing else does. */
export function drawnRequests(count: number, seed = 1, strength = 1): readonly AnsweredRequest[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, i) => {
    const firstReply = hour * Math.exp(1.2 * (random() + random() + random() - 1.5));
    const reopens = random() < 0.15 ? 1 : 0;
    const unhappy = 0.12 + strength * (0.3 * (firstReply > 1.6 * hour ? 1 : 0) + 0.4 * reopens);
    const isUnhappy = random() < unhappy;
    return anAnswered({
      score: isUnhappy ? (random() < 0.7 ? 2 : 3) : random() < 0.6 ? 5 : 4,
      person: i % Math.ceil(count * 0.8),
      reasons: isUnhappy ? 0b11 : 0b10000000,
      firstReplyAt: firstReply,
      resolvedAt: firstReply + hour * (1 + 20 * random()),
      slaFirstReplyMet: firstReply < 2 * hour,
      slaResolutionMet: random() < 0.8,
      reassignments: random() < 0.2 ? 1 : 0,
      reopens,
      publicComments: 1 + Math.floor(4 * random()),
      requestType: 1 + Math.floor(3 * random()),
      priority: 2 + Math.floor(3 * random()),
      channel: random() < 0.7 ? 1 : 2,
    });
  });
}

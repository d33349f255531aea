import { journeyOf } from '../../../src/domain/drivers/journey';
import type { Leg } from '../../../src/domain/drivers/journey-legs';
import type { AnsweredRequest } from '../../../src/domain/drivers/answered-request';
import { anAnswered } from './drawn-requests';

const hour = 3_600_000;

/** The leg of satisfied customers, each of whose requests took these. */
function legOf(leg: Leg, ...requests: readonly Partial<AnsweredRequest>[]) {
  const all = requests.map((given, person) => anAnswered({ person, ...given }));
  const satisfied = journeyOf(all).find(({ outcome }) => outcome === 'satisfied');
  const found = satisfied?.legs.find((one) => one.leg === leg);
  return [found?.n, found?.medianMs];
}
const five = (given: Partial<AnsweredRequest>) => Array.from({ length: 5 }, () => given);

describe('the journey of a request', () => {
  it('tells how long those that waited for the customer did, and leaves the others out', () => {
    expect(legOf('waiting', ...five({ waitedMs: 3 * hour }), ...five({ waitedMs: 0 }), { waitedMs: null })).toEqual([
      5,
      3 * hour,
    ]);
  });

  it('takes the waiting out of the work', () => {
    const told = { firstReplyAt: hour, resolvedAt: 8 * hour };
    expect(legOf('resolution', ...five({ ...told, waitedMs: 3 * hour }))).toEqual([5, 4 * hour]);
    expect(legOf('resolution', ...five({ ...told, waitedMs: 0 }))).toEqual([5, 7 * hour]);
  });

  it('counts all of the time as work where nobody looked how long a request waited', () => {
    expect(legOf('resolution', ...five({ firstReplyAt: hour, resolvedAt: 8 * hour, waitedMs: null }))).toEqual([
      5,
      7 * hour,
    ]);
  });

  it('has no work shorter than nothing, though a request waited before anybody replied', () => {
    expect(legOf('resolution', ...five({ firstReplyAt: 7 * hour, resolvedAt: 8 * hour, waitedMs: 5 * hour }))).toEqual([
      5, 0,
    ]);
  });

  it('counts the work from when it was raised where no first reply is known', () => {
    expect(legOf('resolution', ...five({ firstReplyAt: null, resolvedAt: 8 * hour, waitedMs: hour }))).toEqual([
      5,
      7 * hour,
    ]);
    expect(legOf('first-reply', ...five({ firstReplyAt: null }))).toEqual([0, null]);
  });

  it('has no median of fewer than five', () => {
    expect(legOf('waiting', ...five({ waitedMs: hour }).slice(1))).toEqual([4, null]);
  });
});

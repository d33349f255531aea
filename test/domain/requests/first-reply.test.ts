import { firstReplyAmong, type Spoken } from '../../../src/domain/requests/first-reply';

const spoken = (at: number, given: Partial<Spoken> = {}): Spoken => ({
  ...{ at, isPublic: true, authorId: 'agent-ana', isStaff: true },
  ...given,
});
const first = (...comments: readonly Spoken[]) =>
  firstReplyAmong(comments, { createdAt: 100, reporterId: 'owner-olga' });

it('is the earliest public word of somebody at the desk, in whatever order comments come', () => {
  expect(first(spoken(300), spoken(200), spoken(400))).toBe(200);
});

it('is no word of the reporter, of a customer, of an app or among colleagues', () => {
  expect(first(spoken(200, { authorId: 'owner-olga' }))).toBeNull();
  expect(first(spoken(200, { isStaff: false }))).toBeNull();
  expect(first(spoken(200, { isPublic: false }))).toBeNull();
});

it('is not told by a comment that is older than the request', () => {
  expect(first(spoken(99))).toBeNull();
  expect(first(spoken(100))).toBe(100);
});

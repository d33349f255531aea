import { drawFrom } from '../../../dev/seed/draw';
import { reporters } from '../../../dev/seed/reporters';
import { seededWorld } from '../../../dev/seed/seeded-world';
import { standardWorld } from '../../../dev/jira/world/standard-world';

const day = 24 * 3_600_000;
const end = 91 * day;

const drawnAt = (at: number) => {
  const draw = reporters({ draw: drawFrom(27), end }, seededWorld.people, 'agent-ben');
  return new Set(Array.from({ length: 500 }, () => draw(at)));
};
const customers = standardWorld.people.flatMap(({ accountId, role }) => (role === 'none' ? [accountId] : []));

it('lets the people of the walk raise requests as others do, for most of the seeded months', () => {
  const drawn = drawnAt(40 * day);
  expect(customers.filter((one) => drawn.has(one))).toEqual(customers);
});

it('lets nobody of the walk be at rest when the site opens', () => {
  const drawn = drawnAt(end - 27 * day);
  expect(customers.filter((one) => drawn.has(one))).toEqual([]);
  expect(drawn.size).toBeGreaterThan(20);
});

it('draws colleagues of the desk and requests without a name at any time', () => {
  for (const at of [0, end - day]) expect([...drawnAt(at)]).toEqual(expect.arrayContaining(['agent-ben', null]));
});

import { dictionary } from '../../../../src/domain/figures/dictionary';
import { serviceDefinitions } from '../../../../src/domain/figures/service-definitions';
import { isBetter } from '../../../../static/ui/src/project/line/better';

test('what a screen calls a change for the better is what the dictionary calls better', () => {
  for (const figure of [
    'satisfied',
    'escalations',
    'reopened',
    'improvements-submitted',
    'improvements-backlog',
  ] as const) {
    const { better } = dictionary[figure];
    expect([figure, isBetter(figure, 1)]).toEqual([figure, better === 'neither' ? null : better === 'up']);
  }
  expect(Object.values(serviceDefinitions).filter(({ better }) => better === 'down')).toHaveLength(5);
});

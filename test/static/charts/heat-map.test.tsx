import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { HeatMap, tintOf } from '../../../static/ui/src/charts/heat-map';
import { aShare } from './shares';

const words = {
  share: (share: number) => String(Math.round(share * 100)),
  n: (n: number) => `n ${n}`,
  kOfN: (k: number, n: number) => `${k} of ${n}`,
  beyondNoise: 'beyond noise',
};

const aMap = (onOpen: (row: string, column: string) => void = () => {}) => (
  <HeatMap
    caption="Share satisfied by request type and team"
    columns={[
      { key: 'field', name: 'Field', all: aShare(65, 78) },
      { key: 'network', name: 'Network', all: aShare(42, 58) },
    ]}
    rows={[
      {
        key: 'incident',
        name: 'Report an incident',
        cells: [
          { key: 'field', answers: aShare(2, 2), distance: null, beyondNoise: false },
          { key: 'network', answers: aShare(19, 31), distance: -0.256, beyondNoise: true },
        ],
        all: aShare(66, 88),
      },
      {
        key: 'laptop',
        name: 'New laptop',
        cells: [{ key: 'field', answers: aShare(9, 13), distance: null, beyondNoise: false }],
        all: aShare(13, 17),
      },
    ]}
    all={aShare(358, 412)}
    allName="All"
    words={words}
    onOpen={onOpen}
  />
);

it('shows a cell beyond noise with its number, its word and a frame', () => {
  render(aMap());
  const cell = screen.getByRole('button', { name: '61 n 31 beyond noise' });
  expect(cell.closest('td')?.className).toBe('far-below beyond-noise');
});

it('gives no share below five answers and no colour below twenty', () => {
  render(aMap());
  expect(screen.getByRole('button', { name: '2 of 2' }).closest('td')?.className).toBe('too-few');
  expect(screen.getByRole('button', { name: '69 n 13' }).closest('td')?.className).toBe('too-few');
});

it('opens the requests of the cell that is chosen', async () => {
  const opened: string[] = [];
  render(aMap((row, column) => opened.push(`${row} ${column}`)));
  await userEvent.click(screen.getByRole('button', { name: /^61/ }));
  expect(opened).toEqual(['incident network']);
});

it('has no accessibility faults', async () => {
  const { container } = render(aMap());
  expect((await axe(container)).violations).toEqual([]);
});

it.each([
  [-0.11, 'far-below'],
  [-0.1, 'below'],
  [-0.02, 'within'],
  [0.02, 'within'],
  [0.05, 'above'],
  [0.06, 'far-above'],
] as const)('tints a distance of %s as %s', (distance, tint) => {
  expect(tintOf(distance)).toBe(tint);
});

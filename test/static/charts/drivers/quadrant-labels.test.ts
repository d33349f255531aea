import { dotLabels, type DotLabel } from '../../../../static/ui/src/charts/drivers/quadrant-labels';
import { textWidth } from '../../../../static/ui/src/charts/text-width';

const room = { left: 40, right: 600 };
const reachOf = ({ text, x, anchor }: DotLabel) =>
  anchor === 'start' ? [x, x + textWidth(text)] : [x - textWidth(text), x];

describe('the names of dots', () => {
  it('stand to the right above their dots where nothing is in the way', () => {
    const label = dotLabels([{ key: 'a', name: 'Priority', cx: 100, cy: 100 }], room).get('a');
    expect(label).toEqual({ text: 'Priority', x: 109, y: 93, anchor: 'start' });
  });

  it('turn to the other side at the edge, in full', () => {
    const label = dotLabels([{ key: 'a', name: 'Came back after it was solved', cx: 590, cy: 100 }], room).get('a');
    expect(label).toMatchObject({ text: 'Came back after it was solved', anchor: 'end' });
  });

  it('do not cover each other where two dots lie side by side', () => {
    const dots = [
      { key: 'a', name: 'Handed to somebody else', cx: 300, cy: 200 },
      { key: 'b', name: 'Time to resolution', cx: 330, cy: 202 },
    ];
    const labels = [...dotLabels(dots, room).values()];
    const [first, second] = labels.map(reachOf);
    const isApart = Number(first?.[1]) <= Number(second?.[0]) || Number(second?.[1]) <= Number(first?.[0]);
    const isOnAnotherLine = Math.abs(Number(labels[0]?.y) - Number(labels[1]?.y)) >= 14;
    expect(isApart || isOnAnotherLine).toBe(true);
  });

  it('never leave the picture, however little room there is', () => {
    const label = dotLabels([{ key: 'a', name: 'Came back after it was solved', cx: 60, cy: 9 }], {
      left: 40,
      right: 120,
    });
    const [from, to] = reachOf(label.get('a') ?? { text: '', x: 0, y: 0, anchor: 'start' });
    expect(from).toBeGreaterThanOrEqual(40);
    expect(to).toBeLessThanOrEqual(121);
  });
});

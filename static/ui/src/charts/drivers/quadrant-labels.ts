import { shortened, textWidth } from '../text-width';

type Dot = Readonly<{ key: string; name: string; cx: number; cy: number }>;
type Box = Readonly<{ left: number; right: number; top: number; bottom: number }>;
export type DotLabel = Readonly<{ text: string; x: number; y: number; anchor: 'start' | 'end' }>;

const away = 9;
/** Above and beside the dot if there is room, else below it. */
const sides = [
  { anchor: 'start', y: -7 },
  { anchor: 'end', y: -7 },
  { anchor: 'start', y: 16 },
  { anchor: 'end', y: 16 },
] as const;

const boxOf = ({ text, x, y, anchor }: DotLabel): Box => {
  const width = textWidth(text);
  return {
    left: anchor === 'start' ? x : x - width,
    right: anchor === 'start' ? x + width : x,
    top: y - 11,
    bottom: y + 3,
  };
};

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Where the name of each dot stands, so that none covers another name or another dot where that can be had. */
export function dotLabels(
  dots: readonly Dot[],
  room: Readonly<{ left: number; right: number }>,
): ReadonlyMap<string, DotLabel> {
  const marks = dots.map(({ key, cx, cy }) => ({ key, left: cx - 6, right: cx + 6, top: cy - 6, bottom: cy + 6 }));
  const placed = new Map<string, DotLabel>();
  for (const { key, name, cx, cy } of dots) {
    const taken = [...[...placed.values()].map(boxOf), ...marks.filter((mark) => mark.key !== key)];
    const choices = sides.map(({ anchor, y }) => {
      const text = shortened(name, (anchor === 'start' ? room.right - cx : cx - room.left) - away);
      return { text, x: anchor === 'start' ? cx + away : cx - away, y: cy + y, anchor };
    });
    const costOf = (label: DotLabel) =>
      taken.filter((box) => overlap(boxOf(label), box)).length * 2 + (label.text === name ? 0 : 1);
    const [first, ...others] = choices;
    if (!first) continue;
    placed.set(
      key,
      others.reduce((best, one) => (costOf(one) < costOf(best) ? one : best), first),
    );
  }
  return placed;
}

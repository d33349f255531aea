/** Something that takes room from `start` to `end` along an axis. */
export type Span = Readonly<{ start: number; end: number }>;

/** For each span the first row in which it touches no other; spans keep their order. */
export function lanesOf(spans: readonly Span[], gap = 8): readonly number[] {
  const lanes: Span[][] = [];
  return spans.map((span) => {
    const free = lanes.findIndex((lane) =>
      lane.every((other) => span.end + gap <= other.start || other.end + gap <= span.start),
    );
    const lane = free === -1 ? lanes.length : free;
    (lanes[lane] ??= []).push(span);
    return lane;
  });
}

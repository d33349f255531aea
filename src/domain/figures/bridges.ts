type Edge = Readonly<{ row: string; column: string }>;
type Step = { node: string; by: Edge | null; next: number };

/** The edges at each node. */
export function edgesAt<One extends Edge>(edges: Iterable<One>): ReadonlyMap<string, readonly One[]> {
  const at = new Map<string, One[]>();
  for (const edge of edges)
    for (const node of [edge.row, edge.column]) {
      const known = at.get(node);
      if (known) known.push(edge);
      else at.set(node, [edge]);
    }
  return at;
}

export const otherEnd = ({ row, column }: Edge, node: string) => (node === row ? column : row);

/** The edges that lie on no cycle (Tarjan 1974), found without recursion: a table may have thousands of rows. */
export function bridgesOf<One extends Edge>(edges: Iterable<One>): ReadonlySet<One> {
  const at = edgesAt(edges);
  const found = new Set<One>();
  const [order, lowest] = [new Map<string, number>(), new Map<string, number>()];
  const lower = (node: string, to: number) => lowest.set(node, Math.min(lowest.get(node) ?? to, to));
  const enter = (node: string) => {
    order.set(node, order.size);
    lower(node, order.size - 1);
  };
  for (const start of at.keys()) {
    if (order.has(start)) continue;
    enter(start);
    const path: (Step & { by: One | null })[] = [{ node: start, by: null, next: 0 }];
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const edge = at.get(step.node)?.[step.next];
      step.next += 1;
      if (!edge) {
        path.pop();
        const parent = path.at(-1);
        if (!parent || !step.by) continue;
        const low = lowest.get(step.node) ?? 0;
        lower(parent.node, low);
        if (low > (order.get(parent.node) ?? 0)) found.add(step.by);
      } else if (edge !== step.by) {
        const node = otherEnd(edge, step.node);
        const seen = order.get(node);
        if (seen !== undefined) lower(step.node, seen);
        else {
          enter(node);
          path.push({ node, by: edge, next: 0 });
        }
      }
    }
  }
  return found;
}

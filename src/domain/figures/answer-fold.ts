import { plus, sumsOf, type AnswerRow, type Sums } from './answer-cell';

/** What a rollup row is about, and what its two keys name. Reasons are bits of the mask; 0 of a type or team is "none". */
export const dims = {
  all: 0,
  /** k1 request type. */
  type: 1,
  /** k1 team. */
  team: 2,
  /** k1 request type, k2 team. */
  typeTeam: 3,
  /** k1 request type, k2 reason. */
  typeReason: 4,
  /** k1 team, k2 reason. */
  teamReason: 5,
  /** k1 organisation; by weeks and months alone, as the next. */
  organisation: 6,
  /** k1 hour of the week in which the request was raised. */
  hour: 7,
} as const;
export type Dim = (typeof dims)[keyof typeof dims];

export type Cell = Readonly<{ dim: Dim; k1: number; k2: number; sums: Sums }>;

/** Bits set in a reason mask. */
function bitsOf(mask: number): readonly number[] {
  const bits = [];
  for (let bit = 0; mask >> bit > 0; bit += 1) if ((mask >> bit) & 1) bits.push(bit);
  return bits;
}

/** Every cell of its day that an answer counts in. */
function placesOf(row: AnswerRow): readonly Place[] {
  const { requestType, team } = row;
  const bits = row.kind === 1 && row.score !== null ? bitsOf(row.reasons) : [];
  return [
    [dims.all, 0, 0],
    [dims.type, requestType, 0],
    [dims.team, team, 0],
    [dims.typeTeam, requestType, team],
    ...bits.map((bit) => [dims.typeReason, requestType, bit] as const),
    ...bits.map((bit) => [dims.teamReason, team, bit] as const),
  ];
}

/** Cells of like answers: the one place that says what rollups hold of single days. Order of rows makes no difference. */
export function foldAnswers(rows: readonly AnswerRow[]): readonly Cell[] {
  const cells = new Map<string, { dim: Dim; k1: number; k2: number; sums: Sums }>();
  for (const row of rows) {
    const sums = sumsOf(row);
    for (const [dim, k1, k2] of placesOf(row)) {
      const key = `${dim}/${k1}/${k2}`;
      const cell = cells.get(key);
      if (cell) cell.sums = plus(cell.sums, sums);
      else cells.set(key, { dim, k1, k2, sums });
    }
  }
  return [...cells.values()];
}

type Place = readonly [dim: Dim, k1: number, k2: number];

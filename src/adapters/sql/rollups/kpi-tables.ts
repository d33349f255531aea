type Big = string | number;

/** Measures of answers, added up per bucket; `kpi` explains itself by `domain/figures/answer-cell`. */
export interface KpiTable {
  project_id: Big;
  book: number;
  audience: number;
  grain: number;
  dim: number;
  bucket: number;
  k1: number;
  k2: number;
  ver: Big;
}

/** A day whose figures have to be computed again while `ver > clean`. Rows stay, so that `ver` only ever grows. */
export interface DirtyTable {
  project_id: Big;
  day: number;
  ver: Big;
  clean: Big;
}

export interface DirtySpanTable {
  project_id: Big;
  grain: number;
  bucket: number;
  ver: Big;
  clean: Big;
}

export interface SweepTable {
  name: string;
  upto: Big;
}

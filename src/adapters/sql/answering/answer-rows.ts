import type { Said } from '../../../domain/answering/answer';
import { fromMask, toMask } from '../../../domain/answering/reason';
import { scores, type Score } from '../../../domain/answering/score';
import type { Big } from '../tables';

const expectations = ['faster', 'as-expected', 'slower'] as const;

/** What was said, as the columns of an answer and of a revision alike. */
export const saidColumns = [
  'solved',
  'score',
  'reasons',
  'expectation',
  'lost_minutes',
  'wants_contact',
  'major_concern',
] as const;

export type SaidRow = Readonly<{
  solved: number | null;
  score: number | null;
  reasons: number;
  expectation: number | null;
  lost_minutes: number | null;
  wants_contact: number;
  major_concern: number;
}>;

const asFlag = (value: boolean) => (value ? 1 : 0);

export const toSaidRow = (said: Said): SaidRow => ({
  solved: said.solved === null ? null : asFlag(said.solved),
  score: said.score,
  reasons: toMask(said.reasons),
  expectation: said.expectation === null ? null : expectations.indexOf(said.expectation) + 1,
  lost_minutes: said.lostMinutes,
  wants_contact: asFlag(said.wantsContact),
  major_concern: asFlag(said.majorConcern),
});

export const toScore = (value: number | null): Score | null => scores.find((score) => score === value) ?? null;

export const toSaid = (row: SaidRow, comment: string | null): Said => ({
  solved: row.solved === null ? null : row.solved === 1,
  score: toScore(row.score),
  reasons: fromMask(row.reasons),
  expectation: expectations[(row.expectation ?? 0) - 1] ?? null,
  comment,
  lostMinutes: row.lost_minutes,
  wantsContact: row.wants_contact === 1,
  majorConcern: row.major_concern === 1,
});

export const orNull = (value: Big | null) => (value === null ? null : Number(value));

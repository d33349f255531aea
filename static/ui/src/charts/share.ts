import type { ShareView } from '../../../../src/contract/project';

/** What can be drawn of a share: below five answers nothing, below twenty grey and hollow. */
export type Drawn = Readonly<{ share: number; low: number; high: number; isThin: boolean }>;

export function drawnOf(answers: ShareView | null): Drawn | null {
  if (!answers || answers.share === null || answers.interval === null) return null;
  if (answers.standing !== 'thin' && answers.standing !== 'solid') return null;
  const { lower, upper } = answers.interval;
  return { share: answers.share, low: lower, high: upper, isThin: answers.standing === 'thin' };
}

import type { Withdrawal } from './eligibility';

type Planned = Readonly<{ projectId: number; reporter: string | null; resolvedAt: number }>;
type Now = Readonly<{ projectId: number; reporterId: string | null; resolvedAt: number | null }>;

/** Jira writes the resolution date and its history in one step; their clocks differ by less than this. */
const sameMomentMs = 2_000;

/** Why a planned survey must not be sent after all; null when everything is as it was planned. */
export function whyWithdraw(planned: Planned, now: Now | null): Withdrawal | null {
  if (!now) return 'deleted';
  if (now.projectId !== planned.projectId) return 'moved';
  if (now.resolvedAt === null || now.resolvedAt > planned.resolvedAt + sameMomentMs) return 'reopened';
  if (now.reporterId !== planned.reporter) return 'reporter-changed';
  return null;
}

import { dayOf } from '../../domain/calendar';
import type { ComparedPeriods, Days } from '../../domain/figures/period';
import type { Clock } from '../../ports/platform/clock';
import type { Permissions } from '../../ports/settings/permissions';
import type { Settings } from '../../ports/settings/settings';
import { audienceNumber } from './audience';
import { trusted, type Asked, type PeriodPorts } from './period-figures';
import { periodsOf, type FiguresQuestion } from './read-figures';
import { everything } from '../../ports/figures/figure-source';

export type AskedPorts = PeriodPorts &
  Readonly<{
    permissions: Pick<Permissions, 'mayBrowse'>;
    settings: Pick<Settings, 'reportingTimeZone'>;
    clock: Clock;
  }>;

/** A question about a whole project: no filter but the period, the book and whose answers. */
export type WholeQuestion = Pick<FiguresQuestion, 'period' | 'against' | 'book' | 'audience'>;

export type Whole = Readonly<{ asked: Asked; compared: ComparedPeriods; behindDays: number; timeZone: string }>;

/** Who may look, which days are meant, and which rollups can be trusted for them. */
export async function askWhole(
  { kpis, permissions, settings, clock }: AskedPorts,
  projectId: number,
  question: WholeQuestion,
  /** The days that are read, where these are more than the period and what it is compared with. */
  reach: (compared: ComparedPeriods, today: number) => Days = ({ now, before }) => ({ from: before.from, to: now.to }),
): Promise<Whole | Readonly<{ kind: 'refused'; because: 'not-allowed' | 'period-invalid' }>> {
  if (!(await permissions.mayBrowse(projectId))) return { kind: 'refused', because: 'not-allowed' };
  const timeZone = await settings.reportingTimeZone();
  const today = dayOf(clock.now().getTime(), timeZone);
  const compared = periodsOf(question, today);
  if (!compared) return { kind: 'refused', because: 'period-invalid' };
  const { stale, behindDays } = trusted(await kpis.findStale(projectId, reach(compared, today)));
  const audience = audienceNumber[question.audience];
  const asked = { projectId, book: question.book, audience, slice: everything, stale, today, timeZone };
  return { asked, compared, behindDays, timeZone };
}

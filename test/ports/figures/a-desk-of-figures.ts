import { sql } from 'kysely';
import { sqlAnswerSample as sample } from '../../../src/adapters/sql/figures/answer-sample';
import { db } from '../../../src/adapters/sql/driver';
import { sqlFigureRecords as records } from '../../../src/adapters/sql/figures/figure-records';
import { sqlFigureSource as source } from '../../../src/adapters/sql/figures/figure-source';
import { sqlFollowUpLives as lives } from '../../../src/adapters/sql/follow-ups/follow-up-life';
import { sqlImprovements as improvements } from '../../../src/adapters/sql/improvements/improvements';
import { sqlKpiKeeping as keeping } from '../../../src/adapters/sql/rollups/kpi-keeping';
import { sqlKpis as kpis } from '../../../src/adapters/sql/rollups/kpis';
import { sqlPlaceFigures as places } from '../../../src/adapters/sql/figures/place-figures';
import { trusted, type Asked } from '../../../src/app/figures/period-figures';
import { readFigures, type FiguresQuestion } from '../../../src/app/figures/read-figures';
import { recomputeFigures } from '../../../src/app/figures/recompute-figures';
import { everything } from '../../../src/ports/figures/figure-source';
import { mondayOf, parseDay } from '../../../src/domain/calendar';
import { notSetUp } from '../../../src/domain/settings/project-settings';
import { sightOf, usualRights } from '../../../src/domain/settings/rights';
import type { KpiKeeping } from '../../../src/ports/figures/kpis';
import { clearRecords, dayMs, project } from './figure-records-seed';

export const today = parseDay('2026-06-29');
export const now = new Date(today * dayMs + 80_000_000);
const settings = { reportingTimeZone: async () => 'UTC', read: async () => notSetUp, history: async () => [] };
const clock = { now: () => now };
/** The real records, and an administrator who looks at them. */
export const ports = {
  ...{ kpis, source, records, lives, improvements, settings, clock, people: { nameOf: async () => null } },
  ...{ sample, places, keeping },
  permissions: {
    sightOf: async () => sightOf(usualRights, 'administrator'),
    mayBrowse: async () => true,
  },
};
export const thirteenWeeks: FiguresQuestion = {
  ...everything,
  ...{ period: 'weeks-13', against: 'previous', book: 'answer-day', audience: 'customers' },
};
/** The page of organisations as it opens. */
export const firstOrganisations = { order: 'most', search: '', skip: 0, limit: 25 } as const;
export const recompute = (timeZone = 'UTC', kept: KpiKeeping = keeping) =>
  recomputeFigures({ source, keeping: kept, settings: { reportingTimeZone: async () => timeZone }, clock }, () => true);

/** The Satisfaction page. */
export async function page(given: Partial<FiguresQuestion> = {}) {
  const found = await readFigures(
    ports,
    { accountId: 'owner-olga', projectId: project },
    { ...thirteenWeeks, ...given },
  );
  if (found.kind !== 'figures') throw new Error(`refused: ${found.because}`);
  return found;
}

/** The whole project by the day of the answer, unless something else is given. */
export async function asked(given: Partial<Asked> = {}): Promise<Asked> {
  const { stale } = trusted(await kpis.findStale(project, { from: today - 500, to: today }));
  const whole = { projectId: project, book: 'answer-day', audience: 1, slice: everything } as const;
  return { ...whole, stale, today, timeZone: 'UTC', ...given };
}

/** The last thirteen weeks, in days. */
export const quarter = { from: mondayOf(today) - 12 * 7, to: today };

/** An empty desk. */
export async function clearDesk(): Promise<void> {
  await clearRecords();
  for (const table of ['kpi_request', 'kpi_people', 'kpi_follow_up'])
    await sql`DELETE FROM ${sql.table(table)}`.execute(db);
}

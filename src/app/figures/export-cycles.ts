import chunk from 'lodash/chunk';
import { dayOf, isoDay } from '../../domain/calendar';
import { exportColumns, exportWords, type ExportCell } from '../../domain/keeping/export-columns';
import type { Clock } from '../../ports/platform/clock';
import type { CycleExport, ExportedCycle, ExportPlace } from '../../ports/figures/cycle-export';
import type { Settings } from '../../ports/settings/settings';
import type { RuledPermissions } from '../settings/project-rights';
import { periodsOf, type FiguresQuestion } from './read-figures';

export type ExportPorts = Readonly<{
  cycleExport: CycleExport;
  permissions: Pick<RuledPermissions, 'mayAdminister' | 'sightOf'>;
  settings: Pick<Settings, 'reportingTimeZone'>;
  clock: Clock;
}>;

export type ExportPage =
  | Readonly<{
      kind: 'cycles';
      rows: readonly (readonly ExportCell[])[];
      next: string | null;
      from: string;
      to: string;
    }>
  | Readonly<{ kind: 'refused'; because: 'not-allowed' | 'period-invalid' }>;

const pageRows = 2_000;
/** Four long comments a row and 400 rows are within the 4 MiB of one answer of Forge SQL. */
const wordsAtOnce = 400;
/** At three bytes a character at most, well within the 5 MB Forge lets an answer have. */
const mostCharacters = 1_300_000;

function placeOf(cursor: string | null): ExportPlace | null {
  const found = /^(\d{1,7}):(\d{1,16})$/.exec(cursor ?? '');
  return found ? { day: Number(found[1]), id: Number(found[2]) } : null;
}

/**
 * A page of the export: the cycles resolved in the period, whichever book the figures are kept by, one row each.
 * It tells who said what, so only administrators of the project get it.
 */
export async function exportCycles(
  { cycleExport, permissions, settings, clock }: ExportPorts,
  projectId: number,
  { after, ...question }: FiguresQuestion & Readonly<{ after: string | null }>,
): Promise<ExportPage> {
  if (!(await permissions.mayAdminister(projectId))) return { kind: 'refused', because: 'not-allowed' };
  const compared = periodsOf(question, dayOf(clock.now().getTime(), await settings.reportingTimeZone()));
  if (!compared) return { kind: 'refused', because: 'period-invalid' };
  const { requestType, organisation, team, channel, priority } = question;
  const period = compared.now;
  const slice = { requestType, organisation, team, channel, priority };
  const found = await cycleExport.page({ projectId, period, slice, after: placeOf(after), limit: pageRows + 1 });
  const { comments } = await permissions.sightOf(projectId);
  const rows = fitting(await withWords(cycleExport, found.slice(0, pageRows), comments));
  const last = found[rows.length - 1];
  const isMore = last !== undefined && found.length > rows.length;
  const next = isMore ? `${last.day}:${last.id}` : null;
  return { kind: 'cycles', rows, next, from: isoDay(period.from), to: isoDay(period.to) };
}

type Row = readonly ExportCell[];

async function withWords(
  cycleExport: CycleExport,
  cycles: readonly ExportedCycle[],
  seesComments: boolean,
): Promise<readonly Row[]> {
  const answered = seesComments ? cycles.filter(({ cells }) => cells.answered_at !== null).map(({ id }) => id) : [];
  const parts = await Promise.all(chunk(answered, wordsAtOnce).map((ids) => cycleExport.words(ids)));
  const words = new Map(parts.flatMap((part) => [...part]));
  return cycles.map(({ id, cells }) => {
    const said = words.get(id);
    return [...exportColumns.map((name) => cells[name] ?? null), ...exportWords.map((name) => said?.[name] ?? null)];
  });
}

const lengthOf = (row: Row) =>
  row.reduce((sum: number, cell) => sum + (cell === null ? 5 : String(cell).length + 3), 0);

/** As many rows as one answer may carry; never none, so that every page goes on. */
function fitting(rows: readonly Row[]): readonly Row[] {
  let characters = 0;
  const end = rows.findIndex((row) => (characters += lengthOf(row)) > mostCharacters);
  return end === -1 ? rows : rows.slice(0, Math.max(1, end));
}

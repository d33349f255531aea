import { exportColumns, type ExportCell } from './export-columns';

/** A request of the export: its day of resolution, the number of its cycle, and its cells by column. */
export type PackedRow = Readonly<{ day: number; id: number; cells: Readonly<Record<string, ExportCell>> }>;

/**
 * What a pack keeps of a request: the columns of the export, but for those that tell of people (who worked on it, what an agent
 * noted) and of follow-ups, since whatever has a follow-up is not packed.
 */
const unpacked: ReadonlySet<string> = new Set([
  'agent',
  'note',
  ...exportColumns.slice(exportColumns.indexOf('follow_up'), exportColumns.indexOf('recovery_at') + 1),
]);
export const packedColumns = exportColumns.filter((name) => !unpacked.has(name));

/** Column by column, and numbers as steps, so that like stands by like and compresses well. */
export type Pack = Readonly<{
  days: readonly number[];
  ids: readonly number[];
  columns: Readonly<Record<string, readonly ExportCell[]>>;
}>;

const isTime = (name: string) => name.endsWith('_at');
const steps = (numbers: readonly number[]) => numbers.map((number, n) => number - (numbers[n - 1] ?? 0));
function sums(numbers: readonly number[]): readonly number[] {
  let sum = 0;
  return numbers.map((number) => (sum += number));
}

const msOf = (time: ExportCell | undefined) => Date.parse(String(time));
/** Keys of one project count up: the number alone, with the prefix where it is another than that of the row before. */
const keyParts = (key: ExportCell | undefined) => /^(.*?)(0|[1-9]\d{0,14})$/.exec(String(key ?? ''));

function packKeys(keys: readonly (ExportCell | undefined)[]): readonly ExportCell[] {
  let [prefix, last] = ['', 0];
  return keys.map((key) => {
    const [, own = '', number] = keyParts(key) ?? [];
    if (number === undefined) return key ?? null;
    const step = Number(number) - last;
    last = Number(number);
    if (own === prefix) return step;
    prefix = own;
    return `${own}${number}`;
  });
}

function unpackKeys(packed: readonly ExportCell[]): readonly ExportCell[] {
  let [prefix, last] = ['', 0];
  return packed.map((cell) => {
    if (typeof cell === 'number') return `${prefix}${(last += cell)}`;
    const [, own = '', number] = cell === null ? [] : (keyParts(cell) ?? []);
    if (number !== undefined) [prefix, last] = [own, Number(number)];
    return cell;
  });
}

/** Rows in the order given, as a pack. Times are told from when the request was raised, that from the row before. */
export function toPack(rows: readonly PackedRow[]): Pack {
  const raised = rows.map(({ cells }) => msOf(cells.created_at));
  const cellsOf = (name: string): readonly ExportCell[] => {
    if (name === 'created_at') return steps(raised);
    if (name === 'request') return packKeys(rows.map(({ cells }) => cells[name]));
    return rows.map(({ cells }, n) => {
      const cell = cells[name] ?? null;
      return cell === null || !isTime(name) ? cell : msOf(cell) - (raised[n] ?? 0);
    });
  };
  return {
    days: steps(rows.map(({ day }) => day)),
    ids: steps(rows.map(({ id }) => id)),
    columns: Object.fromEntries(packedColumns.map((name) => [name, cellsOf(name)])),
  };
}

const isoOf = (ms: number) => new Date(ms).toISOString();

/** The rows of a pack as they went in; columns it does not know are null. */
export function fromPack({ days, ids, columns }: Pack): readonly PackedRow[] {
  const raised = sums((columns.created_at ?? []).map(Number));
  const keys = unpackKeys(columns.request ?? []);
  const all = sums(days);
  return sums(ids).map((id, n) => {
    const cellOf = (name: string): ExportCell => {
      if (name === 'created_at') return isoOf(raised[n] ?? 0);
      if (name === 'request') return keys[n] ?? null;
      const cell = columns[name]?.[n] ?? null;
      return cell === null || !isTime(name) ? cell : isoOf(Number(cell) + (raised[n] ?? 0));
    };
    return { day: all[n] ?? 0, id, cells: Object.fromEntries(packedColumns.map((name) => [name, cellOf(name)])) };
  });
}

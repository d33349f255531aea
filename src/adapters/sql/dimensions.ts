import { sql } from 'kysely';
import { smallNumber } from '../../domain/hash';
import { db } from './driver';

export type DimensionKind = 'request-type' | 'organisation' | 'priority' | 'agent' | 'team' | 'channel';
export type Dimension = Readonly<{ kind: DimensionKind; externalId: string; name: string }>;

/** Jira numbers these itself; the others get a number from a hash of their id. */
const numbered: ReadonlySet<DimensionKind> = new Set<DimensionKind>(['request-type', 'organisation', 'priority']);
const known = new Map<string, Readonly<{ id: number; name: string }>>();
const nameOf = ({ kind, externalId }: Pick<Dimension, 'kind' | 'externalId'>) => `${kind}:${externalId}`;
/** As many characters as the column takes; the database counts an emoji as one, and so does this. */
const kept = (name: string) => Array.from(name).slice(0, 255).join('');
const largestInt = 0x7fffffff;

const isPlainInt = (text: string) => /^\d{1,10}$/.test(text) && Number(text) <= largestInt;
const firstChoice = ({ kind, externalId }: Dimension) =>
  numbered.has(kind) && isPlainInt(externalId) ? Number(externalId) : smallNumber(externalId);

async function write(dimensions: readonly Readonly<{ id: number; of: Dimension }>[]) {
  const rows = dimensions.map(({ id, of }) => ({ kind: of.kind, id, external_id: of.externalId, name: kept(of.name) }));
  // A number taken by something else is left alone; an empty name never wipes a known one.
  const renamed = sql<string>`IF(external_id = VALUES(external_id) AND VALUES(name) <> '', VALUES(name), name)`;
  await db.insertInto('dimension').values(rows).onDuplicateKeyUpdate({ name: renamed }).execute();
}

async function stored(dimensions: readonly Dimension[]): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('dimension')
    .select(['kind', 'id', 'external_id'])
    .where('external_id', 'in', [...new Set(dimensions.map(({ externalId }) => externalId))])
    .execute();
  return new Map(rows.map(({ kind, id, external_id }) => [`${kind}:${external_id}`, id]));
}

const mostProbes = 20;

/**
 * Small integers for these, made on first sight and remembered by the process: no statement at all once
 * they are known. Two that hash alike take neighbouring numbers.
 */
export async function dimensionIds(wanted: readonly Dimension[]): Promise<ReadonlyMap<string, number>> {
  const isNews = (one: Dimension) => {
    const have = known.get(nameOf(one));
    return !have || (one.name !== '' && one.name !== have.name);
  };
  let missing = wanted.filter(isNews);
  for (let probe = 0; missing.length > 0; probe += 1) {
    if (probe > mostProbes) throw new Error(`No free number for ${missing.map(nameOf).join(', ')}.`);
    await write(missing.map((of) => ({ id: Math.min(firstChoice(of) + probe, largestInt), of })));
    const ids = await stored(missing);
    for (const one of missing) {
      const id = ids.get(nameOf(one));
      if (id !== undefined) known.set(nameOf(one), { id, name: one.name });
    }
    missing = missing.filter((one) => !ids.has(nameOf(one)));
  }
  return new Map(wanted.map((one) => [nameOf(one), known.get(nameOf(one))?.id ?? 0]));
}

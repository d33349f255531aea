import { deflateSync, inflateSync } from 'node:zlib';
import * as v from 'valibot';
import { fromPack, toPack, type PackedRow } from '../../../domain/keeping/pack';

const numbers = v.array(v.number());
const stored = v.object({
  ...{ days: numbers, ids: numbers },
  columns: v.record(v.string(), v.array(v.union([v.string(), v.number(), v.null()]))),
});

/** Requests as the text of a pack. Its checksum is zlib's: a damaged text is refused, never misread. */
export const writeBody = (rows: readonly PackedRow[]): string =>
  deflateSync(JSON.stringify(toPack(rows)), { level: 9 }).toString('base64');

/** The requests of a pack; throws where its text is damaged. */
export const readBody = (body: string): readonly PackedRow[] =>
  fromPack(v.parse(stored, JSON.parse(inflateSync(Buffer.from(body, 'base64')).toString('utf8'))));

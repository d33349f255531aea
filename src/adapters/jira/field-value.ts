import * as v from 'valibot';

/** A field whose shape is not what we know counts as empty: a site's odd value must not keep a request from its survey. */
export function valueOf<S extends v.GenericSchema>(
  fields: Record<string, unknown>,
  id: string | null,
  schema: S,
): v.InferOutput<S> | null {
  const parsed = id === null ? null : v.safeParse(schema, fields[id]);
  return parsed?.success ? parsed.output : null;
}

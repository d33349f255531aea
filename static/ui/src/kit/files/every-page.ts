type Page<Row> = Readonly<{ rows: readonly Row[]; found: number }>;

/**
 * All rows of a list that is answered a page at a time. What moves to another page while it is read is taken once; a list that
 * cannot be read to its end is no list.
 */
export async function everyPage<Row extends Readonly<{ id: number }>>(
  read: (skip: number) => Promise<Page<Row>>,
): Promise<readonly Row[]> {
  const found = new Map<number, Row>();
  for (let skip = 0; ;) {
    const page = await read(skip);
    for (const row of page.rows) if (!found.has(row.id)) found.set(row.id, row);
    skip += page.rows.length;
    if (page.rows.length > 0 && skip < page.found) continue;
    if (found.size < page.found) throw new Error(`Only ${found.size} of ${page.found} rows were told.`);
    return [...found.values()];
  }
}

import { everyPage } from '../../../../static/ui/src/kit/files/every-page';

const rows = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => ({ id: from + n }));

it('is every row once, in the order of the pages', async () => {
  const read = (skip: number) => Promise.resolve({ rows: rows(skip, Math.min(25, skip + 10)), found: 25 });
  expect(await everyPage(read)).toEqual(rows(0, 25));
});

it('takes a row that moved to the next page once', async () => {
  const pages = [rows(0, 10), rows(9, 15)];
  expect(await everyPage(() => Promise.resolve({ rows: pages.shift() ?? [], found: 15 }))).toEqual(rows(0, 15));
});

it('is nothing where no row was found', async () => {
  expect(await everyPage(() => Promise.resolve({ rows: [], found: 0 }))).toEqual([]);
});

it('fails where the pages end before all that was found, or one row moved to a page already read', async () => {
  const cut = (skip: number) => Promise.resolve({ rows: rows(skip, skip === 0 ? 10 : skip), found: 25 });
  await expect(everyPage(cut)).rejects.toThrow();
  const pages = [rows(0, 10), rows(11, 15), []];
  await expect(everyPage(() => Promise.resolve({ rows: pages.shift() ?? [], found: 15 }))).rejects.toThrow();
});

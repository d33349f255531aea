import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import '../project/bridge';
import { exportColumns, exportWords } from '../../../src/domain/keeping/export-columns';
import type { ExportCalls } from '../../../static/ui/src/export/use-export';
import { CsvExport } from '../../../static/ui/src/export/csv-export';
import { usualFilter } from '../../../static/ui/src/project/filter/filter-address';
import { inAScreen } from '../in-a-screen';
import { filesSaved } from '../kit/files/saved-files';

type Page = Awaited<ReturnType<ExportCalls['exportCycles']>>;

const width = exportColumns.length + exportWords.length;
const row = (key: string) => [key, ...Array<null>(width - 1).fill(null)];
const dates = { from: '2026-03-30', to: '2026-06-28' };
const page = (keys: readonly string[], next: string | null): Page => ({
  ...{ kind: 'cycles', rows: keys.map(row), next },
  ...dates,
});

function shown(answer: (after: string | null) => Promise<Page>) {
  const calls: ExportCalls = { exportCycles: ({ after }) => answer(after ?? null) };
  return inAScreen(<CsvExport calls={calls} filter={usualFilter} />);
}
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

it('puts the pages together and saves them as one file', async () => {
  const saved = filesSaved();
  const { container } = shown(async (after) => (after === null ? page(['HELP-1'], 'p2') : page(['HELP-2'], null)));
  await press('Download CSV');
  expect(await screen.findByText('2 rows are in the file.')).toBeTruthy();
  expect(saved.map(({ name }) => name)).toEqual(['aftercare-2026-03-30-2026-06-28.csv']);
  const text = (await saved[0]?.text()) ?? '';
  expect(text.split('\r\n').map((line) => line.split(',')[0])).toEqual(['request', 'HELP-1', 'HELP-2', '']);
  expect((await axe(container)).violations).toEqual([]);
  await press('Save again');
  expect(saved).toHaveLength(2);
});

it('saves nothing once it is cancelled', async () => {
  const saved = filesSaved();
  let release = (_: Page) => {};
  shown((after) => (after === null ? Promise.resolve(page(['HELP-1'], 'p2')) : new Promise((go) => (release = go))));
  await press('Download CSV');
  expect(await screen.findByText('1 row so far …')).toBeTruthy();
  await press('Cancel');
  release(page(['HELP-2'], null));
  expect(await screen.findByText('Canceled; nothing was saved.')).toBeTruthy();
  expect(saved).toEqual([]);
});

it('says who may download it, and what went wrong', async () => {
  shown(async () => ({ kind: 'refused', because: 'not-allowed' }));
  await press('Download CSV');
  expect(await screen.findByText(/^Only administrators/)).toBeTruthy();
});

it('offers to try again after a failure', async () => {
  const saved = filesSaved();
  let fails = true;
  shown(async () => {
    if (!fails) return page([], null);
    fails = false;
    throw new Error('Away.');
  });
  await press('Download CSV');
  await press('Try again');
  expect(await screen.findByText(/the file has no rows/)).toBeTruthy();
  expect(saved).toHaveLength(1);
});

/** @jest-environment jsdom */
import { saveCsv } from '../../../../static/ui/src/kit/files/download';
import { filesSaved } from './saved-files';

it('saves rows as a CSV file that spreadsheets read as UTF-8', async () => {
  const saved = filesSaved();
  saveCsv('Aftercare HELP: 2026/03.csv', [
    ['Request', 'Words'],
    ['HELP-1', 'schön'],
  ]);
  expect(saved.map(({ name }) => name)).toEqual(['Aftercare-HELP-2026-03.csv']);
  expect([...((await saved[0]?.bytes()) ?? Buffer.alloc(0)).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(await saved[0]?.text()).toBe('Request,Words\r\nHELP-1,schön\r\n');
});

it('leaves nothing of itself on the page', () => {
  filesSaved();
  saveCsv('a.csv', []);
  expect(document.body.innerHTML).toBe('');
});

/** @jest-environment jsdom */
import { saveCsv } from '../../../static/ui/src/kit/download';

const saved: { name: string; content: Blob }[] = [];

/** jsdom has neither object URLs nor downloads; what is pressed is the browser's door here. */
beforeEach(() => {
  saved.length = 0;
  const made = new Map<string, Blob>();
  URL.createObjectURL = (content) => {
    const address = `blob:${made.size}`;
    made.set(address, content as Blob);
    return address;
  };
  URL.revokeObjectURL = () => undefined;
  document.addEventListener(
    'click',
    (event) => {
      const link = event.target as HTMLAnchorElement;
      event.preventDefault();
      saved.push({ name: link.download, content: made.get(link.href) ?? new Blob() });
    },
    { once: true },
  );
});

const bytesOf = (content: Blob) =>
  new Promise<Buffer>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(Buffer.from(reader.result as ArrayBuffer));
    reader.readAsArrayBuffer(content);
  });

it('saves rows as a CSV file that spreadsheets read as UTF-8', async () => {
  saveCsv('Aftercare HELP: 2026/03.csv', [
    ['Request', 'Words'],
    ['HELP-1', 'schön'],
  ]);
  expect(saved.map(({ name }) => name)).toEqual(['Aftercare-HELP-2026-03.csv']);
  const bytes = await bytesOf(saved[0]?.content ?? new Blob());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(bytes.subarray(3).toString('utf8')).toBe('Request,Words\r\nHELP-1,schön\r\n');
});

it('leaves nothing of itself on the page', () => {
  saveCsv('a.csv', []);
  expect(document.body.innerHTML).toBe('');
});

import '../bridge';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { WordsView } from '../../../../src/contract/project';
import { usualFilter } from '../../../../static/ui/src/project/filter/filter-address';
import { LatestWords } from '../../../../static/ui/src/project/words/latest-words';
import type { WordsCalls } from '../../../../static/ui/src/project/words/words-files';
import { inAScreen } from '../../in-a-screen';
import { filesSaved } from '../../kit/files/saved-files';
import { referenceFigures } from '../reference-figures';

const words = (comment: string): WordsView => ({
  ...{ issueKey: 'HELP-1', comment, score: 2, solved: true, reasons: ['took-too-long'], majorConcern: true },
  ...{ answeredAt: '2026-06-24T09:00:00.000Z', requestType: 'Get IT help', customer: 'Dora', organisation: 'Acme' },
  followUp: { state: 'open', issueKey: 'CARE-7' },
});

type WordsPages = Readonly<{ names: boolean; pages: readonly (readonly WordsView[])[] }>;

/** The words of a desk, and a way to another filter. */
function WordsOf({ names, pages }: WordsPages) {
  const [filter, setFilter] = useState(usualFilter);
  const readWords: WordsCalls['readWords'] = async ({ after }) => {
    const page = Number(after ?? 0);
    const next = page + 1 < pages.length ? String(page + 1) : null;
    return { kind: 'words', words: pages[page] ?? [], next, hasNames: names };
  };
  const sight = { ...referenceFigures().sight, names };
  return (
    <>
      <button onClick={() => setFilter({ ...usualFilter, team: 2 })}>Another team</button>
      <LatestWords words={[words('Slow')]} {...{ sight, filter, calls: { readWords } }} />
    </>
  );
}

/** Shows the words to somebody who may see names or not, and saves them. */
async function savedWords(names: boolean, pages: WordsPages['pages']) {
  const saved = filesSaved();
  inAScreen(<WordsOf {...{ names, pages }} />);
  const part = within(screen.getByRole('region', { name: 'Latest words' }));
  await userEvent.click(part.getByText('Export'));
  await userEvent.click(part.getByRole('button', { name: 'CSV' }));
  await part.findByText(/in the file/);
  return ((await saved[0]?.text()) ?? '').trim().split('\r\n');
}

describe('the file of the latest words', () => {
  it('holds all pages of the period, and a formula as text', async () => {
    const [head, first, ...others] = await savedWords(true, [
      [words('=HYPERLINK("x")'), words('Slow')],
      [words('Older')],
    ]);
    expect(head).toMatch(/^Answered,Customer,Organization,Request,Request type,Score,Reasons,Words,Major concern/);
    expect(first).toContain(`"'=HYPERLINK(""x"")"`);
    expect(first).toMatch(/^2026-06-24T09:00:00\.000Z,Dora,Acme,HELP-1,Get IT help,2,/);
    expect(others).toHaveLength(2);
  });

  it('has no column of names for those who may not see them', async () => {
    const [head] = await savedWords(false, [[words('Slow')]]);
    expect(head).toMatch(/^Answered,Organization,/);
  });

  it('is not spoken of under another filter', async () => {
    await savedWords(true, [[words('Slow')]]);
    await userEvent.click(screen.getByRole('button', { name: 'Another team' }));
    expect(screen.queryByText(/in the file/)).toBeNull();
  });
});

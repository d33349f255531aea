import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import '../project/bridge';
import type { ImprovementsPage, ImprovementView } from '../../../src/contract/improvements';
import { shareOf, changeOf, plain } from '../../../src/domain/figures/share';
import type { ImprovementCalls } from '../../../static/ui/src/improvements/improvement-calls';
import { ImprovementsScreen } from '../../../static/ui/src/improvements/improvements-screen';
import { locales, type Locale } from '../../../static/ui/src/kit/words/locale';
import { inAScreen } from '../in-a-screen';
import { filesSaved } from '../kit/files/saved-files';

const at = '2026-06-01T08:00:00Z';
const anEntry = (given: Partial<ImprovementView> = {}): ImprovementView => ({
  ...{ issueId: 7, issueKey: 'CARE-7', title: 'Watch certificates', state: 'submitted', status: 'To do' },
  ...{ resolution: null, history: [{ at, state: 'submitted' }], source: 'follow-up', followUps: 1, effect: null },
  ...{ causes: [{ kind: 'delivery', source: 'provider' }], linkedCauses: [], leftAt: null },
  ...{ said: '', did: '', published: 'no', publishedAt: null, ...given },
});
const entries = [
  anEntry(),
  anEntry({
    ...{ issueId: 8, issueKey: 'CARE-8', title: 'Ring everybody', state: 'rejected', resolution: "Won't do" },
    ...{ said: 'Call me.', did: 'It disturbed most.', published: 'shown', publishedAt: at },
  }),
  anEntry({
    ...{ issueId: 9, issueKey: 'CARE-9', title: 'Daily word', state: 'implemented', published: 'outdated' },
    effect: {
      now: shareOf(plain(3, 120)),
      change: changeOf(plain(3, 120), plain(18, 140), 20),
      open: 2,
    },
  }),
];
const aPage = (given: readonly ImprovementView[] = entries): ImprovementsPage => ({
  ...{ kind: 'improvements', configured: true, lags: false },
  entries: [...given],
});
const never = () => Promise.reject(new Error('Not expected here.'));

function shown(given: Partial<ImprovementCalls> = {}, locale: Locale = 'en-US') {
  const calls: ImprovementCalls = {
    readImprovements: () => Promise.resolve(aPage()),
    ...{ createImprovement: never, publishImprovement: never, linkCauses: never, readCauses: never },
    ...given,
  };
  return inAScreen(<ImprovementsScreen calls={calls} />, { locale });
}
const entryOf = async (title: string) => {
  const item = (await screen.findByText(title)).closest('li');
  if (!item) throw new Error(`${title} is no entry.`);
  return within(item);
};

it.each(locales)('says everything in %s, clean to axe', async (locale) => {
  const { container } = shown({}, locale);
  await screen.findByText('Watch certificates');
  expect(container.textContent).not.toMatch(/(improvement|kit)\.[a-z]|[{}]/);
  expect((await axe(container)).violations).toEqual([]);
});

it('shows why something was rejected, and what customers read of it', async () => {
  shown();
  const rejected = await entryOf('Ring everybody');
  expect(rejected.getByText(/Won't do/)).toBeTruthy();
  expect(rejected.getByText('It disturbed most.')).toBeTruthy();
  expect((await entryOf('Daily word')).queryByText('It disturbed most.')).toBeNull();
});

it('links causes with an improvement afterwards', async () => {
  const given: unknown[] = [];
  shown({
    linkCauses: (asked) => {
      given.push(asked);
      return Promise.resolve(aPage([anEntry({ causes: [...asked.causes] })]));
    },
  });
  const entry = await entryOf('Watch certificates');
  await userEvent.click(entry.getByRole('button', { name: 'Causes it removes' }));
  expect(entry.getByLabelText('Delivery, provider')).toHaveProperty('checked', true);
  await userEvent.click(entry.getByLabelText('Design, supplier'));
  await userEvent.click(entry.getByRole('button', { name: 'Save causes' }));
  const causes = [
    { kind: 'delivery', source: 'provider' },
    { kind: 'design', source: 'supplier' },
  ];
  expect(given).toEqual([{ issueId: 7, causes }]);
  expect((await entryOf('Watch certificates')).queryByRole('button', { name: 'Save causes' })).toBeNull();
});

it('keeps what was chosen when it could not be saved, and sends it again', async () => {
  let tries = 0;
  shown({
    linkCauses: () => {
      tries += 1;
      return tries === 1 ? Promise.reject(new Error('Away.')) : Promise.resolve(aPage());
    },
  });
  const entry = await entryOf('Watch certificates');
  await userEvent.click(entry.getByRole('button', { name: 'Causes it removes' }));
  await userEvent.click(entry.getByRole('button', { name: 'Save causes' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(tries).toBe(2);
  expect(screen.queryByRole('button', { name: 'Save causes' })).toBeNull();
});

it('leaves as a file, with what became of each and whether it helped', async () => {
  const saved = filesSaved();
  shown();
  await userEvent.click(await screen.findByText('Export'));
  await userEvent.click(screen.getByRole('button', { name: 'CSV' }));
  const [head, submitted, rejected, done] = ((await saved[0]?.text()) ?? '').trim().split('\r\n');
  expect(head).toBe('Issue,Improvement,State,Since,Cause,Follow-ups,Where from,Did it help?,Published,You said,We did');
  expect(submitted).toMatch(/^CARE-7,Watch certificates,Submitted,/);
  expect(rejected).toMatch(/,Customers read it,Call me\.,It disturbed most\.$/);
  expect(done).toMatch(/Answers with this cause: .* before, .* since/);
});

import { seededWorld } from '../../dev/seed/seeded-world';
import type { Site } from '../../dev/site/running-site';
import { control, openSite, raise, resolve, rest } from './a-site';
import { followUpsOf, markOf, portal, press, satisfaction, settings, surveysOf } from './screens';

const minute = 60_000;
const hour = 60 * minute;
const kindly = /Nothing you wrote is lost; please try again/;

let site: Site;
let customers: readonly string[];
let next = 0;

beforeAll(async () => {
  site = await openSite({ world: seededWorld, metered: false });
  customers = site.jira.people().flatMap((one) => (one.accountType === 'customer' ? [one.accountId] : []));
}, 120_000);

afterAll(async () => {
  await site?.stop();
}, 60_000);

afterEach(() => setFaults({}));

const setFaults = async (faults: unknown) =>
  expect((await control(site, 'POST', '/_site/faults', faults)).status).toBe(200);
const actor = { kind: 'user', accountId: 'owner-olga', viaApp: false } as const;

/** A request of a customer who has not been asked yet, just resolved by Ana. */
async function resolved() {
  const customer = customers[(next += 1)] ?? '';
  const key = await raise(site, customer, `Request ${next}`);
  await resolve(site, key);
  await site.settle();
  return { customer, key };
}
async function asked() {
  const one = await resolved();
  await site.advance(4 * hour + 10 * minute);
  expect(surveysOf(site, one.key)).toBe(1);
  return one;
}

const readSettings = async () => (await settings(site, 'owner-olga', 'readSettings')).result;
async function saveSettings(given: object, base?: number) {
  const { settings: now, version } = await readSettings();
  const payload = { base: base ?? version, settings: { ...Object(now), ...given } };
  return (await settings(site, 'owner-olga', 'saveSettings', payload)).result;
}

const resolutionSet = { field: 'resolution', fieldId: 'resolution', from: null, to: '10000' };
const manyChanges = Array.from({ length: 5_000 }, (_, n) => ({
  ...resolutionSet,
  toString: `Change ${n} `.repeat(20),
}));

describe('events', () => {
  it.each([
    ['nothing at all', {}],
    ['an issue without id', { issue: { key: 'HELP-1' } }],
    ['an id that is no number', { issue: { id: 'HELP-1', key: 'HELP-1' } }],
    ['an issue that never was', { issue: { id: '99999999' } }],
    ['an id that is no whole number', { issue: { id: 1.5 } }],
    ['an issue that is a list', { issue: [] }],
    ['an issue that is a word', { issue: 'HELP-1' }],
    ['a changelog that is none', { issue: { id: null }, changelog: 'resolution' }],
    ['a changelog without end', { issue: { id: '99999999' }, changelog: { items: manyChanges } }],
  ])('of a shape nobody knows change nothing: %s', async (_, shape) => {
    const changelog = { items: [resolutionSet] };
    for (const eventType of ['avi:jira:updated:issue', 'avi:jira:created:issue'])
      site.forge.deliver({ eventType, selfGenerated: false, changelog, ...shape });
    site.forge.deliver({ eventType: 'avi:jira:nobody:knows', selfGenerated: false, ...shape });
    await site.settle();
    const { key } = await resolved();
    await site.advance(5 * hour);
    expect(surveysOf(site, key)).toBe(1);
  });
});

describe('a request that is not what it was', () => {
  it('is not asked about when it is deleted or moved before the ask', async () => {
    const [gone, moved] = [await resolved(), await resolved()];
    const id = site.jira.findIssue(moved.key)?.id ?? '';
    expect((await rest(site, 'owner-olga', 'DELETE', `/rest/api/3/issue/${gone.key}`)).status).toBe(204);
    site.jira.move(moved.key, 'CARE', actor);
    await site.advance(5 * hour);
    expect(surveysOf(site, id)).toBe(0);
    expect((await portal(site, gone.customer, gone.key, 'readSurvey')).result).toMatchObject({
      ...{ state: 'refused', because: 'not-yours' },
    });
  });

  it('takes no answer once it is deleted or moved, and says so', async () => {
    const [gone, moved] = [await asked(), await asked()];
    site.jira.remove(gone.key, actor);
    site.jira.move(moved.key, 'CARE', actor);
    for (const { customer, key } of [gone, moved]) {
      const { status, result } = await portal(site, customer, key, 'submitAnswer', press({ score: 1 }));
      expect([status, result['kind']]).toEqual([200, 'refused']);
    }
    await site.advance(hour);
    expect([gone, moved].map(({ key }) => followUpsOf(site, key))).toEqual([0, 0]);
  });

  it('is left alone when it has no request type, or no reporter', async () => {
    const fields = { project: { key: 'HELP' }, issuetype: { id: '10010' }, summary: 'A task' };
    const { body } = await rest(site, 'agent-ana', 'POST', '/rest/api/3/issue', { fields });
    const plain = String(body['key']);
    expect((await resolve(site, plain)).status).toBe(204);
    const key = await raise(site, customers[(next += 1)] ?? '', 'Nobody asks');
    site.jira.setFields(key, { reporterId: null }, actor);
    await resolve(site, key);
    await site.advance(5 * hour);
    expect([surveysOf(site, plain), surveysOf(site, key)]).toEqual([0, 0]);
    expect(markOf(site, key)).toMatchObject({ state: 'not-asked', reason: 'no-reporter' });
  });
});

describe('the wrong answer', () => {
  it('of somebody else is refused, whoever it is, and nothing is stored', async () => {
    const { key } = await asked();
    const told = async (as: string) => (await portal(site, as, key, 'submitAnswer', press({ score: 1 }))).result;
    expect(await told(customers.at(-1) ?? '')).toMatchObject({ kind: 'refused', because: 'not-yours' });
    expect(await told('agent-ben')).toMatchObject({ kind: 'refused', because: 'agents-do-not-rate' });
    expect(await told('agent-ana')).toMatchObject({ kind: 'refused', because: 'agents-do-not-rate' });
    expect((await told('unlicensed-gus'))['kind']).toBe('refused');
    await site.advance(hour);
    expect(followUpsOf(site, key)).toBe(0);
    expect(markOf(site, key)).toMatchObject({ state: 'asked' });
  });

  it('is told what is wrong with it, and the right one is taken afterwards', async () => {
    const { customer, key } = await asked();
    const say = (given: Readonly<Record<string, unknown>>) => portal(site, customer, key, 'submitAnswer', press(given));
    expect((await say({ score: 9 })).message).toMatch(/score: expected 1 to 5 but received 9/);
    expect((await say({ score: null, solved: 'maybe' })).status).not.toBe(200);
    const long = { comment: 'x'.repeat(2_001), score: 4 };
    expect((await say(long)).result).toMatchObject({ kind: 'refused', because: 'comment-too-long' });
    expect((await say({ ...long, comment: 'x'.repeat(600_000) })).status).not.toBe(200);
    expect((await say({ comment: 'x'.repeat(2_000), score: 4 })).result).toMatchObject({ kind: 'saved' });
  });

  it('from a second tab does not overwrite the first', async () => {
    const { customer, key } = await asked();
    const say = (score: number, token: string) => portal(site, customer, key, 'submitAnswer', press({ score, token }));
    expect((await say(4, 'tab-number-one')).result).toMatchObject({ kind: 'saved' });
    expect((await say(1, 'tab-number-two')).result).toMatchObject({
      ...{ kind: 'refused', because: 'changed-elsewhere', survey: { answer: { score: 4 } } },
    });
    expect((await say(4, 'tab-number-one')).result).toMatchObject({ kind: 'saved', survey: { revision: 1 } });
  });

  it('after the survey closed is refused with the day on which it closed', async () => {
    await saveSettings({ closesDays: 1, reminderDays: null });
    const { customer, key } = await asked();
    await site.advance(25 * hour);
    expect((await portal(site, customer, key, 'submitAnswer', press())).result).toMatchObject({
      ...{ kind: 'refused', because: 'closed', survey: { state: 'refused', closedAt: expect.any(String) } },
    });
  });
});

describe('settings', () => {
  it('of two editors do not overwrite each other', async () => {
    const base = Number((await readSettings())['version']);
    expect(await saveSettings({ restDays: 21 }, base)).toMatchObject({ kind: 'saved' });
    expect(await saveSettings({ restDays: 7 }, base)).toMatchObject({
      ...{ kind: 'conflict', page: { settings: { restDays: 21 } } },
    });
  });

  it('of a version nobody knows are told kindly, and whoever waits is asked once they are known again', async () => {
    const { key } = await resolved();
    const state = await site.save();
    const strange = JSON.stringify(state.forge).replaceAll('"schema":1', '"schema":99');
    await site.load({ ...state, forge: JSON.parse(strange) });
    expect((await settings(site, 'owner-olga', 'readSettings')).message).toMatch(
      /saved by another version of Aftercare/,
    );
    await site.advance(5 * hour);
    expect(surveysOf(site, key)).toBe(0);
    const later = await site.save();
    const known = JSON.stringify(later.forge).replaceAll('"schema":99', '"schema":1');
    await site.load({ ...later, forge: JSON.parse(known) });
    await site.advance(hour);
    expect(surveysOf(site, key)).toBe(1);
  });
});

describe('groups left in peace', () => {
  const hidden = (withheld: readonly object[]) =>
    control(site, 'POST', '/_site/person', { accountId: 'app-aftercare', withheld });
  const needs = async () => (await satisfaction(site, 'owner-olga', 'readFigures')).result['needs'];
  const unseen = expect.arrayContaining([{ kind: 'groups-unseen' }]);

  it('that Jira hides from the app keep everybody from being asked; the owner is told, and it goes on by itself', async () => {
    const nobody = { jql: null, people: [], groups: [], organisations: [] };
    await saveSettings({ exclusions: { ...nobody, groups: ['276f955c-0000-4000-8000-000000000003'] } });
    expect(await needs()).not.toEqual(unseen);
    await hidden([{ permission: 'USER_PICKER' }]);
    const { key } = await resolved();
    await site.advance(5 * hour);
    expect(surveysOf(site, key)).toBe(0);
    expect((await readSettings())['groupsUnseen']).toBe(true);
    expect(await needs()).toEqual(unseen);
    await hidden([]);
    await site.advance(2 * hour);
    expect(surveysOf(site, key)).toBe(1);
    expect(await needs()).not.toEqual(unseen);
    await saveSettings({ exclusions: nobody });
  });
});

describe('Jira and the records', () => {
  const troubles = [
    ...[401, 403, 404, 409, 429, 500, 503].map(
      (status) => [`Jira says ${status}`, { status: { [status]: 1 } }] as const,
    ),
    ['SQL fails', { sql: { error: 1 } }] as const,
    ['SQL times out', { sql: { timeout: 1 } }] as const,
  ];

  it.each(troubles)(
    'when %s at the ask, the answer and the follow-up, everything happens once in the end',
    async (_, faults) => {
      const { customer, key } = await resolved();
      await setFaults(faults);
      await site.advance(4 * hour + 20 * minute);
      expect(surveysOf(site, key)).toBe(0);
      await setFaults({});
      await site.advance(2 * hour);
      expect(surveysOf(site, key)).toBe(1);

      const answer = press({ score: 1, comment: 'It is back.', token: `press-${key}` });
      await setFaults(faults);
      const failed = await portal(site, customer, key, 'submitAnswer', answer);
      // "Not found" and "not yours" are one answer to a stranger; everything else is told as what it is.
      if (failed.status === 200) expect(failed.result).toMatchObject({ kind: 'refused', because: 'not-yours' });
      else expect(failed.message).toMatch(kindly);
      await setFaults({});
      expect((await portal(site, customer, key, 'submitAnswer', answer)).result).toMatchObject({ kind: 'saved' });

      await setFaults(faults);
      await site.advance(30 * minute);
      await setFaults({});
      await site.advance(3 * hour);
      expect(followUpsOf(site, key)).toBe(1);
    },
  );
});

import { seededWorld } from '../../dev/seed/seeded-world';
import type { Site } from '../../dev/site/running-site';
import { openSite, control, raise, resolve, rest } from './a-site';
import { answerAs, figuresOf, outcomeOf } from './outcome';

const minute = 60_000;
const hour = 60 * minute;

/** Everything at once: what is delivered twice, late, out of order or never, lost replies, crashes, refusals, time-outs, a lagging search. */
const everything = {
  ...{ duplicate: 0.3, late: 'PT3M', reorder: 0.2, lose: 0.1, loseReply: 0.03, crashBefore: 0.01, crashAfter: 0.01 },
  status: { '429': 0.03, '500': 0.03, '403': 0.01, '404': 0.01 },
  sql: { timeout: 0.01, error: 0.01 },
  searchLag: 'PT2M',
  seed: 7,
};

const requests = 200;

let site: Site;

beforeAll(async () => {
  site = await openSite({ world: seededWorld, metered: false });
}, 120_000);

afterAll(async () => {
  await site?.stop();
}, 60_000);

const advance = (milliseconds: number) => site.advance(milliseconds);

/** More requests than customers: the last ones come from people who rest by then. */
const customers = () =>
  site.jira.people().flatMap(({ accountId, accountType }) => (accountType === 'customer' ? [accountId] : []));

async function raiseAndResolve(): Promise<readonly string[]> {
  const people = customers();
  const keys: string[] = [];
  for (let index = 0; index < requests; index += 1) {
    keys.push(await raise(site, people[index % people.length] ?? '', `Request ${index}`, String((index % 4) + 1)));
    await resolve(site, keys[index] ?? '', 'agent-ben');
    await advance(minute);
    // One in twenty comes back within the hour, before anybody is asked; half of those are resolved again.
    if (index % 20 === 7)
      await rest(site, 'agent-ben', 'POST', `/rest/api/3/issue/${keys[index]}/transitions`, {
        transition: { id: '61' },
      });
    if (index % 40 === 7) await resolve(site, keys[index] ?? '', 'agent-ben');
  }
  return keys;
}

/** Every third customer answers, scores from 1 to 5 in turn; whoever gets an error presses the button again. */
async function answerAll(keys: readonly string[]): Promise<void> {
  const people = customers();
  for (const [index, key] of keys.entries()) {
    if (index % 3 !== 0) continue;
    await answerAs(site, people[index % people.length] ?? '', key, ((index / 3) % 5) + 1);
    await advance(minute);
  }
}

const setFaults = async (faults: unknown) =>
  expect((await control(site, 'POST', '/_site/faults', faults)).status).toBe(200);

/**
 * Lives through four days and says how they ended. Requests come and are asked about in the middle of faults, and
 * so are the answers; in between and at the end nothing goes wrong for a day, and what the app owes by then it
 * makes good by itself.
 */
async function live(faults: unknown) {
  await control(site, 'POST', '/_site/reset');
  await setFaults(faults);
  const keys = await raiseAndResolve();
  await advance(8 * hour);
  await setFaults({});
  await advance(26 * hour);
  await setFaults(faults);
  await answerAll(keys);
  await advance(2 * hour);
  await setFaults({});
  await advance(26 * hour);
  return { ...outcomeOf(site), figures: await figuresOf(site) };
}

test('200 requests end alike with everything going wrong and with nothing going wrong', async () => {
  const calm = await live({});
  expect(calm.surveys.length).toBeGreaterThan(150);
  expect(calm.followUps.length).toBeGreaterThan(20);
  expect(await live(everything)).toEqual(calm);
}, 600_000);

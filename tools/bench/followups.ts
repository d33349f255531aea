/**
 * Exactly once, always: `--answers` unhappy answers (1,000 unless said otherwise) while events are delivered twice,
 * functions die before and after any call, replies get lost, SQL times out and Jira's search lags ten minutes behind.
 * Virtual time goes on, faults and all, until nothing is owed any more; then a day without faults, and the count.
 * `--mode duplicates` has the doubled events and the lagging search alone, `--mode calm` nothing at all. Functions that
 * die lose all they held in memory; with `--real-crashes` their processes are killed, too, which takes far longer.
 * Ends with 1 when a follow-up was made twice or never.
 */
import sum from 'lodash/sum';
import { openMeasuredSite, resolveOne, type MeasuredSite } from './measured-site';
import { submitAnswer } from './submit-answer';

const minute = 60_000;
const hour = 60 * minute;
const mostHours = 48;
const mostPresses = 60;
/** Customers who press at the same moment. */
const atOnce = 4;

const duplicates = { duplicate: 0.3, searchLag: 'PT10M', seed: 9 };
const modes: Readonly<Record<string, object>> = {
  everything: {
    ...duplicates,
    ...{ late: 'PT3M', reorder: 0.2, lose: 0.1, loseReply: 0.05, crashBefore: 0.01, crashAfter: 0.01 },
    status: { '429': 0.03, '500': 0.03 },
    sql: { timeout: 0.02, error: 0.02 },
  },
  duplicates,
  calm: {},
};

const say = (line: string) => console.error(line);

function modeChosen(): string {
  const place = process.argv.indexOf('--mode');
  const given = place < 0 ? 'everything' : (process.argv[place + 1] ?? '');
  if (given in modes) return given;
  console.error(`--mode is one of: ${Object.keys(modes).join(', ')}.`);
  process.exit(2);
}

function numberAfter(flag: string, usual: number): number {
  const place = process.argv.indexOf(flag);
  const given = place < 0 ? usual : Number(process.argv[place + 1]);
  if (Number.isInteger(given) && given > 0 && given <= 20_000) return given;
  console.error(`${flag} takes a whole number from 1 to 20000.`);
  process.exit(2);
}

const keyOf = (value: unknown) =>
  typeof value === 'object' && value !== null && 'key' in value ? String(value.key) : null;

/** What Jira holds, read from its own records and not from the app's: follow-up issues, their names. */
function countFollowUps({ jira }: MeasuredSite) {
  const made = [...jira.issues()].flatMap(({ key, properties }) => {
    const name = keyOf(properties['aftercare-follow-up']);
    return name === null ? [] : [{ key, name }];
  });
  return { issues: made.length, keys: new Set(made.map(({ name }) => name)).size };
}

type Waiting = Readonly<{ key: string; customer: string }>;

async function resolveRequests(site: MeasuredSite, count: number): Promise<readonly Waiting[]> {
  const waiting: Waiting[] = [];
  for (let n = 0; n < count; n += 1) {
    const customer = site.jira.addPerson({ accountId: `customer-${n}`, displayName: `Customer ${n}` }).accountId;
    waiting.push({ key: await resolveOne(site, customer, '1', false), customer });
    // Events of many at once, as on a busy morning.
    if ((n + 1) % 25 === 0 || n + 1 === count) await site.settle();
    if ((n + 1) % 250 === 0) say(`${n + 1} requests resolved`);
  }
  return waiting;
}

/** Presses until the panel says that the answer is kept, as people do; every third presses twice anyway. Answers how often. */
async function answerOne(site: MeasuredSite, { key, customer }: Waiting, n: number): Promise<number> {
  const said = { score: 1 + (n % 2), revision: 0, comment: null, token: `bench-${n}-0000` };
  for (let presses = 1; presses <= mostPresses; presses += 1) {
    try {
      await submitAnswer(site, key, customer, said);
      if (n % 3 === 0) await submitAnswer(site, key, customer, said).catch(() => undefined);
      return presses;
    } catch {
      // The function died, or its reply was lost: whether the answer is kept is not known.
    }
  }
  throw new Error(`${key} could not be answered in ${mostPresses} presses.`);
}

/** A few at a time. Between two such moments a minute goes by, so that the app does what falls due. */
async function answerAll(site: MeasuredSite, waiting: readonly Waiting[]): Promise<number> {
  let presses = 0;
  for (let from = 0; from < waiting.length; from += atOnce) {
    const some = waiting.slice(from, from + atOnce).map((one, n) => answerOne(site, one, from + n));
    presses += sum(await Promise.all(some));
    await site.advance(minute);
    if (from % (atOnce * 16) === 0)
      say(`${from + some.length} answers kept, ${countFollowUps(site).issues} follow-ups opened`);
  }
  return presses;
}

/** Five minutes at a time, as the schedules come; answers after how many virtual minutes nothing was owed any more. */
async function untilOpened(site: MeasuredSite, answers: number): Promise<number> {
  for (let minutes = 0; minutes < mostHours * 60; minutes += 5) {
    const { issues } = countFollowUps(site);
    if (minutes % 30 === 0) say(`${issues} issues after ${minutes} minutes`);
    if (issues >= answers) return minutes;
    await site.advance(5 * minute);
  }
  return mostHours * 60;
}

const answers = numberAfter('--answers', 1_000);
const started = performance.now();
const mode = modeChosen();
const faults = modes[mode] ?? {};
const site = await openMeasuredSite({ renewsProcesses: !process.argv.includes('--real-crashes') });
try {
  site.traffic.countOnly(true);
  const waiting = await resolveRequests(site, answers);
  await site.advance(4 * hour + 10 * minute);

  site.faults.set(faults);
  const begin = performance.now();
  const presses = await answerAll(site, waiting);
  const answeredSeconds = (performance.now() - begin) / 1_000;
  const minutes = await untilOpened(site, answers);
  const openedSeconds = (performance.now() - begin) / 1_000;
  site.faults.set({});
  await site.advance(26 * hour);

  const { issues, keys } = countFollowUps(site);
  const result = {
    ...{ mode, answers, followUps: issues, duplicates: issues - keys, lost: answers - keys, presses },
    ratePerSecond: Math.round((answers / openedSeconds) * 10) / 10,
    seconds: {
      ...{ preparing: Math.round((begin - started) / 1_000), answering: Math.round(answeredSeconds) },
      ...{ untilAllOpened: Math.round(openedSeconds), inAll: Math.round((performance.now() - started) / 1_000) },
    },
    minutesUntilAllOpened: minutes,
    counts: site.traffic.counts(),
    faults,
  };
  if (process.argv.includes('--json')) console.log(JSON.stringify(result, null, 2));
  else
    console.log(
      `${answers} unhappy answers: ${issues} follow-ups, ${result.duplicates} duplicates, ${result.lost} lost; ${result.ratePerSecond} a second`,
    );
  if (result.duplicates !== 0 || result.lost !== 0) process.exitCode = 1;
} finally {
  await site.stop();
}

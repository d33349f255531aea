/** What one answer costs on its way in: SQL statements, Jira calls and function time, for a happy and for an unhappy one. */
import { randomUUID } from 'node:crypto';
import { costOf, crossingsSince, openMeasuredSite, printCost, resolveOne, type MeasuredSite } from './measured-site';

const answers = 50;

async function submit(
  site: MeasuredSite,
  key: string,
  customer: string,
  said: Readonly<{ score: number; revision: number; comment: string | null }>,
) {
  const done = await site.forge.invokeResolver({
    moduleKey: 'portal-panel',
    call: {
      functionKey: 'submitAnswer',
      payload: {
        solved: true,
        reasons: [],
        expectation: null,
        lostMinutes: null,
        wantsContact: false,
        majorConcern: false,
        token: randomUUID(),
        ...said,
      },
    },
    viewer: customer,
    extension: {
      type: 'jiraServiceManagement:portalRequestDetail',
      portal: { id: 1 },
      request: { key, typeId: 1 },
      location: `${site.url}/servicedesk/customer/portal/1/${key}`,
    },
    locale: 'en-US',
    timezone: 'UTC',
    theme: { colorMode: 'light' },
  });
  if (!done.ok) throw new Error(done.message);
}

const site = await openMeasuredSite();
try {
  const waiting: { key: string; customer: string }[] = [];
  for (let n = 0; n <= 2 * answers; n += 1) {
    const customer = site.jira.addPerson({ accountId: `customer-${n}`, displayName: `Customer ${n}` }).accountId;
    waiting.push({ key: await resolveOne(site, customer), customer });
  }
  await site.advance(4 * 3_600_000 + 5 * 60_000);
  const first = waiting.shift();
  if (first) await submit(site, first.key, first.customer, { score: 5, revision: 0, comment: null });

  const measure = async (score: number, some: readonly (typeof waiting)[number][], comment: string | null) => {
    await site.settle();
    const { next } = crossingsSince(site, 0);
    for (const { key, customer } of some)
      await submit(site, key, customer, { score, revision: comment === null ? 0 : 1, comment });
    const ofAnswer = crossingsSince(site, next).items.filter((item) => item.function === 'portal');
    return costOf(ofAnswer, some.length);
  };
  const happy = waiting.slice(0, answers);
  const unhappy = waiting.slice(answers);
  const result = {
    answers,
    happyScore: await measure(5, happy, null),
    unhappyScore: await measure(1, unhappy, null),
    wordsAfterwards: await measure(5, happy, 'Quick and kind.'),
    budget: { sqlStatements: 5 },
  };
  if (process.argv.includes('--json')) console.log(JSON.stringify(result, null, 2));
  else {
    printCost('a happy score', result.happyScore);
    printCost('an unhappy score', result.unhappyScore);
    printCost('words after the score', result.wordsAfterwards);
  }
} finally {
  await site.stop();
}

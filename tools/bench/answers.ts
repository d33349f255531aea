/** What one answer costs on its way in: SQL statements, Jira calls and function time, for a happy and for an unhappy one. */
import { costOf, crossingsSince, openMeasuredSite, printCost, resolveOne } from './measured-site';
import { submitAnswer } from './submit-answer';

const answers = 50;

const site = await openMeasuredSite();
try {
  const waiting: { key: string; customer: string }[] = [];
  for (let n = 0; n <= 2 * answers; n += 1) {
    const customer = site.jira.addPerson({ accountId: `customer-${n}`, displayName: `Customer ${n}` }).accountId;
    waiting.push({ key: await resolveOne(site, customer), customer });
  }
  await site.advance(4 * 3_600_000 + 5 * 60_000);
  const first = waiting.shift();
  if (first) await submitAnswer(site, first.key, first.customer, { score: 5, revision: 0, comment: null });

  const measure = async (score: number, some: readonly (typeof waiting)[number][], comment: string | null) => {
    await site.settle();
    const { next } = crossingsSince(site, 0);
    for (const { key, customer } of some)
      await submitAnswer(site, key, customer, { score, revision: comment === null ? 0 : 1, comment });
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

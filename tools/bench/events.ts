/** What one resolved request costs: invocations, Jira calls by kind, SQL statements and function time, before the ask and in all. */
import { costOf, crossingsSince, openMeasuredSite, printCost, resolveOne } from './measured-site';

const requests = 200;
const secondsBetween = 15;
const budget = {
  beforeAsk: { jiraReads: 1, sqlStatements: 1.5 },
  inAll: { invocations: 1.3, jiraCalls: 2.2, sqlStatements: 2.5 },
};

const site = await openMeasuredSite();
try {
  const person = (n: number) =>
    site.jira.addPerson({ accountId: `customer-${n}`, displayName: `Customer ${n}` }).accountId;
  // The first of each function finds nothing remembered yet; a site that has run for a minute does.
  await resolveOne(site, person(-1));
  await site.advance(5 * 3_600_000);

  let { next } = crossingsSince(site, 0);
  for (let n = 0; n < requests; n += 1) {
    await resolveOne(site, person(n));
    await site.advance(secondsBetween * 1_000);
  }
  const resolved = crossingsSince(site, next);
  next = resolved.next;
  const ofRequests = (items: typeof resolved.items) =>
    items.filter((item) => item.function === 'issue-updated' || item.function === 'issue-created');
  const before = ofRequests(resolved.items);

  await site.advance(4 * 3_600_000 + 5 * 60_000);
  const asking = crossingsSince(site, next).items;
  const all = [...resolved.items, ...asking];
  const asked = all
    .filter(
      ({ kind, method, path, status }) =>
        kind === 'jira' && method === 'POST' && /\/comment$/.test(path ?? '') && status === 201 && path,
    )
    .filter((item) => item.function === 'five-minutes').length;
  // A run of the five-minute schedule that found something to do belongs to the requests; one that found nothing is the price of waiting.
  const runs = all.filter(({ kind, function: name }) => kind === 'invocation' && name === 'five-minutes').length;
  const hourlyAndDaily = all.filter((item) => item.function === 'hourly' || item.function === 'daily');
  const result = {
    requests,
    asked,
    beforeAsk: costOf(before, requests),
    inAll: costOf([...ofRequests(all), ...all.filter((item) => item.function === 'five-minutes')], requests),
    schedules: { fiveMinuteRuns: runs, hourlyAndDaily: costOf(hourlyAndDaily, 1) },
    budget,
  };
  if (process.argv.includes('--json')) console.log(JSON.stringify(result, null, 2));
  else {
    console.log(`Per resolved request, over ${requests} requests of as many people, ${asked} asked:`);
    printCost('before the ask', result.beforeAsk);
    printCost(`in all, with ${runs} five-minute runs`, result.inAll);
    printCost('hourly and daily work, whole', result.schedules.hourlyAndDaily);
    console.log(`Budget: ${JSON.stringify(budget)}`);
  }
} finally {
  await site.stop();
}

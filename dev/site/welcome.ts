import type { Site } from './running-site';

const doors: readonly (readonly [who: string, what: string, path: string])[] = [
  ['Dora', 'customer', '/servicedesk/customer/portal/1?as=customer-dora'],
  ['Ana', 'agent', '/jira/servicedesk/projects/HELP/queues?as=agent-ana'],
  ['Olga', 'service owner', '/jira/servicedesk/projects/HELP/apps/aftercare?as=owner-olga'],
  ['', 'settings', '/jira/servicedesk/projects/HELP/settings/apps/aftercare?as=owner-olga'],
  ['', 'site console', '/_site'],
];

/** What a person sees who has just started the site. */
export function tellWhatToOpen(
  { url, clock }: Site,
  { started, empty }: Readonly<{ started: number; empty: boolean }>,
): void {
  const rows = doors.map(([who, what, path]) => `  ${who.padEnd(5)} ${what.padEnd(14)} ${url}${path}`);
  console.log(`
Ready after ${(started / 1_000).toFixed(1)} s: ${url}/
${rows.join('\n')}

  It is ${clock.now().toISOString().slice(0, 16).replace('T', ' ')} UTC on the site; its clock can be moved: the bar on top, the console, or
  curl -X POST ${url}/_site/clock -d '{"advance":"PT4H"}'
  REST: curl -u agent-ana:any ${url}/rest/api/3/myself
  ${empty ? 'It began empty and is forgotten when it stops.' : 'It goes on from here next time; npm start -- --reset begins again.'}
  Ctrl-C stops it.
`);
}

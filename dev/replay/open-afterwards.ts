import { pauseSchedules } from '../seed/pause-schedules';
import type { Site } from '../site/running-site';

/** Whose eyes the replayed months are meant for. */
const satisfactionPage = '/jira/servicedesk/projects/HELP/apps/aftercare?as=owner-olga';

/** Lets people look at what was lived through: schedules run again, figures are made once, and time goes on from the log's last hour. */
export async function openAfterwards(site: Site): Promise<string> {
  pauseSchedules(site, site.clock.now().getTime());
  await site.advance(60_000);
  site.traffic.countOnly(false);
  site.clock.tick();
  site.open();
  return `${site.url}${satisfactionPage}`;
}

import type { Site } from '../site/running-site';
import { facilitiesId } from '../jira/world/facilities';
import { helpLines } from './desk-life';
import { drawFrom } from './draw';
import { facilitiesLines } from './facilities-lines';
import { ownCauses } from './improvement-plans';
import { liveFollowUps } from './live-follow-ups';
import { liveImprovements } from './live-improvements';
import { liveReview } from './live-review';
import { liveRequests } from './live-requests';
import { liveSurveys } from './live-surveys';
import { pauseSchedules } from './pause-schedules';
import { ownersWishes, setUpAftercare } from './set-up-aftercare';
import type { Seeding } from './seeding';

const hour = 3_600_000;
const day = 24 * hour;

/** The months end a little before the present, so that the latest of it is still in flight when somebody looks. */
const busyDays = 91;
/** Before them the desk was smaller: a quarter and the week it begins with. */
const quietDays = 98;
const quietShare = 0.4;
const seed = 27;
/** Duplicates are not asked about; follow-ups go to CARE and to Olga; its tasks labelled "deployment" change the service. */
const seededSettings = {
  excludedResolutions: ['10002'],
  asksLostTime: true,
  changes: { jql: 'project = CARE AND labels = deployment', days: 17 },
  causes: { own: ownCauses.map(({ words }) => words) },
  ...ownersWishes,
};
const help = { lines: helpLines, aMonth: 430 };
/** A small second desk with people of its own; its customers are the same. */
const facilities = { lines: facilitiesLines, aMonth: 60 };
const facilitiesWishes = { followUp: ownersWishes.followUp };

/** The app's schedules, coarsely: asks every few hours while people are awake, sweeps and cleans up at night. */
async function runSchedules({ forge }: Site, time: Date, everyHours: 2 | 4): Promise<void> {
  const hourOfDay = time.getUTCHours();
  const isWeekend = time.getUTCDay() % 6 === 0;
  if (isWeekend ? hourOfDay === 11 : hourOfDay >= 8 && hourOfDay % everyHours === 0)
    await forge.runSchedule('fiveMinute');
  if (hourOfDay === 23) await forge.runSchedule('hour');
  if (hourOfDay === 3) await forge.runSchedule('day');
}

/**
 * Lives through half a plausible year: people raise requests, agents resolve them, the app asks, people
 * answer. Everything the app knows of it afterwards it has been told by events and calls, as on a real site.
 */
export async function seedSite(site: Site, onProgress: (share: number) => void): Promise<void> {
  const { clock, forge, traffic } = site;
  const end = clock.now().getTime();
  const begin = Math.floor((end - busyDays * day) / day) * day;
  const opening = begin - quietDays * day;
  traffic.countOnly(true);
  clock.restart(new Date(opening));
  forge.install();
  await site.settle();
  // Afterwards they go on five minutes into the present.
  pauseSchedules(site, end + hour / 12);
  await setUpAftercare(site, seededSettings);
  await setUpAftercare(site, facilitiesWishes, { id: facilitiesId, key: 'FAC' });

  const seeding: Seeding = {
    site,
    draw: drawFrom(seed),
    ...{ opening, begin, end },
    at: (time, task) => clock.at(time, `seed:${(seeding.acts += 1)}`, task),
    acts: 0,
  };
  const raisings = [liveRequests(seeding, help), liveRequests({ ...seeding, draw: drawFrom(seed + 1) }, facilities)];
  liveSurveys(seeding);
  liveFollowUps(seeding, liveImprovements(seeding));
  liveReview(seeding);
  await site.withoutSqlLimits(async () => {
    for (let time = opening; time < end; time += hour) {
      const share = time < begin ? quietShare : 1;
      if ((time - opening) % day === 0) raisings.forEach((raiseOn) => raiseOn(time, share));
      await clock.advance(Math.min(hour, end - time));
      await runSchedules(site, new Date(time), time < begin ? 4 : 2);
      onProgress((time - opening) / (end - opening));
    }
    await forge.runSchedule('fiveMinute');
    await site.settle();
  });
  seeding.acts = -1;
  traffic.countOnly(false);
  traffic.clear();
  onProgress(1);
}

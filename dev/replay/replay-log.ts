import { setUpAftercare } from '../seed/set-up-aftercare';
import { pauseSchedules } from '../seed/pause-schedules';
import type { Site } from '../site/running-site';
import type { Arrival, FirstLook } from './first-look';
import { openReplayedDesk } from './replayed-desk';

const hour = 3_600_000;
const day = 24 * hour;

/** The last surveys fall due four hours after the last row; one more full hour asks them. */
const afterwards = 5 * hour;

export type Progress = Readonly<{ row: number; rows: number; at: Date }>;

/** Moves virtual time on; at every full hour, when all rows up to and including it are applied, the sweep asks. */
function openTime({ clock, forge }: Site) {
  const now = () => clock.now().getTime();
  const to = (time: number) => clock.advance(Math.max(0, time - now()));
  let nextHour = Math.ceil(now() / hour) * hour;

  async function passHour(): Promise<void> {
    await to(nextHour);
    await forge.settle();
    await forge.runSchedule('fiveMinute');
    if (nextHour % day === 0) await forge.runSchedule('day');
    await forge.settle();
    nextHour += hour;
  }

  return {
    /** Everything before this moment has happened; what happens at it may still be told. */
    async reach(time: number): Promise<void> {
      while (nextHour < time) await passHour();
      await to(time);
    },
    async finish(time: number): Promise<void> {
      while (nextHour <= Math.ceil(time / hour) * hour) await passHour();
    },
  };
}

type Desk = ReturnType<typeof openReplayedDesk>;

/** Raises the requests that came in up to a moment, each at its own time. */
function openArrivals(arrivals: readonly Arrival[], desk: Desk, reach: (time: number) => Promise<void>) {
  let next = 0;
  return async (until: number) => {
    for (let arrival = arrivals[next]; arrival && arrival.at <= until; arrival = arrivals[(next += 1)]) {
      await reach(arrival.at);
      desk.raise(arrival.row);
    }
  };
}

/** Default settings, but for what a log without comments cannot show. */
const replaySettings = {
  reminderDays: null,
  excludedResolutions: [],
  followUp: { projectId: '10001', issueTypeId: '10011', assignee: 'owner-olga' },
};

/** Lives through the log in virtual time: every change reaches the app as the event Jira would send. */
export async function replayLog(site: Site, log: FirstLook, onProgress: (progress: Progress) => void): Promise<void> {
  const { arrivals, rows, from, to, changes } = log;
  if (rows > 0) site.clock.restart(new Date(Math.floor(from / hour) * hour - hour));
  site.forge.install();
  await site.settle();
  if (rows === 0) return;
  pauseSchedules(site, to + 365 * day);
  await setUpAftercare(site, replaySettings);
  site.traffic.clear();
  site.traffic.countOnly(true);

  const desk = openReplayedDesk(site.jira);
  const time = openTime(site);
  const raiseUntil = openArrivals(arrivals, desk, (at) => time.reach(at));
  let row = 0;
  for await (const change of changes()) {
    await raiseUntil(change.at);
    await time.reach(change.at);
    desk.apply(change);
    onProgress({ row: (row += 1), rows, at: site.clock.now() });
  }
  await time.finish(to + afterwards);
}

import type { Site } from '../site/running-site';

/** Keeps the app's schedules from running by themselves until a moment; whoever moves months in seconds runs them as it sees fit. */
export function pauseSchedules({ forge }: Pick<Site, 'forge'>, until: number): void {
  const saved = forge.save();
  const keys = forge.manifest.schedules.map(({ key }) => key);
  forge.load({ ...saved, schedules: Object.fromEntries(keys.map((key) => [key, until])) });
}

import { facilitiesId } from '../jira/world/facilities';
import { ownersPage } from './owners-page';
import type { Seeding } from './seeding';

const hour = 3_600_000;
const day = 24 * hour;

type Page = Readonly<{ answers?: readonly Readonly<{ key: string }>[] }>;

/** Olga reads every working morning what came in, but for the last, and for one week in which she was away. */
export function liveReview(seeding: Seeding): void {
  const { site, opening, begin, end, at } = seeding;
  const pages = [ownersPage(site), ownersPage(site, { id: facilitiesId, key: 'FAC' })];
  for (let days = (opening - begin) / day + 1; begin + days * day < end - day; days += 1) {
    const morning = begin + days * day + 8.4 * hour;
    const isWeekend = new Date(morning).getUTCDay() % 6 === 0;
    const isAway = days >= 30 && days < 37;
    if (isWeekend || isAway) continue;
    at(morning, async () => {
      for (const ask of pages) {
        const { answers = [] } = (await ask('readReview', {})) as Page;
        if (answers.length > 0) await ask('markRead', { keys: answers.map(({ key }) => key) });
      }
    });
  }
}

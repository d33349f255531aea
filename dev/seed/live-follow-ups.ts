import type { Actor, ProductEvent } from '../site/boundary';
import { inWorkingTime } from './desk-life';
import type { Seeding } from './seeding';

const hour = 3_600_000;
const day = 24 * hour;
const olga: Actor = { kind: 'user', accountId: 'owner-olga', viaApp: false };

const contacted = [
  'Called; the connection had dropped again, we know the reason now.',
  'Wrote and apologised; agreed on a time to look at it together.',
  'Talked it over on the phone.',
];
const remedied = [
  'Put right and checked together with the customer.',
  'The cause has been removed; asked the network team to watch it.',
  'Explained once more, with pictures this time.',
];

/** Olga looks after follow-ups: contact within a working day, most of them put right within the week. */
export function liveFollowUps(seeding: Seeding): void {
  const { site, draw, end } = seeding;
  const { jira, clock } = site;
  const within = (time: number, task: () => void) => {
    if (time < end) seeding.at(time, task);
  };

  function follow(key: string): void {
    const now = clock.now().getTime();
    const contact = inWorkingTime(now + draw.around(5 * hour, 0.7));
    within(contact, () => {
      jira.comment(key, draw.pick(contacted), olga);
      jira.transition(key, 'In progress', olga);
    });
    if (!draw.chance(0.85)) return;
    within(inWorkingTime(contact + draw.around(2 * day, 0.6)), () => {
      jira.comment(key, draw.pick(remedied), olga);
      jira.transition(key, 'Done', olga);
    });
  }

  jira.onEvent((event: ProductEvent) => {
    if (seeding.acts < 0 || event.eventType !== 'avi:jira:created:issue' || !event.selfGenerated) return;
    const { issue } = event as Readonly<{ issue?: Readonly<{ key: string }> }>;
    if (issue?.key.startsWith('CARE-')) follow(issue.key);
  });
}

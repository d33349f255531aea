import type { Actor, ProductEvent } from '../site/boundary';
import { inWorkingTime } from './desk-life';
import { drawTale, type Tale } from './follow-up-tale';
import { ownCauses } from './improvement-plans';
import type { Preventing } from './live-improvements';
import { portalOf } from './live-surveys';
import type { Seeding } from './seeding';

const minute = 60_000;
const hour = 60 * minute;
const owner = 'owner-olga';
const followUpType = '10011';
const olga: Actor = { kind: 'user', accountId: owner, viaApp: false };

type Made = Readonly<{ id: string; key: string }>;
type Told = Omit<NonNullable<Tale['remedy']>, 'after'>;

/** Told from the issue's number: two of three name a cause of the project's own, and some an improvement. */
function inMoreWords({ key }: Made, { cause, prevention, outcome }: Told, preventing: Preventing): Told {
  const number = Number(key.split('-')[1]);
  const fitting = ownCauses.filter(({ place }) => place.kind === cause.kind && place.source === cause.source);
  const detail = number % 3 === 0 ? '' : (fitting[number % Math.max(1, fitting.length)]?.words ?? '');
  const issueKey = preventing(cause, key);
  return {
    cause: { ...cause, detail },
    prevention: issueKey === null ? prevention : { kind: 'improvement', issueKey },
    outcome,
  };
}

/**
 * Olga looks after follow-ups on their own panel, step by step as the app leads her, and customers say what became
 * of it: some are late, a few are given up or never reached, and one now and then is simply closed in Jira.
 */
export function liveFollowUps(seeding: Seeding, preventing: Preventing): void {
  const { site, draw, end } = seeding;
  const { jira, clock, forge } = site;
  const within = (time: number, task: () => unknown) => {
    if (time < end) seeding.at(time, task);
  };
  const now = () => clock.now().getTime();
  const shared = { locale: 'en-US', timezone: 'UTC', theme: { colorMode: 'light' } } as const;

  /** A call of the panel on the follow-up's issue. */
  const onPanel = ({ id, key }: Made, functionKey: string, payload: object) =>
    forge.invokeResolver({
      ...{ moduleKey: 'ticket-panel', call: { functionKey, payload }, viewer: owner, ...shared },
      extension: { issue: { id, key }, location: `${site.url}/browse/${key}` },
    });

  /** The request a follow-up is about, as its link says. */
  function requestOf({ id }: Made) {
    const keys = jira.findIssue(id)?.summary.match(/[A-Z]+-\d+/)?.[0];
    return keys === undefined ? null : jira.findIssue(keys);
  }

  async function sayWhatBecameOfIt(made: Made, { said, words }: NonNullable<Tale['recovery']>): Promise<void> {
    const request = requestOf(made);
    const person = jira.findPerson(request?.reporterId ?? '');
    if (!request || !person) return;
    await forge.invokeResolver({
      ...{ moduleKey: 'portal-panel', call: { functionKey: 'answerRecovery', payload: { said, words } } },
      ...{ viewer: person.accountId, ...shared, locale: person.locale },
      extension: {
        portal: { id: portalOf(site, request) },
        request: { key: request.key, typeId: Number(request.requestTypeId) },
        location: `${site.url}/servicedesk/customer/portal/${portalOf(site, request)}/${request.key}`,
      },
    });
    if (said === 'no') putRight(made, { ...drawTale(draw), recovery: { after: 6 * hour, said: 'yes', words: null } });
  }

  function putRight(made: Made, { how, note, remedy, givenUp, recovery, contactAfter }: Tale): void {
    const contact = inWorkingTime(now() + contactAfter);
    within(contact, async () => {
      await onPanel(made, 'markContacted', { how, note });
      jira.transition(made.key, 'In progress', olga);
    });
    if (givenUp !== null) within(inWorkingTime(contact + 30 * hour), () => onPanel(made, 'giveUp', { why: givenUp }));
    if (remedy === null) return;
    const { after, ...told } = remedy;
    const remedied = inWorkingTime(contact + after);
    within(remedied, () => onPanel(made, 'markRemedied', inMoreWords(made, told, preventing)));
    if (recovery) within(remedied + Math.max(recovery.after, hour), () => sayWhatBecameOfIt(made, recovery));
  }

  function follow(made: Made): void {
    const tale = drawTale(draw);
    if (tale.isForgotten) return;
    within(inWorkingTime(now() + tale.readAfter), async () => {
      await onPanel(made, 'readTicket', {});
      if (tale.isClosedEarly) jira.transition(made.key, 'Done', olga);
      else putRight(made, tale);
    });
  }

  jira.onEvent((event: ProductEvent) => {
    if (seeding.acts < 0 || event.eventType !== 'avi:jira:created:issue' || !event.selfGenerated) return;
    const { issue } = event as Readonly<{ issue?: Made }>;
    if (issue && jira.findIssue(issue.id)?.typeId === followUpType) follow(issue);
  });
}

import type { Issue } from '../jira/records';
import type { ProductEvent } from '../site/boundary';
import { facilitiesLines } from './facilities-lines';
import { helpLines } from './desk-life';
import { isBadStretch } from './live-requests';
import { drawAnswerDelay, drawOpinion, type Experience, type Opinion } from './opinion';
import type { Seeding } from './seeding';

type Commented = Readonly<{
  issue?: Readonly<{ id: string }>;
  comment?: Readonly<{ author?: Readonly<{ accountId: string }> }>;
}>;

const hour = 3_600_000;
const appAccount = 'app-aftercare';

/** Whether "Time to resolution" was broken on the way. */
const missedSla = ({ slas }: Issue) =>
  slas?.resolution.cycles.some(
    ({ startedAt, stoppedAt, pausedMs, goalMs }) => (stoppedAt ?? startedAt) - startedAt - pausedMs > goalMs,
  ) ?? false;

/** Until the first reply, without the time the clock of its SLA stood still. */
const firstReplyTook = ({ slas, createdAt, resolvedAt }: Issue) => {
  const first = slas?.['first-response'].cycles[0];
  if (!first) return 0;
  return (first.stoppedAt ?? resolvedAt ?? createdAt) - first.startedAt - first.pausedMs;
};

function firstReplyOf(issue: Issue): Experience['firstReply'] {
  const took = firstReplyTook(issue);
  if (took < hour / 2) return 'within-minutes';
  return took <= 2 * hour ? 'in-time' : took <= 6 * hour ? 'late' : 'very-late';
}

/** Taken from one agent by another; the first to take it on does not count. */
const handedOn = ({ histories }: Issue) =>
  histories.some(({ items }) => items.some(({ field, from }) => field === 'assignee' && from !== null));

function experienceOf(seeding: Seeding, issue: Issue, locale: string) {
  const line = [...helpLines, ...facilitiesLines].find(({ requestTypeId }) => requestTypeId === issue.requestTypeId);
  return {
    locale,
    satisfied: line?.satisfied ?? 0.88,
    missedSla: missedSla(issue),
    firstReply: firstReplyOf(issue),
    handedOn: handedOn(issue),
    cameBack: (issue.slas?.resolution.cycles.length ?? 1) > 1,
    // It was the mailboxes that moved: only who wrote to the service desk met it.
    badStretch: line?.team === 'Service desk' && isBadStretch(seeding, issue.resolvedAt ?? issue.createdAt),
  };
}

const someMinutes = [15, 30, 60, 120, 240] as const;

/** Most of the unhappy say how much time it cost them; told from the issue, so that nothing else is drawn differently. */
const lostBy = ({ id }: Issue, { score }: Opinion) =>
  score === null || score > 2 || Number(id) % 3 === 0 ? null : (someMinutes[Number(id) % someMinutes.length] ?? null);

/** A portal has the number of its service desk. */
export const portalOf = ({ jira }: Seeding['site'], { projectId }: Issue) =>
  Number(jira.findProject(projectId)?.serviceDeskId ?? 1);

/** Answers in the portal's panel, through the app's own resolver; the app may refuse, as it would anybody. */
async function answer(
  { site }: Seeding,
  issue: Issue,
  viewer: string,
  locale: string,
  opinion: Opinion,
): Promise<void> {
  const { requestTypeId, key } = issue;
  const portalId = portalOf(site, issue);
  await site.forge.invokeResolver({
    moduleKey: 'portal-panel',
    call: {
      functionKey: 'submitAnswer',
      payload: {
        ...opinion,
        lostMinutes: lostBy(issue, opinion),
        revision: 0,
        token: `seeded-${issue.id}-${issue.histories.length}`,
      },
    },
    viewer,
    extension: {
      portal: { id: portalId },
      request: { key, typeId: Number(requestTypeId) },
      location: `${site.url}/servicedesk/customer/portal/${portalId}/${key}`,
    },
    locale,
    timezone: 'UTC',
    theme: { colorMode: 'light' },
  });
}

/** People who were asked: some answer within a day or two, some after the reminder, most never. */
export function liveSurveys(seeding: Seeding): void {
  const { site, draw } = seeding;
  const { jira, clock } = site;
  const asked = new Map<string, number>();

  function ask(issue: Issue): void {
    const person = jira.findPerson(issue.reporterId ?? '');
    if (!person) return;
    const times = (asked.get(issue.id) ?? 0) + 1;
    asked.set(issue.id, times);
    const delay = drawAnswerDelay(draw, times > 1);
    if (delay === null) return;
    const awake = clock.now().getTime() + Math.max(delay, hour / 10);
    if (awake >= seeding.end) return;
    seeding.at(awake, () =>
      answer(
        seeding,
        issue,
        person.accountId,
        person.locale,
        drawOpinion(draw, experienceOf(seeding, issue, person.locale)),
      ),
    );
  }

  jira.onEvent((event: ProductEvent) => {
    if (seeding.acts < 0 || event.eventType !== 'avi:jira:commented:issue') return;
    const { issue, comment } = event as Commented;
    const found = jira.findIssue(issue?.id ?? '');
    if (found?.requestTypeId && comment?.author?.accountId === appAccount) ask(found);
  });
}

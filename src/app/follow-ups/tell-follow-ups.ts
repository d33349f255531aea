import { changeOf, leaseMs, parseAnswerKey } from '../../domain/follow-ups/follow-up';
import { changeComment } from '../../domain/follow-ups/follow-up-issue';
import type { Answers } from '../../ports/answering/answers';
import type { Clock } from '../../ports/platform/clock';
import type { FollowUp, FollowUps } from '../../ports/follow-ups/follow-ups';
import type { Issues } from '../../ports/requests/issues';
import type { Log } from '../../ports/platform/log';
import type { Settings } from '../../ports/settings/settings';

export type TellPorts = Readonly<{
  followUps: Pick<FollowUps, 'untold' | 'tell' | 'takeOver'>;
  issues: Pick<Issues, 'comment' | 'isTold'>;
  answers: Pick<Answers, 'findSurvey'>;
  settings: Pick<Settings, 'read'>;
  clock: Clock;
  log: Log;
}>;

const lookBackMs = 2 * 24 * 60 * 60_000;
const most = 20;

/**
 * Tells follow-up issues what their customers added or changed after they were opened, even when they are
 * satisfied by now: a follow-up is never closed silently.
 */
export async function tellFollowUps(ports: TellPorts): Promise<void> {
  const since = new Date(ports.clock.now().getTime() - lookBackMs);
  for (const followUp of await ports.followUps.untold(since, most)) {
    try {
      await tell(ports, followUp);
    } catch (error) {
      ports.log.error('a follow-up was not told of a change; it is tried again', error, {
        dedupeKey: followUp.dedupeKey,
      });
    }
  }
}

const markOf = (revision: number) => `revision:${revision}`;

/**
 * While one worker tells a revision, the outbox keeps it as a negative number, so that others leave it alone; one that
 * is still there when a lease is over was left by a worker that died. One other takes it over, and looks for the comment
 * before it is written again.
 */
async function tell({ followUps, issues, answers, settings, clock }: TellPorts, followUp: FollowUp): Promise<void> {
  const { dedupeKey, issueId, issueKey, requestId, projectId, toldRevision } = followUp;
  const record = await answers.findSurvey(requestId, parseAnswerKey(dedupeKey)?.cycle);
  const answer = record?.answer;
  if (!answer || issueKey === null || issueId === null || answer.revision <= toldRevision) return;
  const begun = -answer.revision;
  const isLeft = toldRevision === begun;
  const now = clock.now();
  const isMine = isLeft
    ? followUps.takeOver(dedupeKey, begun, new Date(now.getTime() - leaseMs), now)
    : followUps.tell(dedupeKey, toldRevision, begun, now);
  if (!(await isMine)) return;
  if (!isLeft || !(await issues.isTold(issueId, markOf(answer.revision)))) {
    const { alarmLevel } = (await settings.read(projectId)).settings;
    const body = changeComment(changeOf(answer, alarmLevel), answer);
    await issues.comment(issueKey, body, markOf(answer.revision));
  }
  await followUps.tell(dedupeKey, begun, answer.revision, clock.now());
}

import { changeOf, parseAnswerKey } from '../domain/follow-up';
import { changeComment } from '../domain/follow-up-issue';
import type { Answers } from '../ports/answers';
import type { Clock } from '../ports/clock';
import type { FollowUp, FollowUps } from '../ports/follow-ups';
import type { Issues } from '../ports/issues';
import type { Log } from '../ports/log';
import type { Settings } from '../ports/settings';

export type TellPorts = Readonly<{
  followUps: Pick<FollowUps, 'untold' | 'tell'>;
  issues: Pick<Issues, 'comment'>;
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

async function tell({ followUps, issues, answers, settings }: TellPorts, followUp: FollowUp): Promise<void> {
  const { dedupeKey, issueKey, requestId, projectId, toldRevision } = followUp;
  const record = await answers.findSurvey(requestId, parseAnswerKey(dedupeKey)?.cycle);
  const answer = record?.answer;
  if (!answer || issueKey === null || answer.revision <= toldRevision) return;
  const { alarmLevel } = (await settings.read(projectId)).settings;
  // Taken first and written then, so that two workers do not both write it.
  if (!(await followUps.tell(dedupeKey, toldRevision, answer.revision))) return;
  try {
    await issues.comment(issueKey, changeComment(changeOf(answer, alarmLevel), answer));
  } catch (error) {
    await followUps.tell(dedupeKey, answer.revision, toldRevision);
    throw error;
  }
}

import { surveyMessage } from '../domain/survey-message';
import type { ProjectSettings } from '../domain/project-settings';
import { closesAt } from '../domain/survey-plan';
import type { Clock } from '../ports/clock';
import type { LedgerCycle, Outcome } from '../ports/cycles';
import type { Log } from '../ports/log';
import type { SurveyComments } from '../ports/survey-comments';
import { isRefusal, waitMs } from '../ports/refusal';

type Ports = Readonly<{ comments: SurveyComments; clock: Clock; log: Log }>;
type Survey = Readonly<{ cycle: LedgerCycle; key: string; portalUrl: string | null; locale: string | null; settings: ProjectSettings }>;

const mostAttempts = 8;
const minuteMs = 60_000;

/** Posts one ask, at most once in effect: after a crash or a lost reply the comment is looked for before another is written. */
export async function postSurvey(ports: Ports, survey: Survey): Promise<Outcome> {
  const { cycle, key, portalUrl, locale, settings } = survey;
  if (portalUrl === null) return { kind: 'withdrawn', because: 'not-a-request' };
  const at = ports.clock.now().getTime();
  try {
    const isThere = cycle.attempts > 1 && (await ports.comments.exists(cycle.issueId, key, 'ask'));
    if (!isThere) await ports.comments.post(cycle.issueId, surveyMessage({ portalUrl, locale, purpose: 'ask', settings }), key, 'ask');
    return { kind: 'asked', at, closesAt: closesAt(at, settings) };
  } catch (error) {
    return afterFailure(ports, cycle, key, error);
  }
}

function afterFailure({ clock, log }: Ports, cycle: LedgerCycle, key: string, error: unknown): Outcome {
  log.error('survey could not be posted', error, { cycle: key, attempt: cycle.attempts });
  if (cycle.attempts >= mostAttempts) return { kind: 'withdrawn', because: 'not-sendable' };
  if (isRefusal(error) && error.isFinal && cycle.attempts >= 3) return { kind: 'withdrawn', because: 'not-sendable' };
  const now = clock.now().getTime();
  return { kind: 'later', askAt: now + (waitMs(error) ?? Math.min(2 ** cycle.attempts, 60) * minuteMs) };
}

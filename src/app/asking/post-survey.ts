import { surveyMessage } from '../../domain/asking/survey-message';
import type { ProjectSettings } from '../../domain/settings/project-settings';
import { closesAt } from '../../domain/asking/survey-plan';
import type { Clock } from '../../ports/platform/clock';
import type { LedgerCycle, Outcome } from '../../ports/asking/cycles';
import type { Log } from '../../ports/platform/log';
import type { SurveyComments } from '../../ports/asking/survey-comments';
import { waitMs } from '../../ports/platform/refusal';

type Ports = Readonly<{ comments: SurveyComments; clock: Clock; log: Log }>;
type Survey = Readonly<{
  cycle: LedgerCycle;
  key: string;
  portalUrl: string | null;
  locale: string | null;
  settings: ProjectSettings;
}>;

const fewestAttempts = 8;
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** Posts one ask, at most once in effect: after a crash or a lost reply the comment is looked for before another is written. */
export async function postSurvey(ports: Ports, survey: Survey): Promise<Outcome> {
  const { cycle, key, portalUrl, locale, settings } = survey;
  if (portalUrl === null) return { kind: 'withdrawn', because: 'not-a-request' };
  const at = ports.clock.now().getTime();
  try {
    const isThere = cycle.attempts > 1 && (await ports.comments.exists(cycle.issueId, key, 'ask'));
    if (!isThere)
      await ports.comments.post(
        cycle.issueId,
        surveyMessage({ portalUrl, locale, purpose: 'ask', settings }),
        key,
        'ask',
      );
    return { kind: 'asked', at, closesAt: closesAt(at, settings) };
  } catch (error) {
    return afterFailure(ports, survey, error);
  }
}

/**
 * A refusal can be an outage, and a crash counts against everything in its batch: only after many attempts
 * over more than a day is a request one that nothing can be sent to.
 */
function afterFailure({ clock, log }: Ports, { cycle, key, settings }: Survey, error: unknown): Outcome {
  log.error('survey could not be posted', error, { cycle: key, attempt: cycle.attempts });
  const now = clock.now().getTime();
  const triedFor = now - cycle.resolvedAt - settings.delayMinutes * minuteMs;
  if (cycle.attempts >= fewestAttempts && triedFor > dayMs) return { kind: 'withdrawn', because: 'not-sendable' };
  const wait = waitMs(error) ?? Math.min(2 ** cycle.attempts, 60) * minuteMs;
  return { kind: 'later', askAt: now + wait, wasTried: true };
}

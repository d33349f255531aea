import type { StepRefusal } from '../../domain/follow-ups/follow-up-life';
import type { Refusal } from '../../domain/answering/survey-answering';
import type { WakeFollowUps } from '../../ports/follow-ups/follow-ups';
import type { FollowUpLives } from '../../ports/follow-ups/follow-up-life';
import { lookAtSurvey, type Visitor } from '../answering/look-at-survey';
import { panelOf, type ReadSurveyPorts, type SurveyPanel } from '../answering/read-survey';
import { applyStep } from './apply-step';

export type AnswerRecoveryPorts = ReadSurveyPorts & Readonly<{ lives: FollowUpLives; wakeFollowUps: WakeFollowUps }>;

export type RecoveryOutcome =
  | Readonly<{ kind: 'saved'; panel: SurveyPanel }>
  | Readonly<{
      kind: 'refused';
      because: Refusal | StepRefusal | 'changed-elsewhere' | 'not-a-follow-up';
      panel: SurveyPanel;
    }>;

/**
 * Takes what the customer says to "Did we put it right?". Only whoever may read the answer to this survey, its
 * reporter, may say so; a closed survey does not stand in the way. What a "no" sets off is left to the worker.
 */
export async function answerRecovery(
  ports: AnswerRecoveryPorts,
  visitor: Visitor,
  { said, words }: Readonly<{ said: 'yes' | 'no'; words: string | null }>,
): Promise<RecoveryOutcome> {
  const look = await lookAtSurvey(ports, visitor);
  const panel = () => panelOf(ports, look, visitor.locale);
  if (look.kind === 'stranger') return { kind: 'refused', because: look.because, panel: await panel() };
  const { standing, record } = look;
  if (standing.kind === 'refused' && !standing.mayRead)
    return { kind: 'refused', because: standing.because, panel: await panel() };
  if (!record?.followUp) return { kind: 'refused', because: 'not-asked', panel: await panel() };
  const step = { kind: 'recovery', said, words: words?.trim() || null } as const;
  const applied = await applyStep(ports, record.followUp.dedupeKey, step, { by: look.viewer.accountId });
  if (applied.kind === 'done') await wake(ports);
  const after = await panelOf(ports, await lookAtSurvey(ports, visitor), visitor.locale);
  return applied.kind === 'refused'
    ? { kind: 'refused', because: applied.because, panel: after }
    : { kind: 'saved', panel: after };
}

/** The duties are written; a worker that is not woken finds them at the next schedule. */
async function wake({ wakeFollowUps, log }: AnswerRecoveryPorts): Promise<void> {
  try {
    await wakeFollowUps.wake();
  } catch (error) {
    log.error('nobody was woken for a follow-up; the schedule will see to it', error);
  }
}

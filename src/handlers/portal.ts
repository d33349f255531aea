import { answerRecovery, type AnswerRecoveryPorts } from '../app/follow-ups/answer-recovery';
import type { Visitor } from '../app/answering/look-at-survey';
import type { PreferencesPorts } from '../app/answering/read-preferences';
import { readPublished, type ReadPublishedPorts } from '../app/improvements/read-published';
import { readSurvey, type SurveyPanel } from '../app/answering/read-survey';
import { reopenRequest, type ReopenPorts } from '../app/answering/reopen-request';
import { submitAnswer, type SubmitAnswerPorts } from '../app/answering/submit-answer';
import { portal as contract, type SurveyView } from '../contract/portal';
import { visitor } from './callers';
import { wishesOf } from './preferences';
import { serve, Told } from './serve';
import { answerView, followUpView, instant } from './views';

/** Everything the survey panel on the customer portal may ask. */
export function portal(
  ports: SubmitAnswerPorts & ReopenPorts & PreferencesPorts & AnswerRecoveryPorts & ReadPublishedPorts,
) {
  const wishes = wishesOf(ports);
  return serve(contract, visitor, ports.log, {
    readSurvey: async (_, who) => surveyView(await readSurvey(ports, who)),
    submitAnswer: async (press, who) => {
      const { panel, ...outcome } = await submitAnswer(ports, who, press);
      return { ...outcome, survey: surveyView(panel) };
    },
    answerRecovery: async (given, who) => {
      const { panel, ...outcome } = await answerRecovery(ports, who, given);
      return { ...outcome, survey: surveyView(panel) };
    },
    readImprovements: async (_, who) => ({
      entries: (await readPublished(ports, who)).map(({ at, ...entry }) => ({ ...entry, at: instant(at) })),
    }),
    reopenRequest: ({ comment }, who) => reopenRequest(ports, who, comment),
    readPreferences: async (_, who) => wishes.read(accountOf(who)),
    snooze: async ({ days }, who) => wishes.snooze(accountOf(who), days),
    stop: async (_, who) => wishes.stop(accountOf(who)),
    startAgain: async (_, who) => wishes.startAgain(accountOf(who)),
  });
}

/** Wishes belong to an account; somebody without one has none. */
function accountOf({ viewer }: Visitor): string {
  if (!viewer) throw new Told('Please sign in first.');
  return viewer.accountId;
}

function surveyView(panel: SurveyPanel): SurveyView {
  const shared = { answer: answerView(panel.answer), followUp: followUpView(panel.followUp, 'customer') };
  if (panel.state === 'refused') {
    const { because, closed } = panel;
    const left = closed && { closedAt: closed.at === null ? null : instant(closed.at), canReopen: closed.canReopen };
    return { state: 'refused', because, ...left, ...shared };
  }
  const { settings, reader, rest } = panel;
  return {
    ...{ state: 'open', requestKey: panel.requestKey, customerName: panel.customerName, resolvedBy: panel.resolvedBy },
    ...{ resolvedAt: instant(panel.resolvedAt), asked: panel.asked, closesAt: instant(panel.closesAt) },
    ...{ restDays: settings.restDays, alarmLevel: settings.alarmLevel, asksExpectation: settings.asksExpectation },
    ...{ asksLostTime: settings.asksLostTime, question: panel.question, canReopen: panel.canReopen },
    rest: rest && { askedAt: instant(rest.askedAt), until: instant(rest.until) },
    reader: reader && { name: reader.name, by: instant(reader.by) },
    revision: panel.answer?.revision ?? 0,
    ...shared,
  };
}

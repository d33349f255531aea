import { owedFor, type OwedFor } from '../answering/answer';
import { countOf, medianMs, type FollowUpTally, type Stage } from './follow-up-tally';
import { plain, shareOf, type Share } from './share';

export type StageFigure = Readonly<{ count: number; medianMs: number | null }>;
export type Recovery = Readonly<{
  owed: number;
  owedFor: readonly Readonly<{ why: OwedFor; count: number }>[];
  notRecovered: number;
  putRight: Share;
  openNow: number;
}> &
  Readonly<Record<Stage, StageFigure>>;

/** From unhappy to put right. No answer to "did we put it right?" never counts as recovered. */
export function recoveryOf(tally: FollowUpTally, openNow: number): Recovery {
  const stage = (name: Stage): StageFigure => ({
    count: countOf(tally.stages[name]),
    medianMs: medianMs(tally.stages[name]),
  });
  const remedied = stage('remedied');
  const recovered = stage('recovered');
  return {
    owed: countOf(tally.why),
    owedFor: owedFor.map((why) => ({ why, count: tally.why.get(why) ?? 0 })).filter(({ count }) => count > 0),
    opened: stage('opened'),
    read: stage('read'),
    contacted: stage('contacted'),
    remedied,
    recovered,
    notRecovered: tally.notRecovered,
    putRight: shareOf(plain(recovered.count, Math.max(remedied.count, recovered.count + tally.notRecovered))),
    openNow,
  };
}

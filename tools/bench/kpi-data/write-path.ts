import { sqlAnswers as answers } from '../../../src/adapters/sql/answering/answers';
import { sqlFollowUps as followUps } from '../../../src/adapters/sql/follow-ups/follow-ups';
import type { Said } from '../../../src/domain/answering/answer';
import { askedCycle } from './under-fire';
import { project } from './fill-records';

const said: Said = {
  ...{ solved: true, score: 1, reasons: ['came-back'], expectation: null, comment: 'It came back.', lostMinutes: null },
  ...{ wantsContact: true, majorConcern: false },
};

/** The writes of one unhappy answer with words, as its use case makes them. */
export async function writeOneAnswer(issueId: number, day: number): Promise<void> {
  const cycle = askedCycle(issueId, day - 1);
  const id = issueId * 1_024 + 1;
  const now = new Date(day * 86_400_000 + 1_000);
  const at = now.getTime();
  await answers.appendRevision(id, 1, said, 'customer-17', `token-${issueId}`, now);
  await answers.storeText(id, project, 'customer-17', said.comment, now);
  await answers.store(cycle, said, 'asked', 1, day, now);
  await answers.markDirty(project, [day, day - 1]);
  const owing = {
    dedupeKey: `answer:${issueId}:1`,
    projectId: project,
    requestId: issueId,
    requestKey: cycle.issueKey,
  };
  await followUps.owe({ ...owing, owedFor: 'unhappy', due: { read: at, contact: at, remedy: at } }, now);
}

import type { AnswerKind, Said } from '../../src/domain/answering/answer';
import { cycleId, cycleKey, fromCycleId } from '../../src/domain/requests/cycle';
import { answerKey } from '../../src/domain/follow-ups/follow-up';
import type { Answers, StoredAnswer, SurveyRecord } from '../../src/ports/answering/answers';
import type { Cycles, LedgerCycle } from '../../src/ports/asking/cycles';
import type { FollowUps } from '../../src/ports/follow-ups/follow-ups';
import type { Named } from '../../src/ports/requests/requests';

type Revision = Readonly<{ said: Said; author: string; token: string; at: number; rev: number }>;
type Counted = Readonly<{
  cycle: LedgerCycle;
  said: Said;
  kind: AnswerKind;
  rev: number;
  day: number;
  at: number;
  readAt: number | null;
}>;

export type InMemoryAnswers = Answers &
  Readonly<{
    newest: (issueId: number, cycle: number) => Readonly<{ revision: number; at: number }> | null;
    counted: (issueId: number, cycle: number) => Counted | null;
    /** Versions of the days whose figures are to be computed again, by `project:day`. */
    dirty: ReadonlyMap<string, number>;
    nativeRefusals: ReadonlySet<string>;
  }>;

type Around = Readonly<{
  cycles: Pick<Cycles, 'findNewest'>;
  followUps: () => Pick<FollowUps, 'find'>;
  agent?: Named;
  organisation?: Named;
}>;

/** Answers in memory; held to the same contract as those in SQL by test/ports/answering/answers.test.ts. */
export function inMemoryAnswers({ cycles, followUps, agent, organisation }: Around): InMemoryAnswers {
  const revisions = new Map<number, Map<number, Revision>>();
  const answers = new Map<number, Counted>();
  const texts = new Map<number, Readonly<{ author: string; comment: string }>>();
  const dirty = new Map<string, number>();
  const nativeRefusals = new Set<string>();

  const last = (id: number) => [...(revisions.get(id)?.values() ?? [])].sort((a, b) => b.rev - a.rev)[0] ?? null;
  const find = async (issueId: number, cycle?: number) => {
    const newest = await cycles.findNewest(issueId);
    return newest && (cycle === undefined || cycle === newest.cycle) ? newest : null;
  };
  const answerOf = (cycle: LedgerCycle): StoredAnswer | null => {
    const id = cycleId(cycle.issueId, cycle.cycle);
    const said = last(id);
    const counts = answers.get(id);
    if (!said) return null;
    const kind = counts?.kind ?? (cycle.askedAt === null ? 'volunteered' : 'asked');
    const comment = texts.get(id)?.comment ?? null;
    return {
      ...said.said,
      comment,
      kind,
      answeredAt: said.at,
      day: counts?.day ?? null,
      revision: said.rev,
      readAt: counts?.readAt ?? null,
    };
  };

  return {
    dirty,
    nativeRefusals,
    newest(issueId, cycle) {
      const found = last(cycleId(issueId, cycle));
      return found && { revision: found.rev, at: found.at };
    },
    counted: (issueId, cycle) => answers.get(cycleId(issueId, cycle)) ?? null,
    async findSurvey(issueId, cycle): Promise<SurveyRecord | null> {
      const found = await find(issueId, cycle);
      if (!found) return null;
      const followUp = await followUps().find(answerKey(cycleKey(issueId, found.cycle)));
      return {
        cycle: found,
        agent: agent ?? null,
        organisation: organisation ?? null,
        answer: answerOf(found),
        followUp,
      };
    },
    async writtenBetween(from, to, limit) {
      const found = [...revisions.keys()].flatMap((id) => {
        const said = last(id);
        return said && said.at >= from.getTime() && said.at <= to.getTime() ? [{ id, said }] : [];
      });
      const written = await Promise.all(
        found.slice(0, limit).map(async ({ id, said }) => {
          const { issueId, cycle: number } = fromCycleId(id);
          const cycle = await find(issueId, number);
          const counts = answers.get(id);
          const hasFollowUp = (await followUps().find(answerKey(cycleKey(issueId, number)))) !== null;
          return cycle
            ? [
                {
                  cycle,
                  said: { ...said.said, comment: null },
                  revision: said.rev,
                  at: said.at,
                  day: counts?.day ?? null,
                  counts: (counts?.rev ?? 0) >= said.rev,
                  hasFollowUp,
                },
              ]
            : [];
        }),
      );
      return written.flat();
    },
    async appendRevision(id, rev, said, author, token, at) {
      const mine = revisions.get(id) ?? new Map<number, Revision>();
      revisions.set(id, mine);
      const there = mine.get(rev);
      if (!there) mine.set(rev, { said, author, token, at: at.getTime(), rev });
      return (there?.token ?? token) === token ? 'kept' : 'taken';
    },
    async store(cycle, said, kind, rev, day, at) {
      const id = cycleId(cycle.issueId, cycle.cycle);
      const old = answers.get(id);
      if (!old) answers.set(id, { cycle, said, kind, rev, day, at: at.getTime(), readAt: null });
      else if (rev > old.rev) answers.set(id, { ...old, said, rev, at: at.getTime() });
    },
    async storeText(id, _projectId, author, comment) {
      if (comment === null) texts.delete(id);
      else texts.set(id, { author, comment });
    },
    async markDirty(projectId, days) {
      for (const day of new Set(days)) dirty.set(`${projectId}:${day}`, (dirty.get(`${projectId}:${day}`) ?? 0) + 1);
    },
    async markRead(id, at) {
      const row = answers.get(id);
      if (row && row.readAt === null) answers.set(id, { ...row, readAt: at.getTime() });
    },
    async recordNativeRefusal(issueId, cycle) {
      nativeRefusals.add(cycleKey(issueId, cycle));
    },
    async lastScores(accountId, projectId, limit) {
      const mine = [...answers.values()].filter(
        ({ cycle, said }) => cycle.reporter === accountId && cycle.projectId === projectId && said.score !== null,
      );
      return mine
        .sort((a, b) => b.at - a.at)
        .slice(0, limit)
        .flatMap(({ cycle, said, at }) =>
          said.score === null
            ? []
            : [{ score: said.score, issueKey: cycle.issueKey, answeredAt: at, agentId: agent?.id ?? null }],
        );
    },
    async storedAbout(accountId) {
      const mine = [...answers.values()].filter(({ cycle }) => cycle.reporter === accountId);
      const firsts = mine.map(({ at }) => at);
      return {
        answers: mine.filter(({ said }) => said.solved !== null).length,
        comments: [...texts.values()].filter(({ author }) => author === accountId).length,
        firstAnswerAt: firsts.length === 0 ? null : Math.min(...firsts),
      };
    },
    async eraseComments(accountId) {
      for (const [id, { author }] of texts) if (author === accountId) texts.delete(id);
    },
  };
}

import {
  wishImprovement,
  type WishedImprovement,
  type WishImprovementPorts,
} from '../app/improvements/wish-improvement';
import { linkCauses, publishImprovement, type Changed } from '../app/improvements/publish-improvement';
import { readCauses, type CausesFound, type ReadCausesPorts } from '../app/figures/read-causes';
import {
  readImprovements,
  type ReadImprovementsPorts,
  type Register,
  type RegisterEntry,
} from '../app/improvements/read-improvements';
import type { CausesPage, ImprovementsPage, ImprovementView, MadeImprovementView } from '../contract/improvements';
import { isoDay } from '../domain/calendar';
import type { CausePlace } from '../domain/follow-ups/cause-place';
import { isShown, type ImprovementState } from '../domain/improvements/improvement';
import type { ParetoOrder } from '../domain/figures/cause-pareto';
import { instant, instantOrNull } from './views';

export type ImprovementSurfacePorts = ReadImprovementsPorts & ReadCausesPorts & WishImprovementPorts;
type Owner = Readonly<{ accountId: string; projectId: number }>;

const notAllowed = { kind: 'refused', because: 'not-allowed' } as const;

type Wished = Readonly<{
  token: string;
  title: string;
  details: string;
  source: 'cause' | 'driver' | 'hand';
  causes: readonly CausePlace[];
}>;
type Words = Readonly<{ issueId: number; said: string; did: string; state: ImprovementState; isPublished: boolean }>;

/** What the views of improvements and causes may ask; each right is asked of Jira in the viewer's own voice. */
export const improvementAnswers = (ports: ImprovementSurfacePorts) => {
  const page = async ({ projectId }: Owner) => {
    const register = await readImprovements(ports, projectId);
    return register ? registerView(register) : notAllowed;
  };
  const after = async (who: Owner, act: Promise<Changed>) => {
    const outcome = await act;
    return outcome.kind === 'refused' ? outcome : page(who);
  };
  return {
    readImprovements: (_: unknown, who: Owner) => page(who),
    createImprovement: async ({ source, causes, ...given }: Wished, { accountId, projectId }: Owner) => {
      const wish = { ...given, projectId, origin: { source, causes }, about: null, by: accountId };
      return madeView(await wishImprovement(ports, wish));
    },
    publishImprovement: (given: Words, who: Owner) => after(who, publishImprovement(ports, who, given)),
    linkCauses: ({ issueId, causes }: Readonly<{ issueId: number; causes: readonly CausePlace[] }>, who: Owner) =>
      after(who, linkCauses(ports, who, issueId, causes)),
    readCauses: async (asked: Readonly<{ days: number; by: ParetoOrder }>, { projectId }: Owner) => {
      const found = await readCauses(ports, projectId, asked);
      return found ? causesView(found, asked.days) : notAllowed;
    },
  };
};

export const madeView = (made: WishedImprovement): MadeImprovementView =>
  made.kind === 'created' ? { kind: 'created', issueKey: made.issue.key } : made;

const registerView = ({ configured, lags, entries }: Register): ImprovementsPage => ({
  ...{ kind: 'improvements', configured, lags },
  entries: entries.map(entryView),
});

function entryView(entry: RegisterEntry): ImprovementView {
  const { issueId, issueKey, title, state, status, resolution, history, source, leftAt, published } = entry;
  const shown = isShown(published, state, leftAt !== null);
  return {
    ...{ issueId, issueKey, title, state, source, status: status.name, resolution: resolution?.name ?? null },
    history: history.map((one) => ({ at: instant(one.at), state: one.state })),
    ...{ causes: [...entry.causes], linkedCauses: [...entry.linkedCauses], followUps: entry.followUps },
    ...{ effect: entry.effect, leftAt: instantOrNull(leftAt), ...entry.draft },
    published: published === null ? 'no' : shown ? 'shown' : 'outdated',
    publishedAt: instantOrNull(published?.at ?? null),
  };
}

function causesView(
  { rows, unknown, asksLostTime, repeat, repeatMore, changes }: CausesFound,
  days: number,
): CausesPage {
  return {
    ...{ kind: 'causes', days, unknown, asksLostTime, repeatMore },
    rows: rows.map((row) => ({ ...row, details: [...row.details], improvements: [...row.improvements] })),
    repeat: repeat.map(({ name, organisation, count, latestAt }) => ({
      ...{ name, organisation, count, latestAt: instant(latestAt) },
    })),
    changes: changes && {
      ...{ days: changes.days, deployments: changes.deployments, compared: changes.compared },
      worse: changes.worse.map(({ deployment, requestType, now, change }) => ({
        ...{ issueKey: deployment.issueKey, title: deployment.title, day: isoDay(deployment.day), now, change },
        requestType: { id: requestType, name: changes.nameOf('request-type', requestType) },
      })),
    },
  };
}

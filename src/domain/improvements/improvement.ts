import { saysRejected } from '../requests/rejection';

/** What became of an improvement. Accepted ones that are not implemented are the backlog. */
export const improvementStates = ['submitted', 'accepted', 'rejected', 'implemented'] as const;
export type ImprovementState = (typeof improvementStates)[number];

/** What an improvement was made from. `jira`: somebody created the issue there. */
export const improvementSources = ['follow-up', 'cause', 'driver', 'hand', 'jira'] as const;
export type ImprovementSource = (typeof improvementSources)[number];

/** Which issues are improvements of a project, and what their statuses mean. */
export type ImprovementRules = Readonly<{
  projectId: string | null;
  issueTypeId: string | null;
  /** By id of the status; one that is not named here goes by its category. */
  states: Readonly<Record<string, ImprovementState>>;
  /** Resolutions by which what is done was rejected; none named: those whose usual name says so. */
  rejectedResolutions: readonly string[];
}>;

export const noImprovements: ImprovementRules = {
  projectId: null,
  issueTypeId: null,
  states: {},
  rejectedResolutions: [],
};

export type StatusCategory = 'new' | 'indeterminate' | 'done';

const byCategory: Readonly<Record<StatusCategory, ImprovementState>> = {
  new: 'submitted',
  indeterminate: 'accepted',
  done: 'implemented',
};

/** The resolutions that mean "rejected" under these rules. */
export const rejectedBy = (
  { rejectedResolutions }: ImprovementRules,
  resolutions: readonly Readonly<{ id: string; name: string }>[],
): ReadonlySet<string> =>
  new Set(
    rejectedResolutions.length > 0
      ? rejectedResolutions
      : resolutions.filter(({ name }) => saysRejected(name)).map(({ id }) => id),
  );

/** Where an issue stands in Jira. */
export type Standing = Readonly<{ statusId: string; resolutionId: string | null }>;

/** Reads a standing: the status as it is mapped or by its category; what is done with a rejecting resolution was rejected. */
export const stateReader =
  (
    { states }: ImprovementRules,
    categories: ReadonlyMap<string, StatusCategory>,
    rejected: ReadonlySet<string>,
  ): ((standing: Standing) => ImprovementState) =>
  ({ statusId, resolutionId }) => {
    const state = states[statusId] ?? byCategory[categories.get(statusId) ?? 'new'];
    return state === 'implemented' && resolutionId !== null && rejected.has(resolutionId) ? 'rejected' : state;
  };

export type StateChange = Readonly<{ at: number; state: ImprovementState }>;
/** One change of a field as Jira's history tells it; ids, not names. */
export type FieldChange = Readonly<{ at: number; field: string; from: string | null; to: string | null }>;

/** The states an issue went through, oldest first, from its history in Jira. */
export function historyOf(
  now: Standing & Readonly<{ createdAt: number }>,
  changes: readonly FieldChange[],
  stateOf: (standing: Standing) => ImprovementState,
): readonly StateChange[] {
  const told = changes.filter(({ field }) => field === 'status' || field === 'resolution').sort((a, b) => a.at - b.at);
  const first = (field: string) => told.find((one) => one.field === field);
  const firstStatus = first('status');
  const firstResolution = first('resolution');
  let statusId = firstStatus ? (firstStatus.from ?? now.statusId) : now.statusId;
  let resolutionId = firstResolution ? firstResolution.from : now.resolutionId;
  const history: StateChange[] = [{ at: now.createdAt, state: stateOf({ statusId, resolutionId }) }];
  told.forEach(({ at, field, to }, place) => {
    if (field === 'status') statusId = to ?? statusId;
    else resolutionId = to;
    // Status and resolution of one press of a button stand at the same moment: only both together mean something.
    if (told[place + 1]?.at === at) return;
    const state = stateOf({ statusId, resolutionId });
    if (state !== history.at(-1)?.state) history.push({ at, state });
  });
  return history;
}

/** The state at a moment; null before it was submitted. */
export const stateAt = (history: readonly StateChange[], at: number): ImprovementState | null =>
  history.filter((one) => one.at <= at).at(-1)?.state ?? null;

/** Since when an improvement is in the state it is in; null when it never was in this one, or left it again. */
export const sinceOf = (history: readonly StateChange[], state: ImprovementState): number | null => {
  const last = history.at(-1);
  return last?.state === state ? last.at : null;
};

/** An improvement by what it went through; `leftAt`: when its issue was found deleted or moved away. */
export type ImprovementLife = Readonly<{ history: readonly StateChange[]; leftAt: number | null }>;
export type ImprovementTally = Readonly<Record<'submitted' | 'rejected' | 'implemented' | 'backlog', number>>;

/** The A27 figures of one period, `from` up to but not including `until` (epoch ms). */
export function tallyImprovements(lives: readonly ImprovementLife[], from: number, until: number): ImprovementTally {
  const isWithin = (at: number) => at >= from && at < until;
  const endsIn = ({ history }: ImprovementLife, state: ImprovementState) =>
    stateAt(history, until - 1) === state && history.some((one) => one.state === state && isWithin(one.at));
  const count = (which: (life: ImprovementLife) => boolean) => lives.filter(which).length;
  return {
    submitted: count(({ history }) => history[0] !== undefined && isWithin(history[0].at)),
    rejected: count((life) => endsIn(life, 'rejected')),
    implemented: count((life) => endsIn(life, 'implemented')),
    backlog: count(
      ({ history, leftAt }) => stateAt(history, until - 1) === 'accepted' && (leftAt === null || leftAt >= until),
    ),
  };
}

/** How an improvement the app creates is named in Jira; one name, one issue. */
export const improvementKey = (token: string) => `improvement:${token}`;

/** The wish an issue was made for; null for issues of another kind. */
export const parseImprovementKey = (key: string): string | null =>
  /^improvement:([0-9a-f-]{8,36})$/.exec(key)?.[1] ?? null;

/** What customers may read of an improvement, as somebody wrote and approved it. */
export type Published = Readonly<{ said: string; did: string; state: ImprovementState; at: number; by: string }>;

/** Customers read words only while they are about the state they were approved for. */
export const isShown = (published: Published | null, state: ImprovementState, left: boolean): boolean =>
  published !== null && !left && published.state === state;

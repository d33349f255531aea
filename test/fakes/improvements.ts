import { sinceOf } from '../../src/domain/improvements/improvement';
import type { FieldChange } from '../../src/domain/improvements/improvement';
import type {
  ImprovementIssue,
  ImprovementIssues,
  ProjectStatus,
} from '../../src/ports/improvements/improvement-issues';
import type {
  Improvement,
  Improvements,
  ImprovementWishes,
  LinkedFollowUps,
  StoredWish,
  Wish,
} from '../../src/ports/improvements/improvements';
import { inMemoryNotes } from './memory';

type Held = StoredWish & { state: 'open' | 'made' | 'refused'; leaseUntil: number; holder: string | null };

/** What is wished, as the outbox keeps it. */
export function inMemoryWishes(): ImprovementWishes {
  const wishes = new Map<string, Held>();
  const change = (token: string, part: Partial<Held>) => {
    const held = wishes.get(token);
    if (held) wishes.set(token, { ...held, ...part });
  };
  const plain = ({ state: _, leaseUntil: _until, holder: _holder, ...wish }: Held): StoredWish => wish;
  return {
    async wish(wish: Wish) {
      const known = wishes.get(wish.token);
      if (known?.state === 'refused') change(wish.token, { state: 'open' });
      if (!known)
        wishes.set(wish.token, { ...wish, attempts: 0, issue: null, state: 'open', leaseUntil: 0, holder: null });
    },
    find: async (token) => {
      const held = wishes.get(token);
      return held ? plain(held) : null;
    },
    async claim(token, holder, now, until) {
      const held = wishes.get(token);
      if (held?.state !== 'open' || held.leaseUntil > now.getTime()) return null;
      change(token, { holder, leaseUntil: until.getTime(), attempts: held.attempts + 1 });
      const mine = wishes.get(token);
      return mine ? plain(mine) : null;
    },
    async made(token, issue) {
      if (wishes.get(token)?.issue === null) change(token, { issue, state: 'made', holder: null });
    },
    async release(token, holder, isRefused) {
      const held = wishes.get(token);
      if (held?.holder === holder && held.state === 'open')
        change(token, { state: isRefused ? 'refused' : 'open', leaseUntil: 0, holder: null });
    },
    due: async (now, limit) =>
      [...wishes.values()]
        .filter(({ state, leaseUntil }) => state === 'open' && leaseUntil <= now.getTime())
        .slice(0, limit)
        .map(({ token }) => token),
  };
}

/** The register, as SQL keeps it; `linked` stands for follow-ups that name an improvement. */
export function inMemoryImprovements(
  originOf: (issueId: number) => Pick<Improvement, 'source' | 'causes'> | null = () => null,
) {
  const entries = new Map<string, Improvement>();
  const links: LinkedFollowUps[] = [];
  const key = (projectId: number, issueId: number) => `${projectId}/${issueId}`;
  const change = (projectId: number, issueId: number, part: Partial<Improvement>) => {
    const known = entries.get(key(projectId, issueId));
    if (known) entries.set(key(projectId, issueId), { ...known, ...part });
  };
  const of = (projectId: number) => [...entries.values()].filter((one) => one.projectId === projectId);
  const improvements: Improvements = {
    list: async (projectId, limit) =>
      of(projectId)
        .sort((a, b) => b.issueId - a.issueId)
        .slice(0, limit),
    lives: async (projectId) => of(projectId).map(({ history, leftAt }) => ({ history, leftAt })),
    findByIssue: async (issueId) => [...entries.values()].filter((one) => one.issueId === issueId),
    findByKey: async (projectId, issueKey) => of(projectId).find((one) => one.issueKey === issueKey) ?? null,
    linked: async () => links,
    async write(seen, at) {
      const known = entries.get(key(seen.projectId, seen.issueId));
      if (known && known.checkedAt > at.getTime()) return;
      const origin = originOf(seen.issueId) ?? { source: 'jira' as const, causes: [] };
      const fresh = { ...origin, published: null, draft: { said: '', did: '' } };
      const kept = known?.source === 'jira' ? { ...known, ...origin } : known;
      entries.set(key(seen.projectId, seen.issueId), {
        ...(kept ?? fresh),
        ...seen,
        ...{ leftAt: null, checkedAt: at.getTime() },
      });
    },
    leave: async (projectId, issueId, at) => change(projectId, issueId, { leftAt: at.getTime() }),
    unseen: async (projectId, limit) =>
      of(projectId)
        .filter(({ leftAt }) => leftAt === null)
        .sort((a, b) => a.checkedAt - b.checkedAt)
        .slice(0, limit),
    async seen(projectId, issueIds, at) {
      for (const issueId of issueIds) change(projectId, issueId, { checkedAt: at.getTime() });
    },
    async publish(projectId, issueId, words) {
      const known = entries.get(key(projectId, issueId));
      if (words !== null && (known?.state !== words.state || known.leftAt !== null)) return;
      const draft = words === null ? {} : { draft: { said: words.said, did: words.did } };
      change(projectId, issueId, { published: words, ...draft });
    },
    draft: async (projectId, issueId, draft) => change(projectId, issueId, { draft, published: null }),
    setCauses: async (projectId, issueId, causes) => change(projectId, issueId, { causes }),
    shown: async (projectId, limit) =>
      of(projectId)
        .flatMap(({ published, state, leftAt, issueKey, history }) =>
          published && leftAt === null && published.state === state
            ? [{ published, issueKey, state, at: sinceOf(history, state) ?? published.at }]
            : [],
        )
        .sort((a, b) => b.published.at - a.published.at)
        .slice(0, limit)
        .map(({ published: { said, did }, ...rest }) => ({ ...rest, said, did })),
  };
  return { ...improvements, entries, links };
}

export const careStatuses: readonly ProjectStatus[] = [
  { id: '1', name: 'To do', category: 'new' },
  { id: '2', name: 'Accepted', category: 'indeterminate' },
  { id: '3', name: 'Done', category: 'done' },
];

/** Issues of the improvement project, walked by the test. */
export function inMemoryImprovementIssues() {
  const issues = new Map<number, ImprovementIssue>();
  const changes = new Map<number, FieldChange[]>();
  const improvementIssues: ImprovementIssues = {
    find: async (issueId) => issues.get(issueId) ?? null,
    findMany: async (ids) =>
      new Map(
        ids.flatMap((id) => {
          const issue = issues.get(id);
          return issue ? [[id, issue] as const] : [];
        }),
      ),
    updated: async ({ projectId, issueTypeId }) =>
      [...issues.values()].filter((one) => one.projectId === projectId && one.issueTypeId === issueTypeId),
    changesOf: async (issueId) => changes.get(issueId) ?? [],
    statuses: async () => careStatuses,
  };
  const put = (issueId: number, given: Partial<ImprovementIssue> = {}) => {
    const [toDo] = careStatuses;
    const known = issues.get(issueId);
    const fresh = { issueId, key: `CARE-${issueId}`, projectId: '10001', issueTypeId: '10012', title: 'A second line' };
    const status = toDo ?? { id: '1', name: 'To do', category: 'new' as const };
    issues.set(issueId, { ...fresh, status, resolution: null, createdAt: 1_000, ...known, ...given });
  };
  const walk = (issueId: number, to: string, at: number, resolution: ImprovementIssue['resolution'] = null) => {
    const issue = issues.get(issueId);
    const status = careStatuses.find(({ id }) => id === to);
    if (!issue || !status) throw new Error('There is no such issue or status.');
    const told = changes.get(issueId) ?? [];
    told.push({ at, field: 'status', from: issue.status.id, to });
    if (resolution?.id !== issue.resolution?.id)
      told.push({ at, field: 'resolution', from: issue.resolution?.id ?? null, to: resolution?.id ?? null });
    changes.set(issueId, told);
    issues.set(issueId, { ...issue, status, resolution });
  };
  return { ...improvementIssues, put, walk, remove: (issueId: number) => void issues.delete(issueId) };
}

export const resolutions = [
  { id: '10000', name: 'Done' },
  { id: '10001', name: "Won't do" },
];

/** What the improvement register works with; nothing is in it. */
export const emptyRegister = () => ({
  improvements: inMemoryImprovements(),
  wishes: inMemoryWishes(),
  improvementIssues: inMemoryImprovementIssues(),
  catalogue: { resolutions: async () => resolutions },
  memory: inMemoryNotes(),
});

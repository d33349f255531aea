import type { CausePlace } from '../../src/domain/follow-ups/cause-place';
import type { Actor } from '../site/boundary';
import { improvementPlans, type ImprovementPlan } from './improvement-plans';
import { ownersPage } from './owners-page';
import type { Seeding } from './seeding';

const hour = 3_600_000;
const day = 24 * hour;
const owner = 'owner-olga';
const olga: Actor = { kind: 'user', accountId: owner, viaApp: false };
const care = '10001';
const task = '10010';

/** Which improvement, if any is under way, keeps a cause from coming back. */
export type Preventing = (cause: CausePlace, issueKey: string) => string | null;

/**
 * Olga keeps the register on its page as the app lets her; what is decided and done about an improvement is decided
 * and done in Jira. Changes of the service are tasks of the same project. Nothing here is drawn, so that no other
 * story of the seeded months depends on it.
 */
export function liveImprovements({ site, begin, end, at }: Seeding): Preventing {
  const { jira } = site;
  const known = new Map<ImprovementPlan, string>();
  const after = (days: number, act: () => unknown) => {
    const time = begin + days * day + 9 * hour;
    if (time < end) at(time, act);
  };

  const onPage = ownersPage(site);

  async function submit(plan: ImprovementPlan, place: number): Promise<void> {
    const { title, details, causes } = plan;
    const source = causes.length === 0 ? 'hand' : 'cause';
    const token = `5eed0000-0000-4000-8000-${String(place).padStart(12, '0')}`;
    const made = await onPage('createImprovement', { token, title, details, source, causes });
    const { issueKey } = made as Readonly<{ issueKey?: string }>;
    if (issueKey !== undefined) known.set(plan, issueKey);
  }

  /** What the screen sends once Jira has told the register where the improvement stands. */
  async function publish({ words }: ImprovementPlan, issueKey: string, state: string): Promise<void> {
    if (!words) return;
    await onPage('readImprovements', {});
    const issueId = Number(jira.findIssue(issueKey)?.id);
    await onPage('publishImprovement', { issueId, ...words, state, isPublished: true });
  }

  function decide(plan: ImprovementPlan): void {
    const inJira = (days: number | null, status: string, resolution?: string) => {
      if (days === null) return;
      after(days, () => {
        const key = known.get(plan);
        if (key !== undefined) jira.transition(key, status, olga, resolution === undefined ? {} : { resolution });
      });
    };
    inJira(plan.acceptedOn, 'In progress');
    inJira(plan.rejectedOn, 'Done', "Won't do");
    inJira(plan.implementedOn, 'Done', 'Done');
    const over = plan.rejectedOn ?? plan.implementedOn;
    const state = plan.rejectedOn === null ? 'implemented' : 'rejected';
    if (over !== null)
      after(over + 1, async () => {
        const key = known.get(plan);
        if (key !== undefined) await publish(plan, key, state);
      });
  }

  function change(days: number, summary: string): void {
    after(days, () => {
      const { key } = jira.createIssue({ projectId: care, typeId: task, summary, labels: ['deployment'] }, olga);
      jira.transition(key, 'Done', olga);
    });
  }

  improvementPlans.forEach((plan, place) => {
    after(plan.submittedOn, () => submit(plan, place));
    decide(plan);
  });
  change(24, 'Network: new gateways for all branch offices');
  change(45, 'Mailboxes: everybody moves to the new servers');
  change(72, 'Laptops: new image');

  return (cause, issueKey) => {
    // Every other follow-up; told from its number.
    if (Number(issueKey.split('-')[1]) % 2 !== 0) return null;
    const fits = (plan: ImprovementPlan) =>
      plan.rejectedOn === null &&
      plan.causes.some(({ kind, source }) => kind === cause.kind && source === cause.source);
    return [...known].find(([plan]) => fits(plan))?.[1] ?? null;
  };
}

import type { ImprovementWishes } from '../../ports/improvements/improvements';
import type { IssueRef } from '../../ports/requests/issues';
import { syncImprovement, type SyncImprovementsPorts } from './sync-improvements';

export type ImprovementEchoPorts = SyncImprovementsPorts &
  Readonly<{ wishes: Pick<ImprovementWishes, 'find' | 'made'> }>;

/** Jira's own report of an issue the app made: a second witness should its maker not have lived to write it down. */
export async function noteImprovementEcho(ports: ImprovementEchoPorts, token: string, issue: IssueRef): Promise<void> {
  const wish = await ports.wishes.find(token);
  if (!wish) return;
  await ports.wishes.made(token, issue);
  await syncImprovement(ports, issue.id, wish.projectId);
}

import type { Clock } from '../../ports/platform/clock';
import type { Deployments } from '../../ports/follow-ups/causes';
import type { DeploymentIssues } from '../../ports/improvements/deployment-issues';
import type { Log } from '../../ports/platform/log';
import type { Settings } from '../../ports/settings/settings';

export type FindDeploymentsPorts = Readonly<{
  deployments: Deployments;
  deploymentIssues: DeploymentIssues;
  settings: Pick<Settings, 'read' | 'projects'>;
  clock: Clock;
  log: Log;
}>;

/** Changes of this many days are kept: a quarter to compare, and what lies before it. */
export const deploymentDays = 200;
const most = 400;

/** Takes over from Jira which changes were implemented, for every project that says what a change is. */
export async function findDeployments(ports: FindDeploymentsPorts, mayContinue: () => boolean): Promise<void> {
  const { deployments, deploymentIssues, settings, clock, log } = ports;
  const now = clock.now();
  const since = new Date(now.getTime() - deploymentDays * 86_400_000);
  for (const projectId of await settings.projects()) {
    if (!mayContinue()) return;
    try {
      const { jql } = (await settings.read(projectId)).settings.changes;
      const found = jql === null ? [] : await deploymentIssues.resolvedSince(jql, since, now, most);
      // JQL that Jira no longer understands keeps what was known; the settings page says what is wrong with it.
      if (found === null) log.warn('changes could not be searched', { projectId });
      else await deployments.replace(projectId, since, found);
    } catch (error) {
      log.error('changes could not be read; it is tried again', error, { projectId });
    }
  }
}

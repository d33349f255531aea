import { UnknownSettings } from '../../domain/settings/project-settings';
import { closedRights, sightOf, usualRights, type Rights, type Sight } from '../../domain/settings/rights';
import type { OwnAndTeam } from '../../ports/figures/figure-records';
import type { Permissions } from '../../ports/settings/permissions';
import type { Settings } from '../../ports/settings/settings';

export type RightsPorts = Readonly<{
  permissions: Pick<Permissions, 'roleIn'>;
  settings: Pick<Settings, 'read'>;
}>;

/** The viewer's permissions on a project's figures, as Jira and the project's own rights leave them. */
export type RuledPermissions = Pick<Permissions, 'mayBrowse' | 'mayAdminister'> &
  Readonly<{ sightOf(projectId: number): Promise<Sight> }>;

async function rightsOf({ settings }: RightsPorts, projectId: number): Promise<Rights> {
  try {
    return { ...usualRights, ...(await settings.read(projectId)).settings.rights };
  } catch (error) {
    if (error instanceof UnknownSettings) return closedRights;
    throw error;
  }
}

/**
 * Permissions for every call of the project's page: who may browse figures is the project's setting, checked against Jira for the
 * caller. Where a call shows answers one by one or counts that may be small, it is closed in anonymous mode (`closed`).
 */
export function ruledPermissions(ports: RightsPorts, inAnonymousMode: 'open' | 'closed'): RuledPermissions {
  const look = async (projectId: number) => {
    const [role, rights] = await Promise.all([ports.permissions.roleIn(projectId), rightsOf(ports, projectId)]);
    return { role, sight: sightOf(rights, role), isShut: rights.anonymous && inAnonymousMode === 'closed' };
  };
  return {
    sightOf: async (projectId) => (await look(projectId)).sight,
    mayBrowse: async (projectId) => {
      const { sight, isShut } = await look(projectId);
      return sight.figures && !isShut;
    },
    mayAdminister: async (projectId) => {
      const { role, isShut } = await look(projectId);
      return role === 'administrator' && !isShut;
    },
  };
}

/** Somebody in front of a project's figures. */
export type Viewer = Readonly<{ accountId: string; projectId: number }>;

/** Which single answers a viewer sees, who sees some. A rated agent's limit holds here as on the ticket. */
export async function seenByViewer(
  { settings }: Pick<RightsPorts, 'settings'>,
  { answers }: Sight,
  { accountId, projectId }: Viewer,
): Promise<OwnAndTeam | null> {
  if (answers === 'all') return null;
  const { limitRatedAgent } = (await settings.read(projectId)).settings;
  return { accountId, withholdsOwn: limitRatedAgent };
}

import type { Named } from '../requests/requests';

/** Organisations that requests of this site came from; Jira names them only to those who administer customers. */
export interface KnownOrganisations {
  /** By name. */
  known(limit: number): Promise<readonly Named[]>;
}

type Big = string | number;

/** An issue that is an improvement of a project, as Jira had it when it was last looked at. */
export interface ImprovementTable {
  /** The service project whose register it stands in. */
  project_id: Big;
  issue_id: Big;
  issue_key: string;
  title: string;
  state: string;
  status_id: string;
  status: string;
  resolution_id: string | null;
  resolution: string | null;
  /** JSON: `[[at, state], …]`, oldest first. */
  history: string;
  source: string;
  /** A bit for each place of a cause. */
  causes: number;
  /** When its issue was found deleted or moved away. */
  left_at: Big | null;
  said: string | null;
  did: string | null;
  /** The state the words were approved for. */
  published_state: string | null;
  published_at: Big | null;
  published_by: string | null;
  checked_at: Big;
}

/** An improvement somebody wants made: the outbox of the register. */
export interface ImprovementWishTable {
  token: string;
  project_id: Big;
  title: string;
  details: string;
  source: string;
  causes: number;
  /** Key of the issue it is about, to be linked. */
  about: string | null;
  wished_by: string;
  at: Big;
  /** 0 open, 1 made, 2 refused by Jira. */
  state: number;
  lease_until: Big;
  lease_token: string | null;
  attempts: number;
  issue_id: Big | null;
  issue_key: string | null;
}

/** A change that was implemented. */
export interface DeploymentTable {
  project_id: Big;
  issue_id: Big;
  issue_key: string;
  title: string;
  at: Big;
}

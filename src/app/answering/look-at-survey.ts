import { decideStanding, type Standing, type SurveyStanding } from '../../domain/answering/survey-answering';
import type { ProjectSettings } from '../../domain/settings/project-settings';
import { defaultSettings } from '../../domain/settings/project-settings';
import type { Answers, SurveyRecord } from '../../ports/answering/answers';
import type { Clock } from '../../ports/platform/clock';
import type { Agents } from '../../ports/settings/permissions';
import type { Requests, Viewer, VisibleRequest } from '../../ports/requests/requests';
import type { Settings } from '../../ports/settings/settings';

export type LookPorts = Readonly<{
  requests: Pick<Requests, 'findVisible'>;
  agents: Agents;
  answers: Pick<Answers, 'findSurvey'>;
  settings: Pick<Settings, 'read'>;
  clock: Clock;
}>;

/** Somebody in front of a request in the portal; `viewer` null when nobody is signed in. */
export type Visitor = Readonly<{ requestKey: string; viewer: Viewer | null; locale: string }>;

/** What was found out about a visitor and the survey in front of them. */
export type Look =
  | Readonly<{ kind: 'stranger'; because: 'sign-in' | 'not-yours' }>
  | Readonly<{
      kind: 'seen';
      viewer: Viewer;
      request: VisibleRequest;
      record: SurveyRecord | null;
      settings: ProjectSettings;
      standing: Standing;
      now: Date;
    }>;

/**
 * Finds out who is looking and what stands: one Jira call as the viewer, one statement, the settings.
 * Somebody who may not see the request gets the same answer whether it exists or not.
 */
export async function lookAtSurvey(ports: LookPorts, { requestKey, viewer }: Visitor): Promise<Look> {
  if (!viewer) return { kind: 'stranger', because: 'sign-in' };
  const request = await ports.requests.findVisible(requestKey, viewer);
  if (!request) return { kind: 'stranger', because: 'not-yours' };
  const record = await ports.answers.findSurvey(request.issueId);
  const projectId = record?.cycle.projectId ?? null;
  const [{ settings }, isAgent] = await Promise.all([
    projectId === null ? { settings: defaultSettings } : ports.settings.read(projectId),
    projectId !== null && isAgentOf(ports, viewer, projectId),
  ]);
  const now = ports.clock.now();
  const who = { accountId: viewer.accountId, isReporter: request.reporterId === viewer.accountId, isAgent };
  const standing = decideStanding(
    who,
    record && standingOf(record),
    { ...settings, doneSince: request.doneSince },
    now.getTime(),
  );
  return { kind: 'seen', viewer, request, record, settings, standing, now };
}

/** Only licensed accounts can work on a desk; the others need no question. */
const isAgentOf = async ({ agents }: LookPorts, viewer: Viewer, projectId: number) =>
  viewer.accountType === 'licensed' && (await agents.isAgent(viewer.accountId, projectId));

const standingOf = ({ cycle, agent }: SurveyRecord): SurveyStanding => ({
  person: cycle.person,
  ratedAgent: agent?.id ?? null,
  resolvedAt: cycle.resolvedAt,
  endedAt: cycle.endedAt,
  reason: cycle.reason,
  // Between the post of the question and its entry in the ledger a quick customer may already be here.
  askedAt: cycle.askedAt ?? (cycle.state === 'asking' ? cycle.askAt : null),
  closesAt: cycle.closesAt,
});

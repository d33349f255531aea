import type { Said } from '../src/domain/answering/answer';
import type { Candidate } from '../src/ports/asking/cycles';

/** A moment, written as people write it. */
export const at = (iso: string) => new Date(iso);

/** A planned candidate of project HELP, resolved on 2 March 2026 at nine. */
export const aCandidate = (given: Partial<Candidate> = {}): Candidate => {
  const resolvedAt = given.resolvedAt ?? Date.parse('2026-03-02T09:00:00Z');
  return {
    issueId: 10_001,
    cycle: 1,
    projectId: 10_000,
    issueKey: 'HELP-1',
    requestType: { id: '1', name: 'Get IT help' },
    organisation: { id: '1', name: 'Acme' },
    team: null,
    agent: { id: 'agent-ana', name: 'Ana' },
    priority: { id: '3', name: 'Medium' },
    channel: 'portal',
    reporter: 'customer-dora',
    resolutionId: '10000',
    createdAt: resolvedAt - 3_600_000,
    firstResponseAt: null,
    resolvedAt,
    resolvedDay: Math.floor(resolvedAt / 86_400_000),
    endedAt: null,
    slaResolution: 'met',
    slaFirstResponse: null,
    reassignments: 0,
    reopens: 0,
    publicComments: 1,
    escalated: false,
    waitedMs: null,
    state: 'planned',
    reason: null,
    eligible: true,
    inclusion: 1,
    settingsVersion: 1,
    askAt: resolvedAt + 4 * 3_600_000,
    ...given,
  };
};

/** A solved request rated 2, and nothing more. */
export const said = (given: Partial<Said> = {}): Said => ({
  ...{
    solved: true,
    score: 2,
    reasons: [],
    expectation: null,
    comment: null,
    lostMinutes: null,
    wantsContact: false,
    majorConcern: false,
  },
  ...given,
});

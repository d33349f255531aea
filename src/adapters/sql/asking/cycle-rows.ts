import type { Insertable, Selectable } from 'kysely';
import { personNumber } from '../../../domain/hash';
import { toReason } from '../../../domain/asking/eligibility';
import type { Candidate, LedgerCycle } from '../../../ports/asking/cycles';
import { dimensionIds, type Dimension, type DimensionKind } from '../dimensions';
import type { CycleTable } from '../tables';

const dimensionsOf = (candidate: Candidate): readonly Dimension[] => {
  const named = (kind: DimensionKind, of: Readonly<{ id: string; name: string }> | null) =>
    of ? [{ kind, externalId: of.id, name: of.name }] : [];
  const { requestType, organisation, team, agent, priority, channel } = candidate;
  return [
    ...named('request-type', requestType),
    ...named('organisation', organisation),
    ...named('team', team),
    ...named('agent', agent),
    ...named('priority', priority),
    ...named('channel', channel ? { id: channel, name: channel } : null),
  ];
};

const asFlag = (sla: 'met' | 'missed' | null) => (sla === null ? null : sla === 'met' ? 1 : 0);

function toRow(candidate: Candidate, ids: ReadonlyMap<string, number>, now: number): Insertable<CycleTable> {
  const number = (kind: DimensionKind, id: string | undefined | null) => (id ? (ids.get(`${kind}:${id}`) ?? 0) : 0);
  const { state, reason, eligible, inclusion, settingsVersion, askAt } = candidate;
  return {
    issue_id: candidate.issueId,
    cycle: candidate.cycle,
    project_id: candidate.projectId,
    issue_key: candidate.issueKey,
    request_type: number('request-type', candidate.requestType?.id),
    organisation: number('organisation', candidate.organisation?.id),
    team: number('team', candidate.team?.id),
    agent: number('agent', candidate.agent?.id),
    reporter: candidate.reporter,
    person: personNumber(candidate.reporter),
    priority: number('priority', candidate.priority?.id),
    channel: number('channel', candidate.channel),
    created_at: candidate.createdAt,
    first_response_at: candidate.firstResponseAt,
    resolved_at: candidate.resolvedAt,
    resolved_day: candidate.resolvedDay,
    resolution: Number(candidate.resolutionId) || 0,
    ended_at: candidate.endedAt,
    sla_resolution: asFlag(candidate.slaResolution),
    sla_first_response: asFlag(candidate.slaFirstResponse),
    reassignments: candidate.reassignments,
    reopens: candidate.reopens,
    public_comments: candidate.publicComments,
    escalated: candidate.escalated === null ? null : candidate.escalated ? 1 : 0,
    waited_ms: candidate.waitedMs,
    ...{ state, reason, eligible: eligible ? 1 : 0, inclusion, settings_version: settingsVersion, ask_at: askAt },
    ...{
      asked_at: null,
      reminded_at: null,
      closes_at: null,
      asked_anyway: 0,
      note: null,
      lease_token: null,
      lease_until: 0,
      attempts: 0,
      native_feedback: null,
    },
    touched_at: now,
  };
}

/** Candidates as rows of the ledger; names unknown so far are written on the way. */
export async function toRows(candidates: readonly Candidate[], now: Date): Promise<Insertable<CycleTable>[]> {
  const ids = await dimensionIds(candidates.flatMap(dimensionsOf));
  return candidates.map((candidate) => toRow(candidate, ids, now.getTime()));
}

export const ledgerColumns = [
  ...([
    'issue_id',
    'cycle',
    'project_id',
    'issue_key',
    'reporter',
    'person',
    'resolved_at',
    'ended_at',
    'state',
    'reason',
  ] as const),
  ...([
    'eligible',
    'inclusion',
    'ask_at',
    'asked_at',
    'reminded_at',
    'closes_at',
    'attempts',
    'asked_anyway',
    'note',
  ] as const),
] as const;
export type LedgerRow = Pick<Selectable<CycleTable>, (typeof ledgerColumns)[number]>;

const orNull = (value: string | number | null) => (value === null ? null : Number(value));

export const toLedger = (row: LedgerRow): LedgerCycle => ({
  issueId: Number(row.issue_id),
  cycle: row.cycle,
  projectId: Number(row.project_id),
  issueKey: row.issue_key,
  reporter: row.reporter,
  person: Number(row.person),
  resolvedAt: Number(row.resolved_at),
  endedAt: orNull(row.ended_at),
  state: row.state,
  reason: toReason(row.reason),
  eligible: row.eligible === 1,
  inclusion: row.inclusion,
  askAt: orNull(row.ask_at),
  askedAt: orNull(row.asked_at),
  remindedAt: orNull(row.reminded_at),
  closesAt: orNull(row.closes_at),
  attempts: row.attempts,
  askedAnyway: row.asked_anyway === 1,
  note: row.note,
});

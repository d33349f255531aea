import type { Selectable, Updateable } from 'kysely';
import { owedFor } from '../../../domain/answering/answer';
import { causeKinds, causeSources, contactWays, type Cause, type Prevention } from '../../../domain/follow-ups/cause';
import { followUpStates } from '../../../domain/follow-ups/follow-up';
import type { DueTimes } from '../../../domain/follow-ups/follow-up-clocks';
import { duties, type Duty } from '../../../domain/follow-ups/follow-up-duties';
import { dutyProblems, type LifeDetails, type StoredLife } from '../../../ports/follow-ups/follow-up-life';
import { orNull } from '../answering/answer-rows';
import type { FollowUpTable } from '../tables';

type Row = Selectable<FollowUpTable>;

const known = <T extends string>(list: readonly T[], value: string | null): T | null =>
  list.find((one) => one === value) ?? null;

export const toMask = (owed: readonly Duty[]) =>
  duties.reduce((mask, duty, bit) => (owed.includes(duty) ? mask | (1 << bit) : mask), 0);
const fromMask = (mask: number) => duties.filter((_, bit) => (mask & (1 << bit)) !== 0);

function causeOf(row: Row): Cause | null {
  const kind = known(causeKinds, row.cause_kind);
  const source = known(causeSources, row.cause_source);
  return kind && source && { kind, source, detail: row.cause_detail ?? '' };
}

function preventionOf({ prevention_kind: kind, prevention_key: key, prevention_text: why }: Row): Prevention | null {
  if (kind === 'improvement') return { kind, issueKey: key ?? '' };
  return kind === 'none' ? { kind, why: why ?? '' } : null;
}

function detailsOf(row: Row): LifeDetails {
  const how = known(contactWays, row.contacted_how);
  return {
    contact: how && { how, by: row.contacted_by ?? '', note: row.contact_note },
    outcome: row.outcome,
    remediedBy: row.remedied_by,
    givenUpWhy: row.given_up_why,
    recoveryWords: row.recovery_words,
    recoveryAt: orNull(row.recovery_at),
    askedAt: orNull(row.recovery_asked_at),
    remedies: row.remedies,
    closedAt: orNull(row.closed_at),
    earlyAt: orNull(row.early_at),
  };
}

function dueOf({ read_due: read, contact_due: contact, remedy_due: remedy }: Row): DueTimes | null {
  if (read === null || contact === null || remedy === null) return null;
  return { read: Number(read), contact: Number(contact), remedy: Number(remedy) };
}

export const toStoredLife = (row: Row): StoredLife => ({
  dedupeKey: row.dedupe_key,
  projectId: Number(row.project_id),
  requestId: Number(row.request_id),
  requestKey: row.request_key,
  owedFor: known(owedFor, row.owed_for) ?? 'unhappy',
  issueId: orNull(row.issue_id),
  issueKey: row.issue_key,
  owner: row.owner,
  owedAt: Number(row.owed_at),
  openedAt: orNull(row.opened_at),
  readAt: orNull(row.read_at),
  due: dueOf(row),
  version: row.steps,
  life: {
    state: known(followUpStates, row.state) ?? 'owed',
    ...{ cause: causeOf(row), prevention: preventionOf(row) },
    ...{ contactedAt: orNull(row.contacted_at), remediedAt: orNull(row.remedied_at) },
    recovery: known(['yes', 'no', 'silent'] as const, row.recovery),
    ...{ round: row.rounds, isClosedEarly: row.closed_early === 1 },
  },
  details: detailsOf(row),
  owing: {
    ...{ duties: fromMask(row.duties), at: orNull(row.duty_at), tries: row.duty_tries },
    problem: known(dutyProblems, row.duty_problem),
  },
});

/** What a step writes. */
export function toColumns({
  life,
  details,
  owing,
}: Pick<StoredLife, 'life' | 'details' | 'owing'>): Updateable<FollowUpTable> {
  const { cause, prevention } = life;
  return {
    ...{ state: life.state, contacted_at: life.contactedAt, remedied_at: life.remediedAt, recovery: life.recovery },
    ...{ rounds: life.round, closed_early: life.isClosedEarly ? 1 : 0 },
    ...{ cause_kind: cause?.kind ?? null, cause_source: cause?.source ?? null, cause_detail: cause?.detail ?? null },
    prevention_kind: prevention?.kind ?? null,
    prevention_text: prevention?.kind === 'none' ? prevention.why : null,
    prevention_key: prevention?.kind === 'improvement' ? prevention.issueKey : null,
    contacted_how: details.contact?.how ?? null,
    contacted_by: details.contact?.by ?? null,
    contact_note: details.contact?.note ?? null,
    ...{ outcome: details.outcome, remedied_by: details.remediedBy, given_up_why: details.givenUpWhy },
    ...{ recovery_words: details.recoveryWords, recovery_at: details.recoveryAt, recovery_asked_at: details.askedAt },
    ...{ remedies: details.remedies, closed_at: details.closedAt, early_at: details.earlyAt },
    ...{ duties: toMask(owing.duties), duty_at: owing.at, duty_tries: owing.tries, duty_problem: owing.problem },
  };
}

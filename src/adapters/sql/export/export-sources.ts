import { sql } from 'kysely';
import { exportColumns, type ExportCell } from '../../../domain/keeping/export-columns';
import { exportCell, type Form } from './export-cells';

/** Where each column comes from and how it is written; the order is that of the file. */
const sources: Readonly<Record<string, readonly [string, Form]>> = {
  ...{ request: ['c.issue_key', 'text'], cycle: ['c.cycle', 'number'], created_at: ['c.created_at', 'time'] },
  ...{ first_response_at: ['c.first_response_at', 'time'], resolved_at: ['c.resolved_at', 'time'] },
  ...{ reopened_at: ['c.ended_at', 'time'], request_type: ['rt.name', 'text'], organisation: ['org.name', 'text'] },
  ...{ team: ['team.name', 'text'], agent: ['agent.name', 'text'], priority: ['prio.name', 'text'] },
  ...{ channel: ['chan.name', 'text'], sla_resolution: ['c.sla_resolution', 'met'] },
  ...{ sla_first_response: ['c.sla_first_response', 'met'], reassignments: ['c.reassignments', 'number'] },
  ...{ reopens: ['c.reopens', 'number'], public_comments: ['c.public_comments', 'number'] },
  ...{ escalated: ['c.escalated', 'flag'], state: ['c.state', 'text'], reason: ['c.reason', 'text'] },
  ...{ note: ['c.note', 'text'], eligible: ['c.eligible', 'flag'], inclusion_probability: ['c.inclusion', 'number'] },
  ...{ settings_version: ['c.settings_version', 'number'], ask_planned_at: ['c.ask_at', 'time'] },
  ...{ asked_at: ['c.asked_at', 'time'], reminded_at: ['c.reminded_at', 'time'], closes_at: ['c.closes_at', 'time'] },
  ...{ answered_at: ['a.answered_at', 'time'], answer_kind: ['a.kind', 'kind'], solved: ['a.solved', 'flag'] },
  ...{ score: ['a.score', 'number'], reasons: ['a.reasons', 'reasons'], expectation: ['a.expectation', 'expectation'] },
  ...{ lost_minutes: ['a.lost_minutes', 'number'], wants_contact: ['a.wants_contact', 'flag'] },
  ...{ major_concern: ['a.major_concern', 'flag'], read_at: ['COALESCE(f.read_at, a.read_at)', 'time'] },
  ...{ follow_up: ['f.issue_key', 'text'], follow_up_state: ['f.state', 'text'], owed_for: ['f.owed_for', 'text'] },
  ...{ owed_at: ['f.owed_at', 'time'], opened_at: ['f.opened_at', 'time'], contacted_at: ['f.contacted_at', 'time'] },
  ...{ contacted_how: ['f.contacted_how', 'text'], remedied_at: ['f.remedied_at', 'time'] },
  ...{ cause_kind: ['f.cause_kind', 'text'], cause_source: ['f.cause_source', 'text'] },
  ...{
    cause_detail: ['f.cause_detail', 'text'],
    prevention: ['COALESCE(f.prevention_key, f.prevention_text)', 'text'],
  },
  ...{ closed_early: ['f.closed_early', 'flag'], recovery: ['f.recovery', 'text'] },
  ...{ recovery_at: ['f.recovery_at', 'time'], waiting_minutes: ['ROUND(c.waited_ms / 60000)', 'number'] },
};

/** These columns, each under its name; `instead` names other sources for some. */
export const columnsNamed = (names: readonly string[], instead: Readonly<Record<string, string>> = {}) =>
  sql.raw(
    names
      .flatMap((name) => {
        const source = instead[name] ?? sources[name]?.[0];
        return source === undefined ? [] : [`${source} AS ${name}`];
      })
      .join(', '),
  );

/** The columns of the export. */
export const exportedColumns = columnsNamed(exportColumns);
const nameOf = (alias: string, kind: string, column: string) =>
  sql.raw(
    `LEFT JOIN dimension ${alias} ON ${alias}.kind = '${kind}' AND ${alias}.id = c.${column} AND c.${column} <> 0`,
  );
/** Names behind the small numbers of `c`. */
export const exportedNames = sql.join(
  [
    nameOf('rt', 'request-type', 'request_type'),
    nameOf('org', 'organisation', 'organisation'),
    nameOf('team', 'team', 'team'),
    nameOf('agent', 'agent', 'agent'),
    nameOf('prio', 'priority', 'priority'),
    nameOf('chan', 'channel', 'channel'),
  ],
  sql` `,
);

export type StoredRow = Readonly<Record<string, string | number | null>>;

/** A row as the cells of the file; columns it has not are empty. */
export const toCells = (row: StoredRow): Readonly<Record<string, ExportCell>> =>
  Object.fromEntries(exportColumns.map((name) => [name, exportCell(sources[name]?.[1] ?? 'text', row[name] ?? null)]));

import { sql, type RawBuilder } from 'kysely';
import { exportColumns, type ExportCell } from '../../domain/export-columns';
import type { CycleExport, ExportPlace } from '../../ports/cycle-export';
import { db } from './driver';
import { exportCell, type Form } from './export-cells';
import { inList, within } from './figure-slice';

type Stored = string | number | null;

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
  recovery_at: ['f.recovery_at', 'time'],
};

const selected = sql.raw(
  exportColumns.flatMap((name) => (sources[name] ? [`${sources[name][0]} AS ${name}`] : [])).join(', '),
);
const nameOf = (alias: string, kind: string, column: string) =>
  sql.raw(
    `LEFT JOIN dimension ${alias} ON ${alias}.kind = '${kind}' AND ${alias}.id = c.${column} AND c.${column} <> 0`,
  );
const names = sql.join(
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

/** Along the index of days, whose entries end in the primary key: a page never sorts more than itself. */
const goOn = (after: ExportPlace | null): RawBuilder<unknown> =>
  after === null
    ? sql``
    : sql`AND c.resolved_day >= ${after.day} AND (c.resolved_day > ${after.day} OR c.issue_id * 1024 + c.cycle > ${after.id})`;

type Row = Readonly<Record<string, Stored>>;

const cellsOf = (row: Row): Readonly<Record<string, ExportCell>> =>
  Object.fromEntries(exportColumns.map((name) => [name, exportCell(sources[name]?.[1] ?? 'text', row[name] ?? null)]));

/** The ledger row by row, names and all, in one statement a page. */
export const sqlCycleExport: CycleExport = {
  async page({ projectId, period, slice, after, limit }) {
    const { rows } = await sql<Row>`
      SELECT c.issue_id * 1024 + c.cycle AS cycle_id, c.resolved_day AS on_day, ${selected}
      FROM cycle c
      LEFT JOIN answer a ON a.id = c.issue_id * 1024 + c.cycle AND a.solved IS NOT NULL
      LEFT JOIN follow_up f ON f.dedupe_key = CONCAT('answer:', c.issue_id, ':', c.cycle)
      ${names}
      WHERE c.project_id = ${projectId} AND c.resolved_day BETWEEN ${period.from} AND ${period.to}
        AND (c.reason IS NULL OR c.reason <> 'not-a-request') AND ${within(slice, 'c')} ${goOn(after)}
      ORDER BY c.resolved_day, c.issue_id, c.cycle LIMIT ${sql.raw(String(limit))}`.execute(db);
    return rows.map((row) => ({ id: Number(row.cycle_id), day: Number(row.on_day), cells: cellsOf(row) }));
  },

  async words(ids) {
    type Words = Readonly<{
      id: Stored;
      comment: string | null;
      outcome: string | null;
      recovery_words: string | null;
    }>;
    if (ids.length === 0) return new Map();
    const { rows } = await sql<Words>`
      SELECT a.id, t.comment, f.outcome, f.recovery_words
      FROM answer a LEFT JOIN answer_text t ON t.id = a.id
      LEFT JOIN follow_up f ON f.dedupe_key = CONCAT('answer:', a.id DIV 1024, ':', a.id MOD 1024)
      WHERE a.id IN ${inList(ids)} AND (t.id IS NOT NULL OR f.outcome IS NOT NULL)`.execute(db);
    return new Map(
      rows.map(({ id, comment, outcome, recovery_words }) => [
        Number(id),
        { comment, remedy: outcome, recovery_words },
      ]),
    );
  },
};

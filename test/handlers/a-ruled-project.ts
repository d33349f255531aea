import { sql } from 'kysely';
import { looseObject, parse, safeParse, string } from 'valibot';
import { db } from '../../src/adapters/sql/driver';
import { sqlFigureRecords as records } from '../../src/adapters/sql/figures/figure-records';
import { sqlFigureSource as source } from '../../src/adapters/sql/figures/figure-source';
import { sqlKpis as kpis } from '../../src/adapters/sql/rollups/kpis';
import { project as contract } from '../../src/contract/project';
import { review } from '../../src/contract/review';
import { wordCalls } from '../../src/contract/words';
import { parseDay } from '../../src/domain/calendar';
import { notSetUp, UnknownSettings, type SettingsVersion } from '../../src/domain/settings/project-settings';
import { usualRights, type Rights, type Role } from '../../src/domain/settings/rights';
import { project } from '../../src/handlers/project';
import {
  answerRow,
  clearRecords,
  cycleRow,
  dayMs,
  project as projectId,
  seeds,
  type Seeded,
} from '../ports/figures/figure-records-seed';
import { reviewPorts } from './review-ports';

export const today = parseDay('2026-06-29');
export const now = new Date(today * dayMs + 80_000_000);
const silence = { info: () => {}, warn: () => {}, error: () => {} };
const ruled = (rights: Partial<Rights> = {}, limitRatedAgent = false): SettingsVersion => ({
  ...notSetUp,
  settings: { ...notSetUp.settings, limitRatedAgent, rights: { ...usualRights, ...rights } },
});
const brokenFilter = 'gone = 1';
let version: SettingsVersion | null = ruled();

/** Sets the project's rights. */
export const rule = (rights?: Partial<Rights>, limitRatedAgent?: boolean) => {
  version = ruled(rights, limitRatedAgent);
};

/** A project that asks, but for a filter that broke after it was saved. */
export const breakFilter = () => {
  if (!version) return;
  const { settings: kept } = version;
  version = { ...version, settings: { ...kept, on: true, exclusions: { ...kept.exclusions, jql: brokenFilter } } };
};

/** Settings of a version that cannot be read. */
export const ruleUnreadably = () => {
  version = null;
};

const settings = {
  reportingTimeZone: async () => 'Europe/Berlin',
  read: async () => {
    if (!version) throw new UnknownSettings(projectId);
    return version;
  },
  history: async () => [],
};

export type Page = Record<string, unknown> & { kind: string };
const wire = { ...contract, ...review, ...wordCalls };

/** A call as somebody in this role makes it, its answer parsed by the wire's own schema. */
export async function askProject(
  who: Role,
  call: 'readFigures' | 'readRequests' | 'readFilters' | 'readReview' | 'readBeyond' | 'readWords',
  payload: object = {},
): Promise<Page> {
  const handler = project({
    ...reviewPorts,
    ...{ kpis, source, records, settings, clock: { now: () => now }, log: silence },
    filters: { whyUnusable: async (jql) => (jql === brokenFilter ? 'Field “gone” does not exist.' : null) },
    cycleExport: { page: async () => [], words: async () => new Map() },
    permissions: { roleIn: async () => who, mayCreateIssues: async () => true },
    people: {
      nameOf: async (accountId) => (accountId === 'customer-1' ? 'Dora' : null),
      namesOf: async (ids) => new Map(ids.includes('customer-1') ? [['customer-1', 'Dora']] : []),
    },
  });
  const context = { accountId: 'somebody', accountType: 'licensed', extension: { project: { id: String(projectId) } } };
  const answer = await handler(
    { call: { functionKey: call, payload }, context },
    { principal: { accountId: 'somebody' } },
  );
  if (!safeParse(wire[call].output, answer).success) throw new Error(`${call} answers what its contract does not know`);
  return parse(looseObject({ kind: string() }), answer);
}

/** Answers of as many people to surveys about one request type. */
export const scored = (scores: readonly number[], day = today): readonly Seeded[] =>
  seeds(scores.length, day, day).map((one, i) => ({
    ...one,
    ...{ resolvedDay: day, eligible: true, asked: true, person: i + 1, requestType: 1, team: 1, channel: 1 },
    ...{ inclusion: 1, sla: 1 },
    answer: { day, kind: 1, solved: true, score: scores[i] ?? 5, reasons: 0, major: false },
  }));

/** No records, and the usual rights. */
export async function clearProject() {
  rule();
  await clearRecords();
  for (const table of ['kpi_request', 'kpi_people', 'kpi_follow_up', 'dimension'])
    await sql`DELETE FROM ${sql.table(table)}`.execute(db);
}

/** One answer with words, given for work of an agent of a team. */
export async function storeWords(issue: number, agent: number, team: number) {
  const [one] = scored([2]).map((each) => ({ ...each, issue, team }));
  if (!one?.answer) throw new Error('one answer is needed');
  const cycle = { ...cycleRow(one, now.getTime()), agent };
  const answer = { ...answerRow(one, one.answer), agent };
  await db.insertInto('cycle').values(cycle).execute();
  await db.insertInto('answer').values(answer).execute();
  const text = { id: issue * 1024 + 1, project_id: projectId, author: 'customer-1', written_at: now.getTime() };
  await db
    .insertInto('answer_text')
    .values({ ...text, comment: `Words ${issue}` })
    .execute();
}

/** Words for the work of the viewer, of a colleague in their team, and of another team. */
export async function storeWordsOfTeams() {
  const agents = [
    { kind: 'agent', id: 7, external_id: 'somebody', name: 'Ana' },
    { kind: 'agent', id: 8, external_id: 'another', name: 'Ben' },
  ];
  await db.insertInto('dimension').values(agents).execute();
  // The viewer's own, a colleague's of the same team, and one of another team.
  await storeWords(501, 7, 3);
  await storeWords(502, 8, 3);
  await storeWords(503, 8, 4);
}

import { literal, object, safeParse } from 'valibot';
import { sqlFigureRecords as records } from '../../src/adapters/sql/figures/figure-records';
import { sqlFigureSource as source } from '../../src/adapters/sql/figures/figure-source';
import { sqlKpis as kpis } from '../../src/adapters/sql/rollups/kpis';
import { catalogue } from '../../src/contract/catalogue';
import { drivers } from '../../src/contract/drivers';
import { exporting } from '../../src/contract/export';
import { improvements } from '../../src/contract/improvements';
import { maturity } from '../../src/contract/maturity';
import { noncompliances } from '../../src/contract/noncompliances';
import { openComplaints } from '../../src/contract/open-complaint';
import { patternCalls } from '../../src/contract/patterns';
import { project as contract } from '../../src/contract/project';
import { review } from '../../src/contract/review';
import { serviceFigures } from '../../src/contract/service-figures';
import { wordCalls } from '../../src/contract/words';
import { notSetUp } from '../../src/domain/settings/project-settings';
import { usualRights, type Rights, type Role } from '../../src/domain/settings/rights';
import { project } from '../../src/handlers/project';
import { useForgeSql } from '../forge-sql';
import { reviewPorts } from './review-ports';

useForgeSql();
jest.setTimeout(60_000);

const wire = {
  ...{ ...contract, ...improvements, ...review, ...catalogue, ...maturity, ...serviceFigures },
  ...{ ...exporting, ...drivers, ...patternCalls, ...noncompliances, ...openComplaints, ...wordCalls },
};
type Call = keyof typeof wire;
const calls = Object.keys(wire).filter((call): call is Call => call in wire);

const days = { from: '2026-05-01', to: '2026-05-31' };
const key = '10001:1';
/** What each call that cannot do without is given. */
const payloads: Partial<Record<Call, object>> = {
  readRequests: { list: 'scored' },
  createImprovement: { token: 'aaaaaaaa-1', title: 'Answer sooner', details: '', source: 'hand', causes: [] },
  publishImprovement: { issueId: 1, said: 'You said', did: 'We did', state: 'implemented', isPublished: true },
  linkCauses: { issueId: 1, causes: [] },
  markRead: { keys: [key] },
  followUpByHand: { key },
  thank: { key, words: 'Thank you' },
  logVisit: {
    ...{ token: 'aaaaaaaa-1', kind: 'walk', day: '2026-06-01' },
    ...{ place: 'The desk', people: 'Dora', seen: 'A queue', actions: '' },
  },
  readRouted: { period: days, against: days },
  logOpenComplaint: {
    ...{ how: 'spoken', words: 'It was slow', wantsContact: false, majorConcern: false, token: 'aaaaaaaa-1' },
    customer: { accountId: null, name: null },
  },
  findPeople: { search: 'dora' },
};

const notAllowed = object({ because: literal('not-allowed') });

/** The calls that do not refuse somebody in this role, under these rights. */
async function openTo(role: Role, given: Partial<Rights> = {}): Promise<readonly Call[]> {
  const version = { ...notSetUp, settings: { ...notSetUp.settings, rights: { ...usualRights, ...given } } };
  const handler = project({
    ...reviewPorts,
    ...{ kpis, source, records, clock: { now: () => new Date('2026-06-29T08:00:00Z') } },
    settings: { reportingTimeZone: async () => 'UTC', read: async () => version, history: async () => [] },
    log: { info: () => {}, warn: () => {}, error: () => {} },
    filters: { whyUnusable: async () => null },
    cycleExport: { page: async () => [], words: async () => new Map() },
    permissions: { roleIn: async () => role, mayCreateIssues: async () => true },
    people: { nameOf: async () => null, namesOf: async () => new Map() },
  });
  const context = { accountId: 'somebody', accountType: 'licensed', extension: { project: { id: '10000' } } };
  const open: Call[] = [];
  for (const call of calls) {
    const request = { call: { functionKey: call, payload: payloads[call] ?? {} }, context };
    const answer = await handler(request, { principal: { accountId: 'somebody' } });
    // Other refusals are about what was asked for, not about who asks.
    if (!safeParse(notAllowed, answer).success) open.push(call);
  }
  return open;
}

const ofFigures: readonly Call[] = [
  ...(['readFigures', 'readFilters', 'readCatalogue', 'readMaturity', 'readServiceFigures'] as const),
  ...(['readDrivers', 'readPatterns', 'readOrganisations', 'readRouted'] as const),
];

describe('the calls of the Satisfaction page', () => {
  test.each(calls)('%s is asked here in a way its contract knows', (call) => {
    expect(safeParse(wire[call].input, payloads[call] ?? {}).issues).toBeUndefined();
  });

  test('are all closed to somebody who cannot see the project', async () => {
    expect(await openTo('stranger')).toEqual([]);
  });

  test.each(['agent', 'colleague'] as const)(
    'are all closed to a %s where figures are for administrators',
    async (role) => {
      expect(await openTo(role, { figures: 'administrators' })).toEqual([]);
    },
  );

  test('show a colleague figures, and nothing of single people', async () => {
    expect([...(await openTo('colleague'))].sort()).toEqual([...ofFigures].sort());
  });

  test('are all open to an administrator', async () => {
    expect(await openTo('administrator')).toEqual(calls);
  });

  test('leave an administrator only what hides few people, where answers are kept anonymous', async () => {
    const open = await openTo('administrator', { anonymous: true });
    expect(open.filter((call) => call !== 'readFigures')).toEqual(['readFilters']);
  });
});

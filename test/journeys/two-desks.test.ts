import { facilitiesId } from '../../dev/jira/world/facilities';
import type { Site } from '../../dev/site/running-site';
import { control, openTwoDesks, raise, resolve } from './a-site';
import { invoke } from './outcome';
import { allProjects, followUpsOf, gadget, pageOf, press, satisfaction, type Told } from './screens';

const facilities = pageOf({ id: facilitiesId, key: 'FAC' });
const summaryOf = (site: Site, as: string, projectId: string) => gadget(site, as, 'readSummary', { projectId });

let site: Site;
let helpKey = '';
let facKey = '';

/** Answers a request of Facilities in the portal of that desk. */
const answerInPortal = (as: string, key: string, score: number) =>
  invoke(site, as, {
    ...{ moduleKey: 'portal-panel', functionKey: 'submitAnswer', payload: press({ score, token: `desk-${key}` }) },
    extension: {
      portal: { id: key.startsWith('FAC') ? 2 : 1 },
      request: { key, typeId: 5 },
      location: `${site.url}/servicedesk/customer/portal/2/${key}`,
    },
  });

beforeAll(async () => {
  site = await openTwoDesks();
  helpKey = await raise(site, 'customer-dora', 'VPN drops every morning');
  facKey = await raise(site, 'customer-emil', 'The lift stops between the floors', '5', '2');
  await resolve(site, helpKey);
  await resolve(site, facKey, 'agent-pia');
  await control(site, 'POST', '/_site/clock', { advance: 'PT4H' });
  await answerInPortal('customer-dora', helpKey, 5);
  await answerInPortal('customer-emil', facKey, 2);
  await control(site, 'POST', '/_site/clock', { advance: 'PT1H' });
}, 120_000);

afterAll(() => site?.stop(), 60_000);

const keysIn = ({ result }: Told) =>
  (result['projects'] as readonly Readonly<{ key?: string; project?: { key: string } }>[]).map(
    ({ key, project }) => key ?? project?.key,
  );

test('an unhappy answer in the second desk’s portal leads to one follow-up', () => {
  expect(facKey).toMatch(/^FAC-\d+$/);
  expect(followUpsOf(site, facKey)).toBe(1);
  expect(followUpsOf(site, helpKey)).toBe(0);
});

describe('who works where', () => {
  test.each([
    ['owner-olga', ['FAC', 'HELP']],
    ['agent-ana', ['HELP']],
    ['agent-pia', ['FAC']],
  ])('%s is shown %j: on the page over all projects, and for the gadget', async (who, keys) => {
    expect(keysIn(await allProjects(site, who, 'readPortfolio'))).toEqual(keys);
    expect(keysIn(await gadget(site, who, 'readChoices'))).toEqual(keys);
  });

  test('a gadget set to a desk shows its figures to its people and to nobody else', async () => {
    expect((await summaryOf(site, 'owner-olga', facilitiesId)).result).toMatchObject({
      kind: 'summary',
      summary: { satisfied: { k: 0, n: 1 } },
    });
    const refused = { kind: 'refused', because: 'not-allowed' };
    expect((await summaryOf(site, 'agent-ana', facilitiesId)).result).toEqual(refused);
    expect((await summaryOf(site, 'agent-pia', '10000')).result).toEqual(refused);
    expect((await summaryOf(site, 'owner-olga', '10001')).result).toEqual(refused);
  });

  test.each(['readFigures', 'readServiceFigures', 'readCatalogue', 'readDrivers', 'readRequests', 'exportCycles'])(
    '%s of a desk is refused to who works only at the other',
    async (call) => {
      const payload = call === 'readRequests' ? { list: 'scored' } : {};
      const refused = { kind: 'refused' };
      for (const page of [satisfaction, facilities]) {
        const { status, result } = await page(site, 'owner-olga', call, payload);
        expect({ status, isRefused: result['kind'] === 'refused' }).toEqual({ status: 200, isRefused: false });
      }
      expect((await facilities(site, 'agent-ana', call, payload)).result).toMatchObject(refused);
      expect((await satisfaction(site, 'agent-pia', call, payload)).result).toMatchObject(refused);
    },
  );
});

describe('customers and strangers', () => {
  const calls = [
    ['the page over all projects', (who: string) => allProjects(site, who, 'readPortfolio')],
    ['the choices of the gadget', (who: string) => gadget(site, who, 'readChoices')],
    ['the gadget', (who: string) => summaryOf(site, who, '10000')],
    ['the report of a project', (who: string) => satisfaction(site, who, 'readFigures')],
    ['the export of a project', (who: string) => satisfaction(site, who, 'exportCycles')],
  ] as const;

  describe.each(['customer-dora', 'unlicensed-gus', 'nobody'])('%s', (who) => {
    test.each(calls)('gets nothing of %s', async (_, ask) => {
      const { status, result } = await ask(who);
      const isNothing = status >= 400 || result['kind'] === 'refused';
      expect({ status, result, isNothing }).toMatchObject({ isNothing: true });
      expect(JSON.stringify(result)).not.toMatch(/HELP|FAC|satisfied/);
    });
  });
});

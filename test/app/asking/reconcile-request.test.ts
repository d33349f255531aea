import { reconcileRequest } from '../../../src/app/asking/reconcile-request';
import { noExclusions, type Exclusions } from '../../../src/domain/asking/exclusions';
import { Refusal } from '../../../src/ports/platform/refusal';
import type { WaitingStatuses } from '../../../src/domain/requests/waiting-status';
import type { Candidate } from '../../../src/ports/asking/cycles';
import type { Matched } from '../../../src/ports/asking/request-filters';
import type { Request } from '../../../src/ports/requests/requests';
import { aDesk } from '../../fakes/desk';

/** A desk whose settings leave somebody in peace; every look at a filter or a group is counted. */
function aDeskThatExcludes(
  given: Partial<Exclusions>,
  matched: () => Promise<Matched>,
  groupIds: readonly string[] | Refusal = [],
) {
  const desk = aDesk();
  desk.settings.value = { ...desk.settings.value, exclusions: { ...noExclusions, ...given } };
  desk.request.now = {
    resolutionId: '10000',
    changes: [{ at: Date.parse('2026-03-02T09:00:00Z'), field: 'resolution', from: null, to: '10000' }],
  };
  const looks: string[] = [];
  const ports = {
    ...desk.ports,
    filters: {
      match: async (jql: string) => {
        looks.push(jql);
        return matched();
      },
    },
    directory: {
      groupsOf: async (accountId: string) => {
        looks.push(accountId);
        if (groupIds instanceof Refusal) throw groupIds;
        return groupIds;
      },
    },
  };
  const decided = async () => {
    await reconcileRequest(ports, 10_001);
    const cycle = await desk.ports.cycles.findNewest(10_001);
    return [cycle?.state, cycle?.reason];
  };
  return { desk, looks, decided };
}

const finds = (issueIds: readonly number[]) => async (): Promise<Matched> => ({
  kind: 'matched',
  issueIds: new Set(issueIds),
});

describe('a request that is resolved', () => {
  it('costs no look at filters and groups where none are set', async () => {
    const { decided, looks } = aDeskThatExcludes({ people: ['customer-fay'], organisations: ['7'] }, finds([10_001]));
    expect(await decided()).toEqual(['planned', null]);
    expect(looks).toEqual([]);
  });

  it('costs none either when an earlier rule leaves it out', async () => {
    const { desk, decided, looks } = aDeskThatExcludes({ jql: 'labels = quiet', groups: ['g1'] }, finds([10_001]));
    desk.request.now = { ...desk.request.now, requestType: null };
    expect(await decided()).toEqual(['ineligible', 'not-a-request']);
    expect(looks).toEqual([]);
  });

  it('is left out by the filter that finds it', async () => {
    const { decided } = aDeskThatExcludes({ jql: 'labels = quiet' }, finds([10_001]));
    expect(await decided()).toEqual(['ineligible', 'excluded-by-filter']);
  });

  it('is left out with the groups of its reporter', async () => {
    const { decided, looks } = aDeskThatExcludes({ groups: ['g1'] }, finds([]), ['g1']);
    expect(await decided()).toEqual(['ineligible', 'excluded-person']);
    expect(looks).toEqual(['customer-dora']);
  });

  it('reaches the ledger where the app may not see groups: they are tried again before the ask', async () => {
    const { decided } = aDeskThatExcludes({ groups: ['g1'] }, finds([]), new Refusal(403, '', null, 'GET groups'));
    expect(await decided()).toEqual(['planned', null]);
  });

  it('stays planned when Jira does not understand the filter: it is tried again before the ask', async () => {
    const { decided } = aDeskThatExcludes({ jql: 'gone = 1' }, async () => ({
      kind: 'unusable',
      says: 'No such field.',
    }));
    expect(await decided()).toEqual(['planned', null]);
  });

  it('is not decided on when Jira is not to be had, so that the event comes again', async () => {
    const { desk, decided } = aDeskThatExcludes({ jql: 'labels = quiet' }, async () => {
      throw new Refusal(503, '', null, 'POST match');
    });
    await expect(decided()).rejects.toThrow('503');
    expect(await desk.ports.cycles.findNewest(10_001)).toBeNull();
  });
});

/** What is written of a request that was resolved twice, when Jira tells this of it. */
async function written(now: Partial<Request>, waitingStatuses: WaitingStatuses = null) {
  const desk = aDesk();
  desk.settings.value = { ...desk.settings.value, waitingStatuses };
  desk.request.now = now;
  const all: Candidate[] = [];
  const cycles = {
    ...desk.ports.cycles,
    reconcile: async (candidates: readonly Candidate[]) => void all.push(...candidates),
  };
  await reconcileRequest({ ...desk.ports, cycles }, 10_001);
  return all;
}

describe('the first reply of a request', () => {
  const resolved = Date.parse('2026-03-02T09:00:00Z');
  const repliedAt = async (firstResponseAt: number) =>
    (await written({ firstResponseAt })).map((one) => one.firstResponseAt);

  it('is kept with the cycle it belongs to', async () => {
    expect(await repliedAt(resolved - 1)).toEqual([resolved - 1]);
    expect(await repliedAt(resolved)).toEqual([resolved]);
  });

  it('comes with the resolution where Jira stores it a moment after that', async () => {
    expect(await repliedAt(resolved + 1)).toEqual([resolved]);
    expect(await repliedAt(resolved + 60_000)).toEqual([resolved]);
  });

  it('is none of a cycle that was resolved before anybody replied', async () => {
    expect(await repliedAt(resolved + 60_001)).toEqual([null]);
  });
});

describe('the time a request waited for the customer', () => {
  const hour = 3_600_000;
  const names = { from: 'In progress', to: '顧客待ち' };
  const resolve = (at: number, from: string | null, to: string | null) => ({ at, field: 'resolution', from, to });
  const changes = [
    { at: hour, field: 'status', from: '3', to: '7', names },
    resolve(3 * hour, null, '1'),
    resolve(10 * hour, '1', null),
    resolve(14 * hour, null, '1'),
    { at: 14 * hour, field: 'status', from: '7', to: '5', names: { from: names.to, to: 'Resolved' } },
  ];

  it('is kept with each cycle from where the one before ended', async () => {
    expect((await written({ createdAt: 0, changes })).map(({ waitedMs }) => waitedMs)).toEqual([2 * hour, 4 * hour]);
  });

  it('is that in the statuses the project chose, where it chose some', async () => {
    expect((await written({ createdAt: 0, changes }, ['3'])).map(({ waitedMs }) => waitedMs)).toEqual([hour, 0]);
  });
});

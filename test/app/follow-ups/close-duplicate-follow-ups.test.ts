import { closeDuplicateFollowUps, type DuplicatePorts } from '../../../src/app/follow-ups/close-duplicate-follow-ups';
import type { NamedIssue } from '../../../src/ports/follow-ups/follow-up-duplicates';
import { inMemoryFollowUpIssues } from '../../fakes/follow-up-issues';
import { inMemoryFollowUps } from '../../fakes/follow-ups';
import { inMemoryNotes } from '../../fakes/memory';

const always = () => true;
const day = 86_400_000;
const start = Date.parse('2026-03-02T09:00:00Z');
const name = 'answer:10001:1';
const owing = { projectId: 10_000, requestId: 10_001, requestKey: 'HELP-1', owedFor: 'unhappy' as const };

function aSite() {
  const made: NamedIssue[] = [];
  const links: string[] = [];
  const asked: (Date | null)[] = [];
  const followUps = inMemoryFollowUps();
  const followUpIssues = inMemoryFollowUpIssues();
  let now = start;
  const ports: DuplicatePorts = {
    ...{ followUps, followUpRecords: followUps, followUpIssues },
    followUpSearch: {
      async createdSince(since, _now, place) {
        asked.push(since);
        const all = made.filter(({ createdAt }) => createdAt >= (since?.getTime() ?? 0));
        const from = Number(place ?? 0);
        return { issues: all.slice(from, from + 2), next: from + 2 < all.length ? String(from + 2) : null };
      },
      named: async (dedupeKey) => made.filter((one) => one.dedupeKey === dedupeKey),
      async linkDuplicate(duplicate, kept) {
        links.push(`${duplicate} duplicates ${kept}`);
        return true;
      },
    },
    memory: inMemoryNotes(),
    clock: { now: () => new Date(now) },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  };
  const make = (id: number, dedupeKey = name) => {
    made.push({ id, key: `CARE-${id}`, dedupeKey, createdAt: now, assignee: 'owner-olga' });
    followUpIssues.put(id, { issueId: id, key: `CARE-${id}` });
  };
  const open = async (id: number, dedupeKey = name) => {
    await followUps.owe({ ...owing, dedupeKey }, new Date(now));
    await followUps.opened(dedupeKey, { id, key: `CARE-${id}` }, null, new Date(now));
  };
  const isDone = (id: number) => followUpIssues.issues.get(id)?.isDone;
  const pass = (ms: number) => void (now += ms);
  return { ports, make, open, isDone, pass, links, asked, followUps, followUpIssues };
}

it('closes the younger of two, linked and told which one stays', async () => {
  const { ports, make, open, isDone, links, followUps, followUpIssues } = aSite();
  make(1);
  make(2);
  await open(1);
  await closeDuplicateFollowUps(ports, always);
  expect([isDone(1), isDone(2)]).toEqual([false, true]);
  expect(links).toEqual(['CARE-2 duplicates CARE-1']);
  expect(followUpIssues.told).toMatchObject([{ issueId: 2, text: expect.stringContaining('CARE-1') }]);
  expect(await followUps.find(name)).toMatchObject({ issueId: 1 });
});

it('keeps the older one also when the younger was the one on record', async () => {
  const { ports, make, open, isDone, followUps } = aSite();
  make(1);
  make(2);
  await open(2);
  await closeDuplicateFollowUps(ports, always);
  expect(await followUps.find(name)).toMatchObject({ issueId: 1, issueKey: 'CARE-1', owner: 'owner-olga' });
  expect([isDone(1), isDone(2)]).toEqual([false, true]);
});

it('keeps the one somebody has begun with', async () => {
  const { ports, make, open, isDone, followUps } = aSite();
  make(1);
  make(2);
  await open(2);
  const find = async () => {
    const found = await followUps.find(name);
    return found && { ...found, state: 'contacted' as const };
  };
  await closeDuplicateFollowUps({ ...ports, followUps: { ...followUps, find } }, always);
  expect(await followUps.find(name)).toMatchObject({ issueId: 2 });
  expect([isDone(1), isDone(2)]).toEqual([true, false]);
});

it('records an issue nobody had heard of', async () => {
  const { ports, make, followUps } = aSite();
  await followUps.owe({ ...owing, dedupeKey: name }, new Date(start));
  make(1);
  await closeDuplicateFollowUps(ports, always);
  expect(await followUps.find(name)).toMatchObject({ issueId: 1, state: 'open' });
});

it('lets a duplicate be that a person opened again', async () => {
  const { ports, make, open, isDone, followUpIssues } = aSite();
  make(1);
  make(2);
  await open(1);
  await closeDuplicateFollowUps(ports, always);
  followUpIssues.put(2, { isDone: false });
  await closeDuplicateFollowUps(ports, always);
  expect(isDone(2)).toBe(false);
  expect(followUpIssues.told).toHaveLength(1);
});

it('leaves alone what carries a name that was never owed here', async () => {
  const { ports, make, isDone } = aSite();
  make(1, 'answer:1:1');
  make(2, 'answer:1:1');
  await closeDuplicateFollowUps(ports, always);
  expect([isDone(1), isDone(2)]).toEqual([false, false]);
});

it('reads everything once, and afterwards only what has come since', async () => {
  const { ports, make, open, pass, asked } = aSite();
  for (const id of [1, 2, 3]) {
    make(id, `answer:${id}:1`);
    await open(id, `answer:${id}:1`);
  }
  await closeDuplicateFollowUps(ports, always);
  pass(day);
  await closeDuplicateFollowUps(ports, always);
  expect(asked).toEqual([null, null, new Date(start - 2 * day), new Date(start - 2 * day)]);
});

it('goes on the next night where its time ran out', async () => {
  const { ports, make, open, pass, asked } = aSite();
  for (const id of [1, 2, 3, 4]) {
    make(id, `answer:${id}:1`);
    await open(id, `answer:${id}:1`);
    pass(10 * day);
  }
  const times = [true, false];
  await closeDuplicateFollowUps(ports, () => times.shift() ?? true);
  await closeDuplicateFollowUps(ports, always);
  expect(asked[1]).toEqual(new Date(start + 10 * day - 2 * day));
});

it('settles the others when Jira fails at one', async () => {
  const { ports, make, open, isDone, followUpIssues } = aSite();
  for (const [id, key] of [
    [1, 'answer:1:1'],
    [2, 'answer:1:1'],
    [3, 'answer:3:1'],
    [4, 'answer:3:1'],
  ] as const)
    make(id, key);
  await open(1, 'answer:1:1');
  await open(3, 'answer:3:1');
  followUpIssues.conditions.fails = 1;
  await closeDuplicateFollowUps(ports, always);
  expect([isDone(2), isDone(4)]).toEqual([false, true]);
});

it('leaves alone what carries the name of an improvement or a digest, even twice', async () => {
  const site = aSite();
  for (const dedupeKey of ['improvement:press-number-one', 'digest:10000:20260302'])
    for (const id of [1, 2]) site.make(id, dedupeKey);
  await closeDuplicateFollowUps(site.ports, always);
  expect(site.links).toEqual([]);
  expect([1, 2].map(site.isDone)).toEqual([false, false]);
});

import fc from 'fast-check';
import { Refusal } from '../../../src/ports/platform/refusal';
import type { RequestNow } from '../../../src/ports/requests/requests';
import { at } from '../../builders';
import { askWorld, due, minute, states } from '../../fakes/ask-world';

describe('asking who is due', () => {
  it('asks once, and says when the survey closes', async () => {
    const world = askWorld();
    await world.resolve(1);
    expect(await world.ask()).toBe(1);
    expect(await world.ask()).toBe(0);
    expect(await world.ports.cycles.findNewest(1)).toMatchObject({
      state: 'asked',
      askedAt: due.getTime(),
      closesAt: at('2026-03-16T13:00:00Z').getTime(),
    });
  });

  it('asks a person about the first of their requests and lets the others rest', async () => {
    const world = askWorld();
    await world.resolve(2, { askAt: due.getTime() - 2 });
    await world.resolve(1, { askAt: due.getTime() - 1 });
    await world.resolve(3, { reporter: 'customer-emil' });
    await world.ask();
    expect(world.posted.map(({ issueId }) => issueId).sort()).toEqual([2, 3]);
    expect(await states(world, 1)).toEqual([['rested', 'resting']]);
  });

  it('asks about every request where a project lets nobody rest', async () => {
    const world = askWorld(0);
    for (const issueId of [1, 2, 3]) await world.resolve(issueId);
    expect(await world.ask()).toBe(3);
    expect(world.posted.map(({ issueId }) => issueId)).toEqual([1, 2, 3]);
  });

  it('asks about the one an agent wanted asked beside another that is due', async () => {
    const world = askWorld();
    await world.resolve(1, { state: 'rested', reason: 'resting', askAt: null });
    await world.ports.cycles.planAgain(1, 1, due);
    await world.resolve(2, { askAt: due.getTime() - 1 });
    expect(await world.ask()).toBe(2);
  });

  it('asks again when the rest period is over', async () => {
    const world = askWorld();
    await world.resolve(1);
    await world.ask();
    world.pass(14 * 24 * 60 * minute);
    await world.resolve(2);
    await world.ask();
    expect(world.posted).toHaveLength(2);
  });

  it('never asks somebody who stopped, even when an agent wants it', async () => {
    const world = askWorld();
    await world.resolve(1, { state: 'rested', reason: 'resting', askAt: null });
    await world.ports.persons.stop('customer-dora');
    await world.ports.cycles.planAgain(1, 1, due);
    await world.ask();
    expect([world.posted, await states(world, 1)]).toEqual([[], [['rested', 'opted-out']]]);
  });

  it.each([
    ['was re-opened', { resolvedAt: null }, 'reopened'],
    ['moved', { projectId: 10_001 }, 'moved'],
    ['has another reporter', { reporterId: 'customer-fay' }, 'reporter-changed'],
    ['lost its request type', { portalUrl: null }, 'not-a-request'],
  ])('withdraws when the request %s meanwhile', async (_, change, because) => {
    const world = askWorld();
    await world.resolve(1);
    world.requests.set(1, { ...(world.requests.get(1) as RequestNow), ...change });
    await world.ask();
    expect([world.posted, await states(world, 1)]).toEqual([[], [['withdrawn', because]]]);
  });

  it('comes back when Jira asks for patience, and posts then', async () => {
    const world = askWorld();
    await world.resolve(1);
    world.faults.beforePosting = () => {
      throw new Refusal(429, 'slow down', 90, 'POST comment');
    };
    await world.ask();
    world.faults.beforePosting = () => undefined;
    world.pass(89_000);
    expect(await world.ask()).toBe(0);
    world.pass(1_000);
    expect(await world.ask()).toBe(1);
  });

  it('gives up kindly on a request whose comments Jira refuses for more than a day', async () => {
    const world = askWorld();
    await world.resolve(1);
    world.faults.beforePosting = () => {
      throw new Refusal(403, 'no', null, 'POST comment');
    };
    const tryFor = async (hours: number) => {
      for (let n = 0; n < hours; n += 1) {
        await world.ask();
        world.pass(61 * minute);
      }
    };
    await tryFor(20);
    expect(await states(world, 1)).toEqual([['planned', null]]);
    await tryFor(8);
    expect(await states(world, 1)).toEqual([['withdrawn', 'not-sendable']]);
  });

  it('posts one comment per survey and asks nobody twice within the rest period, whatever crashes and whenever', async () => {
    const fates = fc.array(fc.constantFrom('fine', 'fails', 'reply lost', 'dies'), { minLength: 1, maxLength: 40 });
    const requests = fc.array(fc.tuple(fc.nat(3), fc.nat(20)), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(requests, fates, async (wanted, luck) => {
        const world = askWorld();
        let n = 0;
        const strike = (when: string) => {
          const fate = luck[n % luck.length];
          if (when === 'after') n += 1;
          if (when === 'before' && fate === 'fails') {
            n += 1;
            throw new Error('Jira is down');
          }
          if (when === 'after' && fate === 'reply lost') throw new Error('reply lost');
        };
        world.faults.beforePosting = () => strike('before');
        world.faults.afterPosting = () => strike('after');
        for (const [index, [who, days]] of wanted.entries())
          await world.resolve(index + 1, {
            reporter: `customer-${who}`,
            askAt: due.getTime() + days * 24 * 60 * minute,
          });
        for (let hour = 0; hour < 24 * 25; hour += 1) {
          if (luck[hour % luck.length] === 'dies') {
            // The worker took its lease and was never heard of again.
            await world.ports.cycles.lease(world.ports.clock.now(), 1, `dead-${hour}`, 10 * minute);
          } else await world.ask();
          world.pass(60 * minute);
        }
        const keys = world.posted.map(({ cycleKey }) => cycleKey);
        expect(new Set(keys).size).toBe(keys.length);
        for (const who of [0, 1, 2, 3]) {
          const mine = wanted.flatMap(([one], index) => (one === who ? [index + 1] : []));
          const asks = world.posted.filter(({ issueId }) => mine.includes(issueId)).map((one) => one.at);
          asks
            .slice(1)
            .forEach((ask, before) => expect(ask - (asks[before] ?? 0)).toBeGreaterThanOrEqual(14 * 24 * 60 * minute));
        }
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});

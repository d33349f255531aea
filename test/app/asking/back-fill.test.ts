import { continueBackFills } from '../../../src/app/asking/back-fill';
import { startBackFill } from '../../../src/app/asking/control-back-fill';
import { parseDay } from '../../../src/domain/calendar';
import { Refusal } from '../../../src/ports/platform/refusal';
import type { Request, RequestPage } from '../../../src/ports/requests/requests';
import { at } from '../../builders';
import { inMemoryBackFills } from '../../fakes/back-fills';
import { aDesk } from '../../fakes/desk';

const resolvedAt = Date.parse('2026-02-10T09:00:00Z');

/** Five requests resolved in February, two to a page. */
async function aPast() {
  const desk = aDesk();
  const model = await desk.ports.requests.find(1);
  if (!model) throw new Error('The desk has a request.');
  const past = (issueId: number, when: number): Request => ({
    ...{ ...model, issueId, key: `HELP-${issueId}` },
    changes: [{ at: when, field: 'resolution', from: null, to: '10000' }],
  });
  const all = [1, 2, 3, 4].map((id) => past(id, resolvedAt + id)).concat(past(5, Date.parse('2026-01-31T23:00:00Z')));
  const trouble = { before: (_place: string | null): void => undefined };
  const places: (string | null)[] = [];
  const backFills = inMemoryBackFills();
  const woken: string[] = [];
  const packed: { before: number | null } = { before: null };
  const ports = {
    ...desk.ports,
    backFills,
    requests: {
      countResolvedBetween: async () => all.length,
      async resolvedBetween(_p: number, _f: number, _t: number, place: string | null): Promise<RequestPage> {
        trouble.before(place);
        places.push(place);
        const start = Number(place ?? 0);
        return {
          requests: all.slice(start, start + 2),
          next: start + 2 < all.length ? String(start + 2) : null,
        };
      },
    },
    packed: { packedBefore: async () => packed.before },
    wakeFigures: { wake: async () => void woken.push('figures') },
    wakeBackFill: { wake: async () => void woken.push('back-fill') },
  };
  const start = (from = '2026-02-01', to = '2026-02-28') => startBackFill(ports, 10_000, { from, to });
  const ledger = async () =>
    (await desk.ports.cycles.newestOf([1, 2, 3, 4, 5])).map(({ issueId, reason, eligible }) => [
      issueId,
      reason,
      eligible,
    ]);
  return {
    desk,
    ports,
    packed,
    backFills,
    trouble,
    places,
    woken,
    start,
    ledger,
    run: () => continueBackFills(ports, () => true),
  };
}
const filled = [1, 2, 3, 4].map((id) => [id, 'back-filled', false]);

describe('bringing past requests in', () => {
  it('writes those of the period alone, page by page, and asks nobody', async () => {
    const { run, start, ledger, places, backFills, woken, desk } = await aPast();
    expect(await start()).toEqual({ kind: 'started' });
    expect(await run()).toBe(false);
    expect(places).toEqual([null, '2', '4']);
    expect(await ledger()).toEqual(filled);
    expect(await backFills.find(10_000)).toMatchObject({ state: 'done', looked: 5, about: 5, problem: null });
    expect(woken).toEqual(['back-fill', 'figures']);
    expect(await desk.ports.cycles.lease(at('2027-01-01T00:00:00Z'), 50, 'anybody', 1)).toEqual([]);
  });

  it('leaves what the ledger knows as it is, and what was resolved just now to its event', async () => {
    const { desk, run, start, ledger, ports } = await aPast();
    await desk.resolve({ issueId: 2, resolvedAt, state: 'planned', reason: null });
    desk.now.value = new Date(resolvedAt + 2 * 3_600_000);
    await start('2026-02-01', '2026-02-10');
    await run();
    expect(await ledger()).toEqual([[2, null, true]]);
    expect(await ports.backFills.find(10_000)).toMatchObject({ state: 'done' });
  });

  it('goes on where it stood after a crash in the middle, and ends the same', async () => {
    const { run, start, ledger, places, trouble, desk, backFills } = await aPast();
    await start();
    trouble.before = (place) => {
      if (place === '2') throw new Error('the process died');
    };
    await expect(run()).rejects.toThrow('died');
    expect(await backFills.find(10_000)).toMatchObject({ state: 'running', place: '2', looked: 2 });
    trouble.before = () => undefined;
    desk.pass(1);
    await run();
    expect(places).toEqual([null, '2', '4']);
    expect(await ledger()).toEqual(filled);
  });

  it('says when its time is up that something is left, and goes on from there', async () => {
    const { ports, start, ledger, run } = await aPast();
    await start();
    let pages = 0;
    expect(await continueBackFills(ports, () => (pages += 1) < 2)).toBe(true);
    expect(await ledger()).toEqual(filled.slice(0, 2));
    expect(await run()).toBe(false);
    expect(await ledger()).toEqual(filled);
  });

  it('begins anew when Jira does not know the place any more', async () => {
    const { run, start, ledger, trouble, places } = await aPast();
    await start();
    let isForgotten = true;
    trouble.before = (place) => {
      if (place === '2' && isForgotten) {
        isForgotten = false;
        throw new Refusal(400, 'The token has expired.', null, 'POST search');
      }
    };
    await run();
    expect(places).toEqual([null, null, '2', '4']);
    expect(await ledger()).toEqual(filled);
  });

  it('is given up in Jira’s words when Jira will not have it, and after failing too often', async () => {
    const refused = await aPast();
    await refused.start();
    refused.trouble.before = () => {
      throw new Refusal(403, 'You may not.', null, 'POST search');
    };
    expect(await refused.run()).toBe(false);
    expect(await refused.backFills.find(10_000)).toMatchObject({ state: 'failed', problem: 'You may not.' });

    const broken = await aPast();
    await broken.start();
    broken.trouble.before = () => {
      throw new TypeError('an odd issue');
    };
    for (let tries = 0; tries < 30; tries += 1) await broken.run().catch(() => undefined);
    expect(await broken.backFills.find(10_000)).toMatchObject({ state: 'failed', problem: 'kept-failing' });
  });

  it.each([
    ['2026-02-28', '2026-02-01', 'period-invalid'],
    ['yesterday', '2026-02-01', 'period-invalid'],
    ['2026-02-01', '2026-03-03', 'period-ahead'],
    ['2024-01-01', '2026-02-01', 'period-too-long'],
  ])('does not start from %s to %s', async (from, to, because) => {
    const { start, backFills } = await aPast();
    expect(await start(from, to)).toEqual({ kind: 'refused', because });
    expect(await backFills.find(10_000)).toBeNull();
  });

  it('brings nothing to packed days, whose figures cannot change any more', async () => {
    const { start, packed, backFills } = await aPast();
    packed.before = parseDay('2026-02-10');
    expect(await start('2026-02-09')).toEqual({ kind: 'refused', because: 'packed' });
    expect(await backFills.find(10_000)).toBeNull();
    expect(await start('2026-02-10')).toEqual({ kind: 'started' });
  });

  it('does not start beside one that runs, and starts by the hour when the queue is lost', async () => {
    const { start, ports, run, backFills } = await aPast();
    ports.wakeBackFill.wake = async () => Promise.reject(new Error('no queue'));
    expect(await start()).toEqual({ kind: 'started' });
    expect(await start()).toEqual({ kind: 'refused', because: 'runs-already' });
    await run();
    expect(await backFills.find(10_000)).toMatchObject({ state: 'done' });
  });
});

import { randomUUID } from 'node:crypto';
import type { Faults, ProductEvent, SiteClock, Traffic } from '../../site/boundary';
import type { Invocations } from '../invocations';
import { cloudId } from '../installation';
import type { Manifest, Subscription } from '../manifest';
import { judge, type RetryContext } from '../retry';
import { filterEvent } from './event-filter';

const LARGEST_EVENT = 200_000;
const MOST_RETRIES = 4;
const OVERTAKEN_BY = 30_000;

type Delivery = Readonly<{
  id: string;
  triggerKey: string;
  functionKey: string;
  event: ProductEvent;
  due: number;
  retryContext: RetryContext | null;
}>;
export type SavedDeliveries = readonly Delivery[];

type Options = Readonly<{
  manifest: Manifest;
  clock: SiteClock;
  invocations: Pick<Invocations, 'invoke'>;
  traffic: Traffic;
  faults: Faults;
  licensed: () => boolean;
}>;

/** Brings product events to the app's triggers, as the platform does: filtered, by and by, without promises on order or number. */
export function openEventDelivery({ manifest, clock, invocations, traffic, faults, licensed }: Options) {
  const pending = new Map<string, Delivery>();

  const note = (delivery: Pick<Delivery, 'functionKey' | 'triggerKey' | 'event'>, status: string) =>
    traffic.record({
      kind: 'event',
      function: delivery.functionKey,
      as: null,
      method: delivery.event.eventType,
      path: delivery.triggerKey,
      body: delivery.event,
      status,
      response: null,
      ms: 0,
    });

  function schedule(delivery: Delivery): void {
    pending.set(delivery.id, delivery);
    clock.at(delivery.due, `event:${delivery.id}`, () => bring(delivery));
  }

  async function bring(delivery: Delivery): Promise<void> {
    const { functionKey, triggerKey, event, retryContext } = delivery;
    const payload = {
      ...event,
      ...(retryContext ? { retryContext } : {}),
      context: { cloudId, moduleKey: triggerKey },
      contextToken: 'local',
    };
    const purpose = { functionKey, moduleKey: triggerKey, moduleType: 'trigger', accountId: null };
    const times = faults.strikes('duplicate') ? 2 : 1;
    const [outcome] = await Promise.all(Array.from({ length: times }, () => invocations.invoke(purpose, payload)));
    pending.delete(delivery.id);
    const verdict = outcome ? judge(outcome, retryContext?.retryCount ?? 0) : null;
    if (verdict?.kind !== 'again') return;
    const retryCount = (retryContext?.retryCount ?? 0) + 1;
    if (retryCount > MOST_RETRIES) return note(delivery, 'given up');
    const next = {
      retryCount,
      retryReason: verdict.reason,
      ...(verdict.data === undefined ? {} : { retryData: verdict.data }),
    };
    schedule({ ...delivery, due: clock.now().getTime() + verdict.after, retryContext: next });
  }

  function send({ triggerKey, functionKey, filter }: Subscription, event: ProductEvent): void {
    const verdict = filterEvent(filter, event, licensed());
    if (!verdict.passes) return note({ triggerKey, functionKey, event }, `filtered (${verdict.because})`);
    if (faults.strikes('lose')) return note({ triggerKey, functionKey, event }, 'lost');
    note({ triggerKey, functionKey, event }, 'sent');
    const late = faults.delay(faults.current().late) + (faults.strikes('reorder') ? faults.delay(OVERTAKEN_BY) : 0);
    schedule({
      id: randomUUID(),
      triggerKey,
      functionKey,
      event,
      due: clock.now().getTime() + late,
      retryContext: null,
    });
  }

  function clear(): void {
    for (const id of pending.keys()) clock.cancel(`event:${id}`);
    pending.clear();
  }

  return {
    deliver(event: ProductEvent): void {
      const text = JSON.stringify(event);
      for (const subscription of manifest.subscriptions.filter((one) => one.eventType === event.eventType)) {
        if (Buffer.byteLength(text) > LARGEST_EVENT) note({ ...subscription, event }, 'over 200 kB');
        // A copy for each: what one function does to its event must not reach another.
        else send(subscription, JSON.parse(text) as ProductEvent);
      }
    },
    clear,
    save: (): SavedDeliveries => [...pending.values()],
    load(saved: SavedDeliveries): void {
      clear();
      saved.forEach(schedule);
    },
  };
}

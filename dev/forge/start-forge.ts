import type { AccountType, ProductEvent } from '../site/boundary';
import { assemble, type ForgeOptions } from './assemble';
import { contentSecurityPolicy } from './content-security-policy';
import { installOn, type SavedInstallation } from './installation';
import type { SavedStore } from './kvs/store';
import type { SavedQueues } from './queue/queues';
import type { Placement } from './resolvers/bridge-context';
import { maySee, type ResolverCall } from './resolvers/resolvers';
import type { SavedDeliveries } from './triggers/event-delivery';
import type { SavedSchedules } from './triggers/schedules';

/** What the platform remembers over a restart of the site; plain JSON. */
export type SavedForge = Readonly<{
  installation: SavedInstallation | null;
  store: SavedStore;
  queues: SavedQueues;
  deliveries: SavedDeliveries;
  schedules: SavedSchedules;
}>;

/** Forge on this machine: runs the app's archive and stands between it and the site, the database and time. */
export async function startForge(options: ForgeOptions) {
  const { clock, siteUrl, license = null } = options;
  const {
    manifest,
    store,
    current,
    invocations,
    queues,
    pool,
    deliveries,
    schedules,
    resolvers,
    runAction,
    fetchProduct,
  } = assemble(options);
  if (options.warmProcesses) await pool.warm([...manifest.functions.values()]);

  function install(installerAccountId = 'owner-olga'): void {
    if (current.installation) return;
    current.installation = installOn(siteUrl, manifest, license, null, clock.now);
    const { id, appId } = current.installation;
    schedules.start(id);
    deliveries.deliver({
      eventType: 'avi:forge:installed:app',
      selfGenerated: false,
      id,
      installerAccountId,
      app: { id: appId, version: '1.0.0', name: 'Aftercare', ownerAccountId: installerAccountId },
    });
  }

  /** Forgets the app: what is on its way, its schedules, its keys and values. Its database is the site's to drop. */
  function forget(): void {
    for (const part of [queues, deliveries, schedules, store]) part.clear();
    current.installation = null;
  }

  return {
    manifest,
    install,
    installed: () => current.installation !== null,
    forget,
    async uninstall(): Promise<void> {
      for (const { key, functionKey } of manifest.preUninstall) {
        await invocations.invoke(
          { functionKey, moduleKey: key, moduleType: 'preUninstall', accountId: null },
          { context: { moduleKey: key } },
        );
      }
      forget();
      pool.renew();
    },
    /** The site reports a product event; it reaches the app's triggers by and by. */
    deliver: (event: ProductEvent): void => {
      if (current.installation) deliveries.deliver(event);
    },
    invokeResolver: (call: ResolverCall) => resolvers.invoke(call),
    moduleContext: (moduleKey: string, viewer: string | null, placement: Omit<Placement, 'siteUrl'>) =>
      resolvers.context(moduleKey, viewer, placement),
    fetchProduct,
    runSchedule: schedules.run,
    /** Runs an action of the app as a rule of Jira Automation would. */
    runAction,
    /** Runs whatever is due, and waits for every invocation. */
    async settle(): Promise<void> {
      do {
        await clock.settle();
        await invocations.idle();
      } while ((clock.nextDue()?.getTime() ?? Infinity) <= clock.now().getTime());
    },
    /** The places where the app shows itself, and whether an account of some type sees them. */
    modules: () => manifest.uiModules,
    maySee: (moduleKey: string, accountType: AccountType): boolean =>
      manifest.uiModules.some((one) => one.key === moduleKey && maySee(one, accountType)),
    contentSecurityPolicy: (html: string) => contentSecurityPolicy(html, manifest.permissions, siteUrl),
    pendingEvents: queues.pending,
    save: (): SavedForge => ({
      installation: current.installation?.save() ?? null,
      store: store.save(),
      queues: queues.save(),
      deliveries: deliveries.save(),
      schedules: schedules.save(),
    }),
    load(saved: SavedForge): void {
      forget();
      pool.renew();
      if (!saved.installation) return;
      current.installation = installOn(siteUrl, manifest, license, saved.installation, clock.now);
      store.load(saved.store);
      queues.load(saved.queues);
      deliveries.load(saved.deliveries);
      schedules.load(saved.schedules);
    },
    stop: () => pool.stop(),
  };
}

export type Forge = Awaited<ReturnType<typeof startForge>>;

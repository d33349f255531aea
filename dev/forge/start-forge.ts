import { openBoundary } from './boundary/open-boundary';
import { contentSecurityPolicy } from './content-security-policy';
import { type Installation, installOn, type License, type SavedInstallation } from './installation';
import { forgeTimeLimits, runInvocations, type TimeLimits } from './invocations';
import { makeStore, type SavedStore } from './kvs/store';
import { readManifest } from './manifest';
import { openProcessPool, type ProcessPool } from './processes/process-pool';
import { openQueues, type Queues, type SavedQueues } from './queue/queues';
import { openProductFetch } from './resolvers/product-fetch';
import { maySee, openResolvers } from './resolvers/resolvers';
import { openEventDelivery, type SavedDeliveries } from './triggers/event-delivery';
import { openSchedules, type SavedSchedules } from './triggers/schedules';
import type { AccountType, Faults, Jira, ProductEvent, SiteClock, SqlGate, Traffic } from '../site/boundary';

export type ForgeOptions = Readonly<{
  /** The deploy archive the bundler made. */
  archiveDir: string;
  jira: Jira;
  clock: SiteClock;
  traffic: Traffic;
  faults: Faults;
  sql: Pick<SqlGate, 'execute'>;
  siteUrl: string;
  /** Values of the app's environment variables. */
  variables?: Readonly<Record<string, string>>;
  /** Null as in development, where Forge tells of no licence. */
  license?: License | null;
  /** Starts every function's process right away. */
  warmProcesses?: boolean;
  timeLimits?: TimeLimits;
  queueEventsAMinute?: number;
  idleProcessesAfter?: number;
}>;

/** What the platform remembers over a restart of the site; plain JSON. */
export type SavedForge = Readonly<{
  installation: SavedInstallation | null;
  store: SavedStore;
  queues: SavedQueues;
  deliveries: SavedDeliveries;
  schedules: SavedSchedules;
}>;

/** Lends what is made later to what is made before it; it is asked only once all stand. */
function promised<Value>(name: string) {
  let value: Value | undefined;
  return {
    set: (given: Value) => (value = given),
    get: (): Value => {
      if (value === undefined) throw new Error(`${name} is not there yet.`);
      return value;
    },
  };
}

function assemble(options: ForgeOptions) {
  const { archiveDir, jira, clock, traffic, faults, sql, siteUrl, license = null } = options;
  const manifest = readManifest(archiveDir);
  const store = makeStore(clock.now);
  const pool = promised<ProcessPool>('The process pool');
  const current: { installation: Installation | null } = { installation: null };
  const installation = () => current.installation ?? installOn(siteUrl, manifest, license, null, clock.now);
  const invocations = runInvocations({ manifest, pool: pool.get, traffic, installation, limits: options.timeLimits ?? forgeTimeLimits });
  const shared = { manifest, clock, invocations, traffic, faults };
  const queues: Queues = openQueues({ ...shared, ...(options.queueEventsAMinute === undefined ? {} : { eventsAMinute: options.queueEventsAMinute }) });
  const crash = (invocation: string) => pool.get().crash(invocation, 'FUNCTION_PLATFORM_UNKNOWN_ERROR', 'A fault was asked for: the process died.');
  const cross = openBoundary({ jira, manifest, store, queues, sql, faults, traffic, findInvocation: invocations.find, crash });
  pool.set(
    openProcessPool(
      {
        archiveDir,
        clock,
        variables: Object.fromEntries(manifest.variables.flatMap((name) => (options.variables?.[name] === undefined ? [] : [[name, options.variables[name]]]))),
        onCall: cross,
        onLine: invocations.hear,
        onEgress: (invocation, address) => invocations.hear(invocation, `error: egress to ${address} was refused`),
      },
      options.idleProcessesAfter,
    ),
  );
  return {
    ...{ manifest, store, current, invocations, queues },
    pool: pool.get(),
    deliveries: openEventDelivery({ ...shared, licensed: () => license?.active ?? !manifest.licensed }),
    schedules: openSchedules(shared),
    resolvers: openResolvers({ manifest, jira, invocations, traffic, installation: () => current.installation, siteUrl }),
    fetchProduct: openProductFetch({ jira, manifest, traffic }),
  };
}

/** Forge on this machine: runs the app's archive and stands between it and the site, the database and time. */
export async function startForge(options: ForgeOptions) {
  const { clock, siteUrl, license = null } = options;
  const { manifest, store, current, invocations, queues, pool, deliveries, schedules, resolvers, fetchProduct } = assemble(options);
  if (options.warmProcesses) await pool.warm([...manifest.functions.values()]);

  function install(installerAccountId = 'owner-olga'): void {
    if (current.installation) return;
    current.installation = installOn(siteUrl, manifest, license, null, clock.now);
    const { id, appId } = current.installation;
    schedules.start(id);
    deliveries.deliver({ eventType: 'avi:forge:installed:app', selfGenerated: false, id, installerAccountId, app: { id: appId, version: '1.0.0', name: 'Aftercare', ownerAccountId: installerAccountId } });
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
        await invocations.invoke({ functionKey, moduleKey: key, moduleType: 'preUninstall', accountId: null }, { context: { moduleKey: key } });
      }
      forget();
    },
    /** The site reports a product event; it reaches the app's triggers by and by. */
    deliver: (event: ProductEvent): void => {
      if (current.installation) deliveries.deliver(event);
    },
    invokeResolver: resolvers.invoke,
    moduleContext: resolvers.context,
    fetchProduct,
    runSchedule: schedules.run,
    /** Runs whatever is due, and waits for every invocation. */
    async settle(): Promise<void> {
      do {
        await clock.settle();
        await invocations.idle();
      } while ((clock.nextDue()?.getTime() ?? Infinity) <= clock.now().getTime());
    },
    /** The places where the app shows itself, and whether an account of some type sees them. */
    modules: () => manifest.uiModules,
    maySee: (moduleKey: string, accountType: AccountType): boolean => manifest.uiModules.some((one) => one.key === moduleKey && maySee(one, accountType)),
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

import { startDatabase, type Database } from '../database/start-database';
import { openSqlGate } from '../database/open-sql-gate';
import { startForge, type Forge } from '../forge/start-forge';
import { createJira, type LocalJira } from '../jira/jira';
import type { World } from '../jira/world';
import type { SqlGate } from './boundary';
import { dumpDatabase, loadDatabase } from './database-dump';
import { makeFaults } from './faults';
import { appFolders } from './folders';
import { startResettableClock, type ResettableClock } from './resettable-clock';
import { readSearchAliases } from './search-aliases';
import type { Site } from './running-site';
import { startServer, type Server } from './server';
import { movedTo, type SiteState } from './site-state';
import { recordTraffic } from './traffic';

export type SiteOptions = Readonly<{
  /** 0 takes any free port. */
  port?: number;
  /** A database server that is already there; without it the site starts one of its own and ends it. */
  databaseSocket?: string;
  /** Time stands still unless it is moved. */
  frozen?: boolean;
  start?: Date;
  /** Whether Forge's limits on the rate of SQL count. */
  metered?: boolean;
  /** How many queue events a minute the platform takes. */
  queueEventsAMinute?: number;
  /** See `ForgeOptions`. */
  renewsProcesses?: boolean;
  world?: World;
  /** What Forge's bundler made of the app. */
  archiveDir?: string;
  /** Hears of each step of the start with the milliseconds it took. */
  onStep?: (step: string, milliseconds: number) => void;
}>;

let made = 0;

type Parts = Readonly<{
  server: Server;
  database: Database;
  databaseName: string;
  gate: SqlGate;
  clock: ResettableClock;
  jira: LocalJira;
  forge: Forge;
}>;

async function borrowOrStart(socket: string | undefined): Promise<Database> {
  if (socket === undefined) return startDatabase();
  const before = process.env.AFTERCARE_DATABASE_SOCKET;
  process.env.AFTERCARE_DATABASE_SOCKET = socket;
  try {
    return await startDatabase();
  } finally {
    if (before === undefined) delete process.env.AFTERCARE_DATABASE_SOCKET;
    else process.env.AFTERCARE_DATABASE_SOCKET = before;
  }
}

function stateOf({ server, database, databaseName, clock, jira, forge }: Parts) {
  return {
    save: async (): Promise<SiteState> => ({
      url: server.url,
      now: clock.now().toISOString(),
      jira: jira.save(),
      forge: forge.save(),
      database: await dumpDatabase(database.socket, databaseName),
    }),
    async load(given: SiteState): Promise<void> {
      const state = movedTo(given, server.url);
      clock.restart(new Date(state.now));
      jira.load(state.jira);
      await loadDatabase(database.socket, databaseName, state.database);
      forge.load(state.forge);
    },
  };
}

/** Ends things in the reverse order of their making; one that fails does not keep the others. */
async function endAll(steps: readonly (() => unknown)[]): Promise<void> {
  for (const step of [...steps].reverse()) {
    try {
      await step();
    } catch (error) {
      console.error('While stopping:', error instanceof Error ? error.message : error);
    }
  }
}

/** A Jira site on this computer with the app installed; the same for people, tests, replays and benches. */
export async function createSite(options: SiteOptions = {}): Promise<Site> {
  const { port = 0, frozen = false, start = new Date(), metered = true, onStep = () => undefined } = options;
  const { archiveDir = appFolders.archive } = options;
  const endings: (() => unknown)[] = [];
  const step = async <Result>(name: string, work: () => Result | Promise<Result>): Promise<Result> => {
    const begin = performance.now();
    const result = await work();
    onStep(name, performance.now() - begin);
    return result;
  };
  try {
    const clock = startResettableClock(start, frozen);
    endings.push(() => clock.stop());
    const traffic = recordTraffic(clock.now);
    const faults = makeFaults();
    const server = await startServer(port);
    endings.push(server.stop);
    const database = await step('database', () => borrowOrStart(options.databaseSocket));
    endings.push(database.stop);
    const databaseName = `aftercare_${process.pid}_${(made += 1)}`;
    await database.createDatabase(databaseName);
    endings.push(() => database.dropDatabase(databaseName));
    const openGate = (counting: boolean) =>
      openSqlGate({ socket: database.socket, database: databaseName, now: clock.now, faults, metered: counting });
    const gate = await openGate(metered);
    endings.push(gate.stop);
    let inUse = gate;
    const searchLag = () => faults.current().searchLag;
    const jira = createJira({ clock, siteUrl: server.url, searchLag, ...(options.world && { world: options.world }) });
    jira.registerAliases(readSearchAliases(archiveDir));
    const { queueEventsAMinute } = options;
    const forge = await step('app', () =>
      startForge({
        ...{
          archiveDir,
          jira,
          clock,
          traffic,
          faults,
          sql: { execute: (path, body) => inUse.execute(path, body) },
          siteUrl: server.url,
        },
        ...(queueEventsAMinute !== undefined && { queueEventsAMinute }),
        renewsProcesses: options.renewsProcesses ?? false,
      }),
    );
    endings.push(forge.stop);
    jira.onEvent(forge.deliver);

    const state = stateOf({ server, database, databaseName, gate, clock, jira, forge });
    const settle = async () => {
      await forge.settle();
      return clock.now();
    };
    const advance = async (milliseconds: number) => {
      await clock.advance(milliseconds);
      return settle();
    };
    let asNew: SiteState | null = null;
    const reset = async () => {
      faults.set({});
      await settle();
      if (asNew) await state.load(asNew);
      traffic.clear();
    };
    const site: Site = {
      async withoutSqlLimits(work) {
        inUse = await openGate(false);
        try {
          await work();
        } finally {
          const free = inUse;
          inUse = gate;
          await free.stop();
        }
      },
      ...{ url: server.url, archiveDir, clock, traffic, faults, jira, forge, advance, settle, reset, ...state },
      databaseSocket: database.socket,
      databaseName,
      async markAsNew(given) {
        asNew = given ?? (await state.save());
      },
      open: () => server.open(site),
      stop: () => endAll(endings),
    };
    return site;
  } catch (error) {
    await endAll(endings);
    throw error;
  }
}

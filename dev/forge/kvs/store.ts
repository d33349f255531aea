export type Entry = Readonly<{
  key: string;
  value: unknown;
  createdAt: number;
  updatedAt: number;
  expireTime?: string;
}>;
export type Ttl = Readonly<{ value: number; unit: 'SECONDS' | 'MINUTES' | 'HOURS' | 'DAYS' }>;

export type SavedStore = Readonly<{ values: readonly Entry[]; secrets: readonly Entry[] }>;

const MILLISECONDS = { SECONDS: 1_000, MINUTES: 60_000, HOURS: 3_600_000, DAYS: 86_400_000 };

/** Keys and values of the installation, sorted by key as the platform lists them. */
export function makeStore(now: () => Date) {
  const values = new Map<string, Entry>();
  const secrets = new Map<string, Entry>();
  const shelf = (secret: boolean) => (secret ? secrets : values);

  const alive = (entry: Entry | undefined): Entry | null =>
    entry && (entry.expireTime === undefined || Date.parse(entry.expireTime) > now().getTime()) ? entry : null;

  return {
    get: (key: string, secret = false): Entry | null => alive(shelf(secret).get(key)),
    set(key: string, value: unknown, { secret = false, ttl }: { secret?: boolean; ttl?: Ttl | undefined } = {}): Entry {
      const at = now().getTime();
      const before = alive(shelf(secret).get(key));
      const expires = ttl ? { expireTime: new Date(at + ttl.value * MILLISECONDS[ttl.unit]).toISOString() } : {};
      const entry = { key, value, createdAt: before?.createdAt ?? at, updatedAt: at, ...expires };
      shelf(secret).set(key, entry);
      return entry;
    },
    remove: (key: string, secret = false): boolean => {
      const there = alive(shelf(secret).get(key)) !== null;
      shelf(secret).delete(key);
      return there;
    },
    list: (): Entry[] =>
      [...values.values()].filter((entry) => alive(entry) !== null).sort((a, b) => (a.key < b.key ? -1 : 1)),
    clear: () => {
      values.clear();
      secrets.clear();
    },
    save: (): SavedStore => ({ values: [...values.values()], secrets: [...secrets.values()] }),
    load(saved: SavedStore): void {
      values.clear();
      secrets.clear();
      for (const entry of saved.values) values.set(entry.key, entry);
      for (const entry of saved.secrets) secrets.set(entry.key, entry);
    },
  };
}

export type Store = ReturnType<typeof makeStore>;

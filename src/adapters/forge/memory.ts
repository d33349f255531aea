import { kvs } from '@forge/kvs';
import type { Memory } from '../../ports/platform/memory';

const prefix = 'memory.';

/** Notes in Forge's key-value store. Only this app writes there, so what comes back has the shape it was given. */
export const kvsMemory: Memory = {
  recall: async <T>(name: string) => (await kvs.get<T>(`${prefix}${name}`)) ?? null,
  keep: async (name, value) => void (await kvs.set(`${prefix}${name}`, value)),
};

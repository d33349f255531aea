import { invoke } from '@forge/bridge';
import { parse } from 'valibot';
import type { Calls, Contract } from '../../../../../src/contract/contract';

/** The calls of a contract, answered by the app's resolver: what arrives is as the contract says, or the call throws. */
export function asking<C extends Contract>(contract: C): Calls<C> {
  const calls = Object.entries(contract).map(([name, { output }]) => [
    name,
    async (input: Record<string, unknown>) => parse(output, await invoke(name, input)),
  ]);
  return Object.fromEntries(calls) as Calls<C>;
}

import { makeResolver } from '@forge/resolver';
import { safeParse, type GenericSchema, type InferOutput } from 'valibot';
import { settingUp, type Calls, type Contract } from '../contract/contract';
import type { Log } from '../ports/platform/log';
import { NotReady } from '../ports/platform/not-ready';
import { describeIssues } from './describe-issues';

type Answers<C extends Contract, Caller> = {
  [Name in keyof C]: (input: InferOutput<C[Name]['input']>, caller: Caller) => Promise<InferOutput<C[Name]['output']>>;
};

/** Something the person in front of the screen is told in these very words. */
export class Told extends Error {
  constructor(words: string) {
    super(words);
    this.name = 'Told';
  }
}

const sorry = 'That did not work just now. Nothing you wrote is lost; please try again in a moment.';

function check<S extends GenericSchema>(schema: S, given: unknown): InferOutput<S> {
  const parsed = safeParse(schema, given);
  if (parsed.success) return parsed.output;
  throw new Told(describeIssues(parsed.issues));
}

/**
 * Answers a contract's calls. Payload and caller are both checked first; the caller is read from Forge's
 * context, since a browser can put anything in the payload. What goes wrong is logged once, here, by the
 * name of the call alone; the person is told kindly.
 */
export function serve<C extends Contract, Caller extends GenericSchema>(
  contract: C,
  caller: Caller,
  log: Log,
  answers: Answers<NoInfer<C>, InferOutput<Caller>>,
) {
  const names = Object.keys(contract) as (keyof C & string)[];

  const handle = (name: keyof C & string) => async (request: { payload: unknown; context: unknown }) => {
    try {
      const { input } = contract[name] as C[typeof name];
      return await answers[name](check(input, request.payload), check(caller, request.context));
    } catch (error) {
      if (error instanceof Told) {
        log.warn(`${name} was refused`, { told: error.name });
        throw error;
      }
      if (error instanceof NotReady) {
        log.warn(`${name} came while the records are being made`);
        throw new Told(settingUp);
      }
      log.error(`${name} failed`, error);
      throw new Told(sorry);
    }
  };

  return makeResolver<Calls<C> & Record<string, never>>(
    Object.fromEntries(names.map((name) => [name, handle(name)])) as never,
  );
}

/** What a worker that died, or whose time is up, says to every further call. */
export class Dead extends Error {}

type Ports = Readonly<Record<string, unknown>>;
type Fate = Readonly<{ crashes: () => boolean; losesReply: () => boolean; onCall: () => void }>;
type Call = (...given: readonly unknown[]) => unknown;

const isCall = (value: unknown): value is Call => typeof value === 'function';
const isPort = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/**
 * Ports as one worker sees them: any call may kill the worker before or after it is carried out, or lose its
 * reply. A dead worker does nothing more.
 */
export function mortal<P extends Ports>(
  ports: P,
  { crashes, losesReply, onCall }: Fate,
): P & Readonly<{ isDead: () => boolean; kill: () => void }> {
  let dead = false;
  const die = () => {
    dead = true;
    throw new Dead('The worker died.');
  };
  const guard =
    (call: Call): Call =>
    async (...given) => {
      if (dead || crashes()) die();
      onCall();
      const answer = await call(...given);
      if (dead || crashes()) die();
      if (losesReply()) throw new Error('The reply was lost.');
      return answer;
    };
  const guarded = (name: string, port: unknown): unknown => {
    if (name === 'clock' || name === 'log' || !isPort(port)) return port;
    return Object.fromEntries(Object.entries(port).map(([key, value]) => [key, isCall(value) ? guard(value) : value]));
  };
  const all = Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, guarded(name, port)]));
  return { ...ports, ...all, isDead: () => dead, kill: () => void (dead = true) };
}

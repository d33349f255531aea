/** What is on its way: to wait for, and to take without waiting once it is there. */
export type Arrival<T> = Readonly<{ wait: Promise<T>; here: () => T | undefined }>;

export function arrivalOf<T>(wait: Promise<T>): Arrival<T> {
  let arrived: T | undefined;
  // A failure is told to whoever waits; until then nobody listens.
  wait.then(
    (value) => (arrived = value),
    () => undefined,
  );
  return { wait, here: () => arrived };
}

const usualPort = 4400;

/** The port a person asked for, or the usual one; throws where it is none. */
export function readPort(given: string | undefined): number {
  const port = Number(given ?? usualPort);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port takes a number from 0 to 65535, not "${given}".`);
  return port;
}

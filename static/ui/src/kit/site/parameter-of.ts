import type { Viewer } from './viewer';

/** A parameter in the address of the page around the screen. */
export function parameterOf({ extension }: Viewer, name: string): string | null {
  const { location } = extension;
  if (typeof location !== 'string' || !URL.canParse(location)) return null;
  return new URL(location).searchParams.get(name);
}

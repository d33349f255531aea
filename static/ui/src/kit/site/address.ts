import { view } from '@forge/bridge';

/** The part of the page's address that belongs to the screen. */
export type Address = Readonly<{
  /** `?period=weeks-4`, or an empty string. */
  search: () => string;
  /** A new address that "back" returns from. */
  push: (search: string) => void;
  /** Calls back when the viewer goes back or forth; answers how to stop that. */
  onChange: (listener: (search: string) => void) => () => void;
}>;

/** Null where the product gives no address, as in a panel: a choice then lasts as long as the screen. */
export async function openAddress(): Promise<Address | null> {
  const history = await view.createHistory().catch(() => null);
  if (!history) return null;
  return {
    search: () => history.location.search ?? '',
    push: (search) => history.push(`/${search}`),
    onChange: (listener) => history.listen((location: { search?: string }) => listener(location.search ?? '')),
  };
}

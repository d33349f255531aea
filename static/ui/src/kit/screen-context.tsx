import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Catalogue } from './words/catalogue';
import { type Dates, datesIn } from './words/dates';
import { numberFormat } from './words/formats';
import { type Say, sayIn } from './words/say';
import type { Viewer } from './site/viewer';

type Screen = Readonly<{ viewer: Viewer; catalogue: Catalogue; say: Say; dates: Dates; numbers: Intl.NumberFormat }>;

const ScreenContext = createContext<Screen | null>(null);

type Props = Readonly<{ viewer: Viewer; catalogue: Catalogue; now?: () => number; children: ReactNode }>;

/** Gives a screen its viewer and speaks their language. */
export function ScreenProvider({ viewer, catalogue, now, children }: Props) {
  const screen = useMemo(
    () => ({
      viewer,
      catalogue,
      say: sayIn(viewer.locale, catalogue),
      dates: datesIn(viewer.locale, viewer.timeZone, now),
      numbers: numberFormat(viewer.locale, undefined),
    }),
    [viewer, catalogue, now],
  );
  return <ScreenContext.Provider value={screen}>{children}</ScreenContext.Provider>;
}

export function useScreen(): Screen {
  const screen = useContext(ScreenContext);
  if (!screen) throw new Error('A screen is shown outside its ScreenProvider.');
  return screen;
}

/** The viewer's language: `say('portal.send')`, `say('portal.left', { count })`. */
export const useSay = (): Say => useScreen().say;
export const useDates = (): Dates => useScreen().dates;

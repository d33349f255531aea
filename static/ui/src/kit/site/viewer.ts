import { view } from '@forge/bridge';
import * as v from 'valibot';
import { intlLocale } from '../words/locale';

const context = v.object({
  locale: v.fallback(v.string(), 'en-US'),
  timezone: v.fallback(v.string(), 'UTC'),
  extension: v.fallback(v.record(v.string(), v.unknown()), {}),
  moduleKey: v.fallback(v.string(), ''),
});

/** Who looks at the screen, as far as the screen has to know. Rights are decided by the app, never here. */
export type Viewer = Readonly<{
  locale: string;
  timeZone: string;
  /** What the product says about the place the screen is shown in. */
  extension: Readonly<Record<string, unknown>>;
  /** Key of the place in the manifest; absent where a screen stands alone. */
  moduleKey?: string;
}>;

export async function readViewer(): Promise<Viewer> {
  const { locale, timezone, extension, moduleKey } = v.parse(context, await view.getContext());
  return { locale: intlLocale(locale), timeZone: knownTimeZone(timezone), extension, moduleKey };
}

function knownTimeZone(timeZone: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return timeZone;
  } catch {
    return 'UTC';
  }
}

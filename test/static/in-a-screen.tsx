import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { Catalogue } from '../../static/ui/src/kit/words/catalogue';
import type { Locale } from '../../static/ui/src/kit/words/locale';
import { ScreenProvider } from '../../static/ui/src/kit/screen-context';
import { messagesOf } from './messages';

type Setting = Readonly<{ locale?: Locale; address?: string; now?: string }>;

/** Shows a screen to a viewer in Berlin; the address is that of the page around it. */
export function inAScreen(children: ReactNode, setting: Setting = {}) {
  const { locale = 'en-US', address, now = '2026-06-29T08:00:00Z' } = setting;
  const viewer = { locale, timeZone: 'Europe/Berlin', extension: address ? { location: address } : {} };
  const catalogue: Catalogue = messagesOf(locale);
  return render(
    <ScreenProvider viewer={viewer} catalogue={catalogue} now={() => Date.parse(now)}>
      {children}
    </ScreenProvider>,
  );
}

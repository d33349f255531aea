import { changePreferences, type Wish } from '../app/answering/change-preferences';
import { readPreferences, type PreferencesPage, type PreferencesPorts } from '../app/answering/read-preferences';
import { preferencesContract as contract, type Preferences } from '../contract/preferences';
import type { Log } from '../ports/platform/log';
import { member } from './callers';
import { serve } from './serve';
import { instant, instantOrNull } from './views';

/** What somebody may see and wish for themselves, by account. */
export function wishesOf(ports: PreferencesPorts) {
  const change = async (accountId: string, wish: Wish) => pageView(await changePreferences(ports, accountId, wish));
  return {
    read: async (accountId: string) => pageView(await readPreferences(ports, accountId)),
    snooze: (accountId: string, days: 30 | 90) => change(accountId, { kind: 'snooze', days }),
    stop: (accountId: string) => change(accountId, { kind: 'stop' }),
    startAgain: (accountId: string) => change(accountId, { kind: 'start-again' }),
    eraseComments: (accountId: string) => change(accountId, { kind: 'erase-comments' }),
  };
}

/** "My surveys" in the portal's user menu. */
export function preferences(ports: PreferencesPorts & Readonly<{ log: Log }>) {
  const wishes = wishesOf(ports);
  return serve(contract, member, ports.log, {
    readPreferences: (_, { accountId }) => wishes.read(accountId),
    snooze: ({ days }, { accountId }) => wishes.snooze(accountId, days),
    stop: (_, { accountId }) => wishes.stop(accountId),
    startAgain: (_, { accountId }) => wishes.startAgain(accountId),
    eraseComments: (_, { accountId }) => wishes.eraseComments(accountId),
  });
}

const pageView = ({ open, snoozedUntil, stopped, restDays, stored }: PreferencesPage): Preferences => ({
  open: open.map(({ askedAt, closesAt, ...one }) => ({
    ...one,
    askedAt: instant(askedAt),
    closesAt: instant(closesAt),
  })),
  snoozedUntil: instantOrNull(snoozedUntil),
  ...{ stopped, restDays },
  stored: {
    ...{ answers: stored.answers, comments: stored.comments },
    lastAskedAt: instantOrNull(stored.lastAskedAt),
    firstAnswerAt: instantOrNull(stored.firstAnswerAt),
  },
});

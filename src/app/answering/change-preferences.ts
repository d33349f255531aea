import { readPreferences, type PreferencesPage, type PreferencesPorts } from './read-preferences';

export type Wish =
  | Readonly<{ kind: 'snooze'; days: 30 | 90 }>
  | Readonly<{ kind: 'stop' }>
  | Readonly<{ kind: 'start-again' }>
  | Readonly<{ kind: 'erase-comments' }>;

const dayMs = 86_400_000;

/** Carries out what somebody wishes for themselves, and answers with the page as it then stands. */
export async function changePreferences(
  ports: PreferencesPorts,
  accountId: string,
  wish: Wish,
): Promise<PreferencesPage> {
  await carryOut(ports, accountId, wish);
  return readPreferences(ports, accountId);
}

function carryOut({ persons, answers, clock }: PreferencesPorts, accountId: string, wish: Wish): Promise<void> {
  switch (wish.kind) {
    case 'snooze':
      return persons.snooze(accountId, new Date(clock.now().getTime() + wish.days * dayMs));
    case 'stop':
      return persons.stop(accountId);
    case 'start-again':
      return persons.startAgain(accountId);
    case 'erase-comments':
      return answers.eraseComments(accountId);
  }
}

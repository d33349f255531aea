import type { Account } from '../jira/records';
import type { World } from '../jira/world';
import { withFacilities } from '../jira/world/facilities';
import { standardWorld } from '../jira/world/standard-world';

type Place = Readonly<{ organization: string; locale: string; timeZone: string; first: string; last: string }>;

/** Colleagues by where they sit; every first name meets some of the last names. */
const places: readonly Place[] = [
  {
    organization: 'Acme',
    locale: 'en-US',
    timeZone: 'America/New_York',
    first: 'Hana Ivo Mara Noel Ruth Seth Tess Uma Wes Zoe Abel Beth Cora Dean Elsie Finn Gwen Hugh',
    last: 'Abbott Barnes Coleman Dawson Ellery Fielding Grant',
  },
  {
    organization: 'Acme',
    locale: 'fr-FR',
    timeZone: 'Europe/Paris',
    first: 'Adèle Basile Clara Denis Élise Gaston Inès Jules Lise Margaux',
    last: 'Aubry Blanchet Carpentier Delorme Fontaine',
  },
  {
    organization: 'Globex',
    locale: 'de-DE',
    timeZone: 'Europe/Berlin',
    first: 'Anke Bernd Clemens Dörte Frieda Götz Heike Ingo Jutta Kai Lena Malte Nadja Ole',
    last: 'Ahrens Böhm Conrad Dietz Engel',
  },
  {
    organization: 'Globex',
    locale: 'es-ES',
    timeZone: 'Europe/Madrid',
    first: 'Alba Bruno Carla Diego Elena Fabio',
    last: 'Alonso Benítez Castro',
  },
  {
    organization: 'Globex',
    locale: 'ja-JP',
    timeZone: 'Asia/Tokyo',
    first: 'Aoi Daichi Emi Haruto',
    last: 'Endo Fujita Goto',
  },
];

const plain = (name: string) =>
  name
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();

function colleagues({ first, last, locale, timeZone }: Place): readonly Account[] {
  const lasts = last.split(' ');
  return first.split(' ').flatMap((given, index) =>
    // Everybody meets two thirds of the family names, so that the list looks less like a table.
    lasts
      .filter((_, at) => (index + at) % 3 !== 0)
      .map((family) => ({
        accountId: `customer-${plain(given)}-${plain(family)}`,
        displayName: `${given} ${family}`,
        accountType: 'customer' as const,
        role: 'none' as const,
        active: true,
        locale,
        timeZone,
      })),
  );
}

const membersOf = (organization: string) =>
  places
    .filter((place) => place.organization === organization)
    .flatMap((place) => colleagues(place).map(({ accountId }) => accountId));

/** The standard site with a second service desk, and with a company's worth of customers in its two organisations. */
export const seededWorld: World = withFacilities({
  ...standardWorld,
  people: [...standardWorld.people, ...places.flatMap(colleagues)],
  organizations: standardWorld.organizations.map((one) => ({
    ...one,
    memberIds: [...one.memberIds, ...membersOf(one.name)],
  })),
});

import chunk from 'lodash/chunk';
import { dayOf } from '../../domain/calendar';
import type { Words } from '../../ports/figures/figure-records';
import type { Clock } from '../../ports/platform/clock';
import type { People } from '../../ports/settings/permissions';
import type { Settings } from '../../ports/settings/settings';
import { audienceNumber } from './audience';
import { authorsSeen, toldWords, wordsSeen, type LatestWordsPorts } from './latest-words';
import type { RuledPermissions, Viewer } from '../settings/project-rights';
import { periodsOf, type FiguresQuestion } from './read-figures';

export type ReadWordsPorts = Pick<LatestWordsPorts, 'records'> &
  Readonly<{
    people: Pick<People, 'namesOf'>;
    permissions: Pick<RuledPermissions, 'sightOf'>;
    settings: Pick<Settings, 'read' | 'reportingTimeZone'>;
    clock: Clock;
  }>;

/** Long words of three bytes a character stay well within the 4 MiB of one answer of Forge SQL. */
const pageSize = 300;
const namesAtOnce = 50;

function placeOf(cursor: string | null) {
  const found = /^(\d{1,16}):(\d{1,16})$/.exec(cursor ?? '');
  return found ? { at: Number(found[1]), id: Number(found[2]) } : null;
}

/** All words of a period under a filter, a page at a time: to whom the latest ones are shown, and with what is shown beside them. */
export async function readWords(
  ports: ReadWordsPorts,
  viewer: Viewer,
  { after, ...question }: FiguresQuestion & Readonly<{ after: string | null }>,
) {
  const { projectId } = viewer;
  const sight = await ports.permissions.sightOf(projectId);
  if (!sight.comments) return { kind: 'refused', because: 'not-allowed' } as const;
  const timeZone = await ports.settings.reportingTimeZone();
  const compared = periodsOf(question, dayOf(ports.clock.now().getTime(), timeZone));
  if (!compared) return { kind: 'refused', because: 'period-invalid' } as const;
  const { requestType, organisation, team, channel, priority } = question;
  const slice = { requestType, organisation, team, channel, priority };
  const asked = { projectId, audience: audienceNumber[question.audience], slice, timeZone };
  const limits = { after: placeOf(after), limit: pageSize };
  const words = await wordsSeen(ports, { asked, days: compared.now }, sight, viewer, limits);
  const last = words.at(-1);
  return {
    kind: 'words',
    words: toldWords(words, await namesOf(ports, authorsSeen(words, sight))),
    next: last && words.length === pageSize ? cursorOf(last) : null,
    hasNames: sight.names,
  } as const;
}

const cursorOf = ({ writtenAt, id }: Words) => `${writtenAt}:${id}`;

/** A file without some names would look like one of people who have gone, so that a name that cannot be read fails it. */
async function namesOf({ people }: Pick<ReadWordsPorts, 'people'>, ids: readonly string[]) {
  const parts = await Promise.all(chunk(ids, namesAtOnce).map((some) => people.namesOf(some)));
  return new Map(parts.flatMap((part) => [...part]));
}

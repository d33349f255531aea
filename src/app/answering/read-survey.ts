import { questionFor } from '../../domain/asking/own-question';
import { restsUntil } from '../../domain/asking/eligibility';
import type { ProjectSettings } from '../../domain/settings/project-settings';
import { readBy, type Refusal, type Standing } from '../../domain/answering/survey-answering';
import type { StoredAnswer, SurveyRecord } from '../../ports/answering/answers';
import type { FollowUp } from '../../ports/follow-ups/follow-ups';
import type { Log } from '../../ports/platform/log';
import type { People } from '../../ports/settings/permissions';
import type { PersonWishes } from '../../ports/answering/person-wishes';
import type { Requests, Viewer } from '../../ports/requests/requests';
import { lookAtSurvey, type Look, type LookPorts, type Visitor } from './look-at-survey';

export type ReadSurveyPorts = LookPorts &
  Readonly<{
    requests: Pick<Requests, 'findVisible' | 'canReopen'>;
    people: Pick<People, 'nameOf'>;
    persons: Pick<PersonWishes, 'find'>;
    log: Log;
  }>;

/** A follow-up with the name of whoever looks after it. */
export type NamedFollowUp = FollowUp & Readonly<{ ownerName: string | null }>;

export type OpenSurvey = Readonly<{
  state: 'open';
  requestKey: string;
  customerName: string;
  resolvedBy: string | null;
  resolvedAt: number;
  asked: boolean;
  /** Where nobody asked because this person rests: when they were last asked and until when they rest. */
  rest: Readonly<{ askedAt: number; until: number }> | null;
  closesAt: number;
  settings: ProjectSettings;
  question: string | null;
  reader: Readonly<{ name: string; by: number }> | null;
  answer: StoredAnswer | null;
  followUp: NamedFollowUp | null;
  canReopen: boolean;
}>;
export type RefusedSurvey = Readonly<{
  state: 'refused';
  because: Refusal;
  /** Of a survey that has closed: when, and what is left to do. */
  /** When it closed; null where nothing is known of it. */
  closed?: Readonly<{ at: number | null; canReopen: boolean }>;
  answer: StoredAnswer | null;
  followUp: NamedFollowUp | null;
}>;
export type SurveyPanel = OpenSurvey | RefusedSurvey;

/** What the portal panel shows to this visitor. */
export async function readSurvey(ports: ReadSurveyPorts, visitor: Visitor): Promise<SurveyPanel> {
  return panelOf(ports, await lookAtSurvey(ports, visitor), visitor.locale);
}

const nothing = { answer: null, followUp: null } as const;

/** The panel for what was found; names and the way back are fetched only when they are shown. */
export async function panelOf(ports: ReadSurveyPorts, look: Look, locale: string): Promise<SurveyPanel> {
  if (look.kind === 'stranger') return { state: 'refused', because: look.because, ...nothing };
  const { record, standing, request, settings, viewer } = look;
  if (standing.kind === 'refused') {
    const known =
      standing.mayRead && record ? { answer: record.answer, followUp: await named(ports, record.followUp) } : nothing;
    return { state: 'refused', because: standing.because, ...known, ...(await closedBy(ports, standing, look)) };
  }
  if (!record) return { state: 'refused', because: 'not-resolved', ...nothing };
  const { cycle, answer, agent } = record;
  const [followUp, readerName, canReopen, rest] = await Promise.all([
    named(ports, record.followUp),
    nameOf(ports, settings.followUp.assignee),
    reopens(ports, viewer, request.key),
    restOf(ports, record, settings, look.now.getTime()),
  ]);
  return {
    ...{ state: 'open', requestKey: request.key, customerName: request.reporterName, resolvedBy: agent?.name || null },
    ...{ resolvedAt: cycle.resolvedAt, asked: standing.as === 'asked', rest, closesAt: standing.closesAt, settings },
    question: questionFor(settings, locale),
    reader: readerName === null ? null : { name: readerName, by: readBy(answer?.answeredAt ?? look.now.getTime()) },
    ...{ answer, followUp, canReopen },
  };
}

async function closedBy(
  ports: ReadSurveyPorts,
  standing: Standing,
  { viewer, request }: Readonly<{ viewer: Viewer; request: Readonly<{ key: string }> }>,
): Promise<Pick<RefusedSurvey, 'closed'>> {
  if (standing.kind !== 'refused' || standing.because !== 'closed') return {};
  return { closed: { at: standing.closedAt, canReopen: await reopens(ports, viewer, request.key) } };
}

/** Null where something else kept the app from asking, and once the rest is over. */
async function restOf(
  { persons, log }: ReadSurveyPorts,
  { cycle, answer }: SurveyRecord,
  { restDays }: ProjectSettings,
  now: number,
): Promise<OpenSurvey['rest']> {
  if (cycle.reason !== 'resting' || cycle.reporter === null || answer !== null) return null;
  try {
    const { askedAt } = await persons.find(cycle.reporter);
    const until = askedAt === null ? now : restsUntil(askedAt, restDays);
    return askedAt === null || until <= now ? null : { askedAt, until };
  } catch (error) {
    log.error('Until when a person rests is not known', error);
    return null;
  }
}

const named = async (ports: ReadSurveyPorts, followUp: FollowUp | null): Promise<NamedFollowUp | null> =>
  followUp && { ...followUp, ownerName: await nameOf(ports, followUp.owner) };

/** A name or the way back that cannot be had must not keep a customer from answering. */
async function nameOf({ people, log }: ReadSurveyPorts, accountId: string | null): Promise<string | null> {
  if (accountId === null) return null;
  try {
    return await people.nameOf(accountId);
  } catch (error) {
    log.error('A name could not be read', error);
    return null;
  }
}

async function reopens(
  { requests, log }: ReadSurveyPorts,
  { accountType }: Viewer,
  requestKey: string,
): Promise<boolean> {
  if (accountType === 'unlicensed') return false;
  try {
    return await requests.canReopen(requestKey);
  } catch (error) {
    log.error('Whether a request can be re-opened is not known', error);
    return false;
  }
}

import type { Actor } from '../site/boundary';
import { drawArrivals, drawStory, inWorkingTime, type Line, type Story } from './desk-life';
import { reporters } from './reporters';
import type { Seeding } from './seeding';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const as = (accountId: string): Actor => ({ kind: 'user', accountId, viaApp: false });

/** A stretch in which a change went wrong, and the whole desk was busy with it; it shows in every figure. */
export const isBadStretch = ({ begin }: Pick<Seeding, 'begin'>, at: number) =>
  at >= begin + 45 * day && at < begin + 62 * day;

const numberOf = (key: string) => Number(key.split('-')[1]);

type Desk = Readonly<{ raise: (at: number) => void }>;

function openDesk(seeding: Seeding, lines: readonly Line[]): Desk {
  const { site, draw, at: plan, end } = seeding;
  const { jira } = site;
  const colleague = lines[0]?.agents.at(1)?.[0] ?? 'owner-olga';
  const drawReporter = reporters(seeding, jira.people(), colleague);
  const within = (time: number, task: () => void) => {
    if (time < end) plan(time, task);
  };

  function resolve(key: string, story: Story, at: number): void {
    within(at, () => {
      if (draw.chance(0.85))
        jira.comment(key, 'This should work again now. Please tell us if it does not.', as(story.agentId));
      jira.transition(key, 'Resolved', as(story.agentId), { resolution: story.resolution });
    });
    if (story.comesBackAfter === null) return within(inWorkingTime(at + 5 * day), () => close(key, story.agentId));
    const back = at + story.comesBackAfter;
    within(back, () => reopen(key, { ...story, comesBackAfter: null }, back));
  }

  function close(key: string, agentId: string): void {
    if (jira.findIssue(key)?.statusId === '5') jira.transition(key, 'Closed', as(agentId));
  }

  function reopen(key: string, story: Story, at: number): void {
    const reporter = jira.findIssue(key)?.reporterId;
    if (!reporter || jira.findIssue(key)?.resolutionId === null) return;
    jira.comment(key, 'It is back again.', as(reporter));
    jira.transition(key, 'Waiting for support', as(reporter));
    resolve(key, story, inWorkingTime(at + Math.max(hour, story.takes / 2)));
  }

  /** The first word to the customer, where it comes before the solution. */
  function reply(key: string, { repliesAfter, agentId }: Story, from: number, done: number): void {
    if (repliesAfter === null) return;
    const replied = inWorkingTime(from + repliesAfter);
    if (replied < done)
      within(replied, () => jira.comment(key, 'Thank you for telling us. I am looking into it.', as(agentId)));
  }

  function passOn(key: string, { agentId, line }: Story): void {
    const colleagues = line.agents.map(([one]) => one).filter((one) => one !== agentId);
    jira.setFields(key, { assigneeId: draw.pick(colleagues) }, as(agentId));
  }

  /** The request waits for the customer meanwhile; some are slower than others, by the number of their request. */
  function askBack(key: string, { agentId, takes }: Story, reporter: string, start: number): void {
    within(start + takes * 0.3, () => {
      jira.comment(key, 'Since when does this happen, and on which computer?', as(agentId));
      jira.transition(key, 'Waiting for customer', as(agentId));
    });
    within(start + takes * (0.5 + (numberOf(key) % 5) * 0.08), () => {
      jira.comment(key, 'Since yesterday, on my laptop.', as(reporter));
      jira.transition(key, 'Waiting for support', as(reporter));
    });
  }

  function work(key: string, story: Story, reporter: string | null, from: number): void {
    const start = inWorkingTime(from + story.startsAfter);
    within(start, () =>
      jira.transition(key, 'In progress', as(story.agentId), { edits: { assigneeId: story.agentId } }),
    );
    const done = inWorkingTime(start + story.takes);
    reply(key, story, from, done);
    if (story.asksBack && reporter) askBack(key, story, reporter, start);
    if (story.passedOn) within(start + story.takes * 0.6, () => passOn(key, story));
    // Somebody calls, and it becomes urgent; drawn from the number, so that nobody else's story changes.
    if (numberOf(key) % 19 === 0)
      within(start + story.takes * 0.4, () => jira.setFields(key, { priorityId: '2' }, as(story.agentId)));
    resolve(key, story, done);
  }

  return {
    raise(at) {
      const story = drawStory(draw, lines, isBadStretch(seeding, at));
      const reporterId = drawReporter(at);
      const issue = jira.createRequest(
        {
          requestTypeId: story.line.requestTypeId,
          summary: story.summary,
          reporterId,
          priorityId: story.priorityId,
          teamId: jira.ensureTeam(story.line.team).id,
          channel: story.channel,
        },
        as(reporterId ?? story.agentId),
      );
      work(issue.key, story, reporterId, at);
    },
  };
}

/** Gives back how a day's requests, or a share of them, are raised; each is then worked on as its story says. */
export function liveRequests(
  seeding: Seeding,
  { lines, aMonth }: Readonly<{ lines: readonly Line[]; aMonth: number }>,
): (midnight: number, share: number) => void {
  const desk = openDesk(seeding, lines);
  return (midnight, share) => {
    for (const at of drawArrivals(seeding.draw, midnight, aMonth * share))
      if (at < seeding.end) seeding.at(at, () => desk.raise(at));
  };
}

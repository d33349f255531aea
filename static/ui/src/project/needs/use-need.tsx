import type { ReactNode } from 'react';
import type { NeedView } from '../../../../../src/contract/project';
import type { Dates } from '../../kit/words/dates';
import type { IconName } from '../../kit/icon';
import type { Say } from '../../kit/words/say';
import { useDates, useSay } from '../../kit/screen-context';
import { type Drill, useDrill } from '../behind/drill';
import { NeedIssues } from './need-issues';
import { useViewLink, type ViewName } from '../view-name';
import { goToSettings, useSettingsAddress } from '../settings-address';
import { type ShareWords, useShareWords } from '../share-words';
import { signalWords } from '../trend/signal-words';
import { stuckWords } from './stuck-words';

/** How a need is shown; `isGrave` for what is late or could get lost. */
export type ShownNeed = Readonly<{
  icon: IconName;
  isGrave: boolean;
  title: string;
  detail: ReactNode;
  action: Readonly<{ name: string; act: () => void }> | null;
}>;

type Tools = Readonly<{
  say: Say;
  dates: Dates;
  words: ShareWords;
  drill: Drill;
  settings: string | null;
  showView: ((view: ViewName) => void) | null;
}>;
type Need<Kind extends NeedView['kind']> = Extract<NeedView, { kind: Kind }>;

export function useNeed(need: NeedView): ShownNeed {
  const tools = {
    say: useSay(),
    dates: useDates(),
    words: useShareWords(),
    drill: useDrill(),
    settings: useSettingsAddress(),
    showView: useViewLink(),
  };
  switch (need.kind) {
    case 'filter-unusable':
      return filterUnusable(need, tools);
    case 'groups-unseen':
      return groupsUnseen(tools);
    case 'room-short':
      return roomShort(need, tools);
    case 'unread':
      return unread(need, tools);
    case 'stuck':
      return stuck(need, tools);
    case 'not-contacted':
      return notContacted(need, tools);
    case 'unassigned':
      return unassigned(need, tools);
    case 'repeat-unhappy':
      return repeatUnhappy(need, tools);
    case 'unlinked':
      return unlinked(need, tools);
    case 'not-put-right':
      return notPutRight(need, tools);
    case 'below-the-rest':
      return belowTheRest(need, tools);
    case 'signal':
      return signal(need, tools);
  }
}

const showPart = (id: string) => document.getElementById(id)?.scrollIntoView({ behavior: 'smooth', block: 'start' });

const filterUnusable = ({ says }: Need<'filter-unusable'>, { say, settings }: Tools): ShownNeed => ({
  icon: 'warning',
  isGrave: true,
  title: say('project.need.filter-unusable'),
  detail: say('project.need.filter-unusable.detail', { says }),
  action: settings ? { name: say('project.need.settings'), act: () => goToSettings(settings) } : null,
});

const groupsUnseen = ({ say, settings }: Tools): ShownNeed => ({
  icon: 'warning',
  isGrave: true,
  title: say('project.need.groups-unseen'),
  detail: say('project.need.groups-unseen.detail'),
  action: settings ? { name: say('project.need.settings'), act: () => goToSettings(settings) } : null,
});

const roomShort = ({ percent }: Need<'room-short'>, { say, settings }: Tools): ShownNeed => ({
  icon: 'warning',
  isGrave: true,
  title: say('project.need.room-short', { percent }),
  detail: say('project.need.room-short.detail'),
  action: settings ? { name: say('project.need.settings'), act: () => goToSettings(settings) } : null,
});

const unread = (
  { count, unhappy, wantContact, oldest }: Need<'unread'>,
  { say, dates, showView }: Tools,
): ShownNeed => ({
  icon: 'mail',
  isGrave: true,
  title: say('project.need.unread', { count }),
  detail: say('project.need.unread.detail', { unhappy, contact: wantContact, oldest: dates.nearTime(oldest) }),
  action: { name: say('project.need.read'), act: () => (showView ? showView('review') : showPart('words')) },
});

const stuck = ({ count, problem, oldest }: Need<'stuck'>, { say, dates, settings }: Tools): ShownNeed => ({
  icon: 'warning',
  isGrave: true,
  title: say('project.need.stuck', { count }),
  detail: say('project.need.stuck.detail', { why: stuckWords(say, problem), oldest: dates.nearTime(oldest) }),
  action: settings ? { name: say('project.need.settings'), act: () => goToSettings(settings) } : null,
});

const notContacted = ({ count, oldest, issues, more }: Need<'not-contacted'>, { say, dates }: Tools): ShownNeed => ({
  icon: 'clock',
  isGrave: true,
  title: say('project.need.not-contacted', { count }),
  detail: <NeedIssues {...{ issues, more }} after={say('project.need.oldest', { oldest: dates.nearTime(oldest) })} />,
  action: null,
});

const unassigned = ({ count, oldest, issues, more }: Need<'unassigned'>, { say, dates }: Tools): ShownNeed => ({
  icon: 'warning',
  isGrave: true,
  title: say('project.need.unassigned', { count }),
  detail: (
    <NeedIssues
      {...{ issues, more }}
      after={say('project.need.unassigned.detail', { oldest: dates.nearTime(oldest) })}
    />
  ),
  action: null,
});

const unlinked = ({ count, issues, more }: Need<'unlinked'>, { say }: Tools): ShownNeed => ({
  icon: 'warning',
  isGrave: false,
  title: say('project.need.unlinked', { count }),
  detail: <NeedIssues {...{ issues, more }} after={say('project.need.unlinked.detail')} />,
  action: null,
});

const repeatUnhappy = ({ count, issues, more }: Need<'repeat-unhappy'>, { say, showView }: Tools): ShownNeed => ({
  icon: 'person',
  isGrave: true,
  title: say('project.need.repeat-unhappy', { count }),
  detail: <NeedIssues {...{ issues, more }} after={say('project.need.repeat-unhappy.detail')} />,
  action: showView ? { name: say('project.need.read'), act: () => showView('review') } : null,
});

const notPutRight = ({ count, issues, more }: Need<'not-put-right'>, { say }: Tools): ShownNeed => ({
  icon: 'reopen',
  isGrave: false,
  title: say('project.need.not-put-right', { count }),
  detail: <NeedIssues {...{ issues, more }} after="" />,
  action: null,
});

function belowTheRest({ requestType, team, cell, rest }: Need<'below-the-rest'>, tools: Tools): ShownNeed {
  const { say, words, drill } = tools;
  const names = {
    requestType: requestType.name ?? say('project.none.requestType'),
    team: team.name ?? say('project.none.team'),
  };
  const title = `${names.requestType} × ${names.team}`;
  return {
    icon: 'trend',
    isGrave: false,
    title: say('project.need.below-the-rest', names),
    detail: say('project.need.below-the-rest.detail', {
      share: words.headline(cell),
      n: cell.n,
      interval: cell.interval ? words.numbers.bounds(cell.interval) : '–',
      rest: words.headline(rest),
      restN: rest.n,
    }),
    action: {
      name: say('project.need.open'),
      act: () => drill.openRequests(title, 'not-satisfied', { requestType: requestType.id, team: team.id }),
    },
  };
}

const signal = ({ week, rule }: Need<'signal'>, { say, words }: Tools): ShownNeed => ({
  icon: 'trend',
  isGrave: false,
  title: say('project.need.signal', { day: words.numbers.day(week) }),
  detail: signalWords(say, rule),
  action: { name: say('project.need.see'), act: () => showPart('weeks') },
});

import type { ReactNode } from 'react';
import type { NeedView } from '../../../../src/contract/project';
import { Button } from '../kit/button';
import { Icon, type IconName } from '../kit/icon';
import { openIssue } from '../kit/navigate';
import { useDates, useSay } from '../kit/screen-context';
import { useDrill } from './drill';
import { goToSettings, useSettingsAddress } from './settings-address';
import { useShareWords } from './share-words';
import { signalWords } from './signal-words';

/** One thing to do: what, how bad, and the one step that starts it. */
export function NeedLine({ need }: Readonly<{ need: NeedView }>) {
  const { icon, isGrave, title, detail, action } = useNeed(need);
  return (
    <li>
      <span className={`need-icon ${isGrave ? 'grave' : 'serious'}`}>
        <Icon name={icon} />
      </span>
      <div className="grow">
        <p className="strong">{title}</p>
        <p className="small subtle">{detail}</p>
      </div>
      {action && (
        <span className="need-action">
          <Button kind="link" onPress={action.act}>
            {action.name}
          </Button>
        </span>
      )}
    </li>
  );
}

type Shown = Readonly<{
  icon: IconName;
  isGrave: boolean;
  title: string;
  detail: ReactNode;
  action: Readonly<{ name: string; act: () => void }> | null;
}>;

const showPart = (id: string) => document.getElementById(id)?.scrollIntoView({ behavior: 'smooth', block: 'start' });

function useNeed(need: NeedView): Shown {
  const say = useSay();
  const dates = useDates();
  const words = useShareWords();
  const { openRequests } = useDrill();
  const settings = useSettingsAddress();
  const lead = (id: string) => ({ name: say('project.need.see'), act: () => showPart(id) });
  switch (need.kind) {
    case 'unread':
      return {
        icon: 'mail',
        isGrave: true,
        title: say('project.need.unread', { count: need.count }),
        detail: say('project.need.unread.detail', {
          unhappy: need.unhappy,
          contact: need.wantContact,
          oldest: dates.nearTime(need.oldest),
        }),
        action: { name: say('project.need.read'), act: () => showPart('words') },
      };
    case 'stuck':
      return {
        icon: 'warning',
        isGrave: true,
        title: say('project.need.stuck', { count: need.count }),
        detail: say('project.need.stuck.detail', {
          problem: need.problem ?? 'none',
          oldest: dates.nearTime(need.oldest),
        }),
        action: settings ? { name: say('project.need.settings'), act: () => goToSettings(settings) } : null,
      };
    case 'not-contacted':
      return {
        icon: 'clock',
        isGrave: true,
        title: say('project.need.not-contacted', { count: need.count }),
        detail: (
          <Issues keys={need.issues} after={say('project.need.oldest', { oldest: dates.nearTime(need.oldest) })} />
        ),
        action: null,
      };
    case 'not-put-right':
      return {
        icon: 'reopen',
        isGrave: false,
        title: say('project.need.not-put-right', { count: need.count }),
        detail: <Issues keys={need.issues} after="" />,
        action: null,
      };
    case 'below-the-rest': {
      const names = {
        requestType: need.requestType.name ?? say('project.none.requestType'),
        team: need.team.name ?? say('project.none.team'),
      };
      const narrowing = { requestType: need.requestType.id, team: need.team.id };
      return {
        icon: 'warning',
        isGrave: false,
        title: say('project.need.below-the-rest', names),
        detail: say('project.need.below-the-rest.detail', {
          share: words.headline(need.cell),
          n: need.cell.n,
          interval: need.cell.interval ? words.numbers.bounds(need.cell.interval) : '–',
          rest: words.headline(need.rest),
          restN: need.rest.n,
        }),
        action: {
          name: say('project.need.open'),
          act: () => openRequests(`${names.requestType} × ${names.team}`, 'not-satisfied', narrowing),
        },
      };
    }
    case 'signal':
      return {
        icon: 'info',
        isGrave: false,
        title: say('project.need.signal', { day: words.numbers.day(need.week) }),
        detail: signalWords(say, need.rule),
        action: lead('weeks'),
      };
  }
}

/** The first few issues by name, each a door to Jira. */
function Issues({ keys, after }: Readonly<{ keys: readonly Readonly<{ issueKey: string }>[]; after: string }>) {
  const say = useSay();
  const shown = keys.slice(0, 5);
  return (
    <>
      {shown.map(({ issueKey }, index) => (
        <span key={issueKey}>
          {index > 0 && ', '}
          <Button kind="link" onPress={() => openIssue(issueKey)}>
            {issueKey}
          </Button>
        </span>
      ))}
      {keys.length > shown.length && ` ${say('project.need.more', { count: keys.length - shown.length })}`}
      {after && (shown.length > 0 ? `. ${after}` : after)}
    </>
  );
}

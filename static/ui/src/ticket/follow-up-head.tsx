import type { ReactNode } from 'react';
import type { FollowUpPanelView } from '../../../../src/contract/follow-up';
import { Button } from '../kit/button';
import { Lozenge } from '../kit/lozenge';
import { useDates, useSay } from '../kit/screen-context';
import { tones } from './follow-up-state';

type Props = Readonly<{ panel: FollowUpPanelView; openIssue: (key: string) => void }>;

/** Whose follow-up it is, who looks after it, and the stations of its life. */
export function FollowUpHead({ panel, openIssue }: Props) {
  const say = useSay();
  const { customer, life, owner, request } = panel;
  const { name, organisation } = customer;
  const title =
    name === null
      ? say('follow-up.titleUnnamed')
      : organisation === null
        ? say('follow-up.title', { name })
        : say('follow-up.titleOf', { name, organisation });
  return (
    <header>
      <div className="follow-up-head">
        <h2 className="state-title">{title}</h2>
        <Lozenge tone={tones[life]}>{say(`kit.followUp.${life}`)}</Lozenge>
      </div>
      {request.key !== '' && (
        <p className="small subtle">
          {say.rich('follow-up.about', {
            key: request.key,
            summary: request.summary ?? '',
            request: (words: ReactNode[]) => (
              <Button kind="link" onPress={() => openIssue(request.key)}>
                {words}
              </Button>
            ),
          })}
        </p>
      )}
      <p className="small subtle">{owner ? say('ticket.owner', { owner }) : say('ticket.noOwner')}</p>
      <Stations panel={panel} />
    </header>
  );
}

/** Stations that were reached are filled; the last of them is bold. */
function Stations({
  panel: { life, openedAt, readAt, contact, remedy, recovery },
}: Readonly<{ panel: FollowUpPanelView }>) {
  const say = useSay();
  const dates = useDates();
  const isRecovered = life === 'recovered';
  const stations = [
    ['opened', openedAt],
    ['read', readAt],
    ['contacted', contact?.at ?? null],
    ['remedied', life === 'not-recovered' ? null : (remedy?.at ?? null)],
    ['recovered', isRecovered ? (recovery?.at ?? null) : null],
  ] as const;
  const last = stations.reduce((latest, [, at], index) => (at === null ? latest : index), -1);
  return (
    <ol className="steps five-steps" aria-label={say('follow-up.life')}>
      {stations.map(([station, at], index) => (
        <li
          key={station}
          className={at ? 'passed' : undefined}
          aria-current={index === last ? 'step' : undefined}
          title={at ? dates.nearTime(at) : undefined}
        >
          {say(`follow-up.step.${station}`)}
        </li>
      ))}
    </ol>
  );
}

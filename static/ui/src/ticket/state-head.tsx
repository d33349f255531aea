import type { ReactNode } from 'react';
import type { TicketState } from '../../../../src/contract/ticket';
import { Icon, type IconName } from '../kit/icon';
import { useDates, useSay } from '../kit/screen-context';
import type { TicketIn } from './ticket-calls';

type Unanswered = Exclude<TicketState, TicketIn<'answered'>>;
type Head = Readonly<{ icon: IconName; active?: boolean; title: string; words: string }>;

/** Where the request stands with its survey, in a word, a sign and a sentence. */
export function StateHead({ ticket }: Readonly<{ ticket: Unanswered }>) {
  const { icon, active = false, title, words } = useHead(ticket);
  return (
    <>
      <div className="state">
        <span className={active ? 'sign active' : 'sign'}>
          <Icon name={icon} />
        </span>
        <div className="grow">
          <h2 className="state-title">{title}</h2>
          <p className="small subtle">{words}</p>
        </div>
      </div>
      <Facts ticket={ticket} />
    </>
  );
}

function useHead(ticket: Unanswered): Head {
  const say = useSay();
  const dates = useDates();
  switch (ticket.state) {
    case 'not-resolved':
      return { icon: 'reopen', title: say('ticket.notResolved'), words: say('ticket.notResolved.words') };
    case 'not-known':
      return { icon: 'pause', title: say('ticket.notKnown'), words: say('ticket.notKnown.words') };
    case 'not-asked':
      return { icon: 'pause', title: say('ticket.notAsked'), words: say(`candidate.${ticket.reason}`) };
    case 'planned':
      return {
        icon: 'clock',
        active: true,
        title: say('ticket.planned', { at: dates.nearTime(ticket.askAt) }),
        words: say('ticket.planned.words', { delay: dates.length(ticket.delayMinutes * 60_000) }),
      };
    case 'asked':
      return {
        icon: 'mail',
        active: true,
        title: say('ticket.asked', { at: dates.dayTime(ticket.askedAt) }),
        words: say('ticket.asked.words', { at: dates.dayTime(ticket.closesAt) }),
      };
    case 'expired':
      return {
        icon: 'clock',
        title: say('ticket.expired'),
        words: say('ticket.expired.words', {
          asked: dates.dayTime(ticket.askedAt),
          closed: dates.dayTime(ticket.closedAt),
        }),
      };
    case 'limited':
      return { icon: 'lock', title: say('ticket.limited'), words: say('ticket.limited.words') };
  }
}

/** What explains the state, as pairs of a name and a value. */
function Facts({ ticket }: Readonly<{ ticket: Unanswered }>) {
  const say = useSay();
  const dates = useDates();
  const { state, customer } = ticket;
  const rows: [string, ReactNode][] = [];
  if (state === 'not-asked' && ticket.note) rows.push([say('ticket.note'), ticket.note]);
  if (state === 'not-asked' && ticket.rest) {
    const { askedAt, requestKey, nextFrom } = ticket.rest;
    rows.push([say('ticket.lastAsked'), [dates.day(askedAt), requestKey].filter(Boolean).join(', ')]);
    rows.push([say('ticket.nextFrom'), dates.day(nextFrom)]);
  }
  if (state === 'asked')
    rows.push([
      say('ticket.reminder'),
      ticket.remindedAt ? say('ticket.reminded', { day: dates.day(ticket.remindedAt) }) : say('ticket.notReminded'),
    ]);
  if (customer && (state === 'planned' || state === 'asked'))
    rows.push([say('ticket.goesTo'), [customer.name, customer.organisation].filter(Boolean).join(', ')]);
  if (rows.length === 0) return null;
  return (
    <dl className="facts ruled">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

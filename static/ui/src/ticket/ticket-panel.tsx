import { ReadingView } from '../kit/reading-view';
import { useReading } from '../kit/site/use-reading';
import { Acts } from './acts';
import { FollowUpPanel } from './follow-up-panel';
import { FollowUpState } from './follow-up-state';
import { GivenAnswer } from './given-answer';
import { LastFive } from './last-five';
import { StateHead } from './state-head';
import './ticket.css';
import type { TicketCalls } from './ticket-calls';

type Props = Readonly<{ calls: TicketCalls; openIssue: (key: string) => void }>;

/** The agent's panel: the state first, then what explains it, then what can be done. */
export function TicketPanel({ calls, openIssue }: Props) {
  const { reading, reread, replace } = useReading(() => calls.readTicket({}));
  return (
    <main className="ticket">
      <ReadingView reading={reading} onRetry={reread}>
        {(ticket) =>
          ticket.state === 'follow-up' ? (
            <FollowUpPanel panel={ticket} calls={calls} openIssue={openIssue} onPanel={replace} />
          ) : (
            <>
              {ticket.state === 'answered' ? <GivenAnswer ticket={ticket} /> : <StateHead ticket={ticket} />}
              {ticket.followUp && <FollowUpState followUp={ticket.followUp} openIssue={openIssue} />}
              {ticket.lastFive.length > 0 && <LastFive scores={ticket.lastFive} name={ticket.customer?.name ?? null} />}
              <Acts ticket={ticket} calls={calls} onTicket={replace} />
            </>
          )
        }
      </ReadingView>
    </main>
  );
}

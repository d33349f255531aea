import { useState } from 'react';
import type { TicketState } from '../../../../src/contract/ticket';
import { canAskAnyway, canWithdraw } from '../../../../src/domain/answering/ticket-state';
import { Button } from '../kit/button';
import { Notice } from '../kit/notice';
import { type Problem, problemOf } from '../kit/words/problem';
import { ProblemMessage } from '../kit/problem-message';
import { useSay } from '../kit/screen-context';
import { AskAnyway } from './ask-anyway';
import { DoNotAsk } from './do-not-ask';
import type { TicketCalls } from './ticket-calls';

type Acted = Awaited<ReturnType<TicketCalls['askAnyway']>>;
type Refused = Extract<Acted, { kind: 'refused' }>['because'];
export type Act = (call: () => Promise<Acted>) => void;

type Props = Readonly<{ ticket: TicketState; calls: TicketCalls; onTicket: (ticket: TicketState) => void }>;

/** What an agent may do: stop a survey with a reason, or ask in spite of a rest. */
export function Acts({ ticket, calls, onTicket }: Props) {
  const say = useSay();
  const [open, setOpen] = useState<'stop' | 'ask' | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [failure, setFailure] = useState<{ problem: Problem; again: () => void } | null>(null);
  const [busy, setBusy] = useState(false);
  const stops = canWithdraw(ticket.state);
  const asks = canAskAnyway(ticket.state, ticket.state === 'not-asked' ? ticket.reason : null);

  const act: Act = (call) => {
    setBusy(true);
    setFailure(null);
    call()
      .then(
        (acted) => {
          setRefused(acted.kind === 'refused' ? acted.because : null);
          setOpen(null);
          onTicket(acted.ticket);
        },
        (error: unknown) => setFailure({ problem: problemOf(error), again: () => act(call) }),
      )
      .finally(() => setBusy(false));
  };
  const cancel = () => setOpen(null);
  if (!stops && !asks && !refused) return null;
  return (
    <section className="ruled">
      {refused && (
        <Notice kind="warn" live="polite">
          {say(`ticket.refused.${refused}`)}
        </Notice>
      )}
      {failure && <ProblemMessage problem={failure.problem} onRetry={failure.again} kept />}
      {open === 'stop' && (
        <DoNotAsk busy={busy} onCancel={cancel} onSend={(reason) => act(() => calls.doNotAsk({ reason }))} />
      )}
      {open === 'ask' && (
        <AskAnyway
          busy={busy}
          name={ticket.customer?.name ?? null}
          onCancel={cancel}
          onSend={() => act(() => calls.askAnyway({}))}
        />
      )}
      {open === null && (
        <div className="acts">
          {stops && (
            <Button size="small" onPress={() => setOpen('stop')}>
              {say(ticket.state === 'asked' ? 'ticket.withdraw' : 'ticket.doNotAsk')}
            </Button>
          )}
          {asks && (
            <Button size="small" onPress={() => setOpen('ask')}>
              {say(ticket.state === 'planned' ? 'ticket.askNow' : 'ticket.askAnyway')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

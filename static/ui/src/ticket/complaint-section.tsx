import { useState } from 'react';
import type { complaints, ComplaintView } from '../../../../src/contract/complaint';
import type { Calls } from '../../../../src/contract/contract';
import { Button } from '../kit/button';
import { Lozenge, toneOf } from '../kit/lozenge';
import { Notice } from '../kit/notice';
import { type Problem, problemOf } from '../kit/words/problem';
import { ProblemMessage } from '../kit/problem-message';
import { useDates, useSay } from '../kit/screen-context';
import { useReading } from '../kit/site/use-reading';
import { ComplaintForm, type NewComplaint } from './complaint-form';

export type ComplaintCalls = Calls<typeof complaints>;
type Props = Readonly<{ calls: ComplaintCalls; openIssue: (key: string) => void }>;

/** What the customer complained of outside any survey, and the way to write it down. */
export function ComplaintSection({ calls, openIssue }: Props) {
  const say = useSay();
  const { reading, replace } = useReading(() => calls.readComplaints({}));
  const [isOpen, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Readonly<{ problem: Problem; again: () => void }> | null>(null);
  const [refused, setRefused] = useState(false);
  // The panel says what is wrong when it cannot be read; twice would be too often.
  if (reading.state !== 'ready' || reading.value.kind === 'none') return null;
  const send = (complaint: NewComplaint) => {
    setBusy(true);
    setFailure(null);
    calls
      .logComplaint(complaint)
      .then(
        (outcome) => {
          setRefused(outcome.kind === 'refused');
          if (outcome.kind === 'logged') replace({ kind: 'complaints', complaints: outcome.complaints });
          setOpen(false);
        },
        (error: unknown) => setFailure({ problem: problemOf(error), again: () => send(complaint) }),
      )
      .finally(() => setBusy(false));
  };
  const { complaints: logged } = reading.value;
  return (
    <section className="ticket" aria-label={say('complaint.title')}>
      <div className="ruled">
        {refused && <Notice kind="warn">{say('complaint.refused')}</Notice>}
        {failure && <ProblemMessage problem={failure.problem} onRetry={failure.again} kept />}
        {logged.map((one) => (
          <Logged key={one.token} complaint={one} openIssue={openIssue} />
        ))}
        {isOpen ? (
          <ComplaintForm busy={busy} onCancel={() => setOpen(false)} onSend={send} />
        ) : (
          <div className="acts">
            <Button size="small" onPress={() => setOpen(true)}>
              {say('complaint.add')}
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}

type LoggedProps = Readonly<{ complaint: ComplaintView; openIssue: (key: string) => void }>;

function Logged({ complaint, openIssue }: LoggedProps) {
  const say = useSay();
  const dates = useDates();
  const { how, words, at, majorConcern, wantsContact, followUp } = complaint;
  const issueKey = followUp?.issueKey ?? null;
  return (
    <div className="complaint">
      <p className="small subtle">
        {say(`complaint.how.${how}`)} · {dates.nearTime(at)}
      </p>
      <blockquote className="words">{words || say('complaint.erased')}</blockquote>
      <p className="small">
        {majorConcern && <Lozenge tone={toneOf.grave}>{say('ticket.majorConcern')}</Lozenge>}{' '}
        {wantsContact && <Lozenge tone={toneOf.unhappy}>{say('ticket.wantsContact')}</Lozenge>}{' '}
        {issueKey && (
          <Button kind="link" onPress={() => openIssue(issueKey)}>
            {issueKey}
          </Button>
        )}{' '}
        {followUp && <Lozenge tone={toneOf.now}>{say(`kit.followUp.${followUp.state}`)}</Lozenge>}
      </p>
    </div>
  );
}

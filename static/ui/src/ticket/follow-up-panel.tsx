import { useState } from 'react';
import type { FollowUpPanelView } from '../../../../src/contract/follow-up';
import { Button } from '../kit/button';
import { Notice } from '../kit/notice';
import { type Problem, problemOf } from '../kit/words/problem';
import { ProblemMessage } from '../kit/problem-message';
import { useSay } from '../kit/screen-context';
import { ContactForm } from './contact-form';
import { FollowUpClocks } from './follow-up-clocks';
import { type FollowUpCalls, isOver, lacksReason, type Refused, type Stepped } from './follow-up-calls';
import { FollowUpFacts } from './follow-up-facts';
import { FollowUpHead } from './follow-up-head';
import { FollowUpNotices } from './follow-up-notices';
import './follow-up.css';
import { GivenAnswer } from './given-answer';
import { GiveUpForm } from './give-up-form';
import { LastFive } from './last-five';
import { RemedyForm } from './remedy-form';

type Props = Readonly<{
  panel: FollowUpPanelView;
  calls: FollowUpCalls;
  openIssue: (key: string) => void;
  onPanel: (panel: FollowUpPanelView) => void;
}>;

/** The panel on the issue of a follow-up: how far it is, the one thing to do next, and what it is about. */
export function FollowUpPanel({ panel, calls, openIssue, onPanel }: Props) {
  const say = useSay();
  const { customer, answer, wordsExpired, lastFive, mayStep, readAt } = panel;
  const { busy, refused, failure, step } = useStep(onPanel);
  return (
    <>
      <FollowUpHead panel={panel} openIssue={openIssue} />
      <FollowUpNotices panel={panel} />
      {refused && (
        <Notice kind="warn" live="polite">
          {say(wordsFor(refused))}
        </Notice>
      )}
      {failure && <ProblemMessage problem={failure.problem} onRetry={failure.again} kept />}
      <FollowUpFacts panel={panel} openIssue={openIssue} />
      {mayStep ? (
        <NextStep panel={panel} calls={calls} busy={busy} step={step} />
      ) : (
        <p className="small subtle ruled">{say('follow-up.limited')}</p>
      )}
      <FollowUpClocks clocks={panel.clocks} isStopped={panel.life === 'given-up'} />
      {answer && (
        <section className="ruled">
          <h3 className="five-title">
            {customer.name ? say('follow-up.said', { name: customer.name }) : say('follow-up.saidUnnamed')}
          </h3>
          <GivenAnswer ticket={{ answer, asked: true, readAt, wordsExpired }} />
        </section>
      )}
      {lastFive.length > 0 && <LastFive scores={lastFive} name={customer.name} />}
    </>
  );
}

type Step = (call: () => Promise<Stepped>) => void;
type NextProps = Readonly<{ panel: FollowUpPanelView; calls: FollowUpCalls; busy: boolean; step: Step }>;

/** One step at a time has the one primary button; giving up is always the quiet way out. */
function NextStep({ panel, calls, busy, step }: NextProps) {
  const say = useSay();
  const [givesUp, setGivesUp] = useState(false);
  if (isOver(panel)) return null;
  if (panel.life === 'owed') return <p className="small subtle ruled">{say('follow-up.opening')}</p>;
  if (givesUp || lacksReason(panel))
    return (
      <GiveUpForm
        busy={busy}
        onCancel={lacksReason(panel) ? null : () => setGivesUp(false)}
        onSend={(why) => step(() => calls.giveUp({ why }))}
      />
    );
  const giveUp = (
    <Button kind="quiet" onPress={() => setGivesUp(true)}>
      {say('follow-up.giveUp')}
    </Button>
  );
  if (panel.life === 'contacted')
    return (
      <RemedyForm
        panel={panel}
        busy={busy}
        wayOut={giveUp}
        onSend={(remedy) => step(() => calls.markRemedied(remedy))}
      />
    );
  return (
    <ContactForm
      again={panel.round > 0}
      busy={busy}
      wayOut={giveUp}
      onSend={(contact) => step(() => calls.markContacted(contact))}
    />
  );
}

const improvementRefusals = [
  'improvement-unknown',
  'improvement-pending',
  'improvement-refused',
  'improvement-not-allowed',
] as const;

const wordsFor = (refused: Refused) => {
  if (refused === 'not-allowed') return 'follow-up.refused.not-allowed' as const;
  const aboutImprovement = improvementRefusals.find((one) => one === refused);
  if (aboutImprovement) return `follow-up.refused.${aboutImprovement}` as const;
  const isMissing = ['not-contacted', 'cause-missing', 'prevention-missing', 'outcome-missing', 'why-missing'].includes(
    refused,
  );
  return isMissing ? ('follow-up.refused.missing' as const) : ('follow-up.refused.changed' as const);
};

/** Sends a step and shows the panel as it stands afterwards, whoever was faster. */
function useStep(onPanel: (panel: FollowUpPanelView) => void) {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [failure, setFailure] = useState<Readonly<{ problem: Problem; again: () => void }> | null>(null);
  const step: Step = (call) => {
    setBusy(true);
    setFailure(null);
    call()
      .then(
        (stepped) => {
          setRefused(stepped.kind === 'refused' ? stepped.because : null);
          if (stepped.panel) onPanel(stepped.panel);
        },
        (error: unknown) => setFailure({ problem: problemOf(error), again: () => step(call) }),
      )
      .finally(() => setBusy(false));
  };
  return { busy, refused, failure, step };
}

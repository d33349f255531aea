import { type FormEvent, type ReactNode, useId, useState } from 'react';
import type { FollowUpPanelView } from '../../../../src/contract/follow-up';
import { Button } from '../kit/button';
import { useSay } from '../kit/screen-context';
import { CauseGrid, type Place } from './cause-grid';
import type { Remedy } from './follow-up-calls';
import { Missing, type Part } from './missing';
import { OwnCauses } from './own-causes';
import { type Chosen, nothingChosen, PreventionChoice } from './prevention-choice';

type Props = Readonly<{ panel: FollowUpPanelView; busy: boolean; wayOut: ReactNode; onSend: (remedy: Remedy) => void }>;

const issueKey = /^[A-Za-z][A-Za-z0-9_]+-\d+$/;

function preventionOf({ kind, title, key, why }: Chosen, token: string): Remedy['prevention'] | null {
  if (kind === 'new-improvement') return title.trim().length < 3 ? null : { kind, token, title: title.trim() };
  if (kind === 'improvement') return issueKey.test(key.trim()) ? { kind, issueKey: key.trim() } : null;
  return kind === 'none' && why.trim() !== '' ? { kind, why: why.trim() } : null;
}

/** What was the cause, how is it prevented, what was done: all three are needed before it counts as put right. */
export function RemedyForm({ panel, busy, wayOut, onSend }: Props) {
  const say = useSay();
  const id = useId();
  const [place, setPlace] = useState<Place | null>(null);
  const [detail, setDetail] = useState('');
  const [chosen, setChosen] = useState(nothingChosen);
  const [outcome, setOutcome] = useState('');
  const [tried, setTried] = useState(false);
  // One token per form: pressing again after a failure makes no second improvement.
  const [token] = useState(() => crypto.randomUUID());
  const prevention = preventionOf(chosen, token);
  const missing: readonly Part[] = [
    ...(place ? [] : (['cause'] as const)),
    ...(prevention ? [] : (['prevention'] as const)),
    ...(outcome.trim() ? [] : (['outcome'] as const)),
  ];
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (place && prevention && outcome.trim())
      onSend({ cause: { ...place, detail: detail.trim() }, prevention, outcome: outcome.trim() });
  };
  return (
    <form onSubmit={send} noValidate>
      <fieldset className="ruled">
        <legend className="hidden">{say('follow-up.cause')}</legend>
        <Question words={say('follow-up.cause')} />
        <CauseGrid name={`${id}-cause`} place={place} counts={panel.causes} onChange={setPlace} />
        <OwnCauses causes={panel.ownCauses} chosen={detail} onChoose={setDetail} />
        <label className="small subtle" htmlFor={`${id}-detail`}>
          {say('follow-up.detail')}
        </label>
        <input
          id={`${id}-detail`}
          className="why"
          maxLength={160}
          value={detail}
          onChange={(event) => setDetail(event.target.value)}
        />
      </fieldset>
      <fieldset className="ruled">
        <legend className="hidden">{say('follow-up.prevention')}</legend>
        <Question words={say('follow-up.prevention')} />
        <PreventionChoice
          name={`${id}-prevention`}
          chosen={chosen}
          improvements={panel.improvements}
          onChange={setChosen}
        />
      </fieldset>
      <div className="ruled">
        <label className="strong" htmlFor={`${id}-outcome`}>
          {say('follow-up.outcome')} <span className="small subtle">{say('follow-up.outcome.reads')}</span>
        </label>
        <textarea
          id={`${id}-outcome`}
          className="why"
          rows={3}
          maxLength={1_000}
          value={outcome}
          onChange={(event) => setOutcome(event.target.value)}
        />
        {tried && <Missing parts={missing} />}
        <div className="acts">
          <Button submits kind="primary" busy={busy}>
            {say('follow-up.remedy.send')}
          </Button>
          {wayOut}
        </div>
        <p className="small subtle aside">{say('follow-up.remedy.then')}</p>
      </div>
    </form>
  );
}

function Question({ words }: Readonly<{ words: string }>) {
  const say = useSay();
  return (
    <p className="follow-up-head" aria-hidden="true">
      <span className="strong">{words}</span>
      <span className="small subtle">{say('follow-up.needed')}</span>
    </p>
  );
}

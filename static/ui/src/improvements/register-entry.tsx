import { useState } from 'react';
import type { ImprovementView } from '../../../../src/contract/improvements';
import { Button } from '../kit/button';
import { Lozenge } from '../kit/lozenge';
import { openIssue } from '../kit/site/navigate';
import { useScreen } from '../kit/screen-context';
import { useNumbers } from '../project/numbers';
import { causesOf, causeWords } from './cause-words';
import { effectInWords, verdictInWords } from './effect-words';
import type { ImprovementCalls } from './improvement-calls';
import { LinkedCauses } from './linked-causes';
import { PublicWords } from './public-words';
import type { Change } from './use-register';

const tones = { submitted: 'neutral', accepted: 'blue', rejected: 'orange', implemented: 'green' } as const;

type Props = Readonly<{
  entry: ImprovementView;
  busy: boolean;
  calls: Pick<ImprovementCalls, 'publishImprovement' | 'linkCauses'>;
  change: Change;
}>;

/** One improvement: what became of it, what it is to remove, whether it helped, and what customers read. */
export function RegisterEntry({ entry, busy, calls, change }: Props) {
  const { say, dates } = useScreen();
  const since = entry.history.at(-1)?.at;
  return (
    <li className="improvement-entry">
      <p className="improvement-line">
        <Lozenge tone={tones[entry.state]}>{say(`improvement.state.${entry.state}`)}</Lozenge>{' '}
        <Button kind="link" onPress={() => openIssue(entry.issueKey)}>
          {entry.issueKey}
        </Button>{' '}
        <span className="strong">{entry.title}</span>{' '}
        {since && (
          <span className="small subtle">
            {[say('improvement.since', { day: dates.day(since) }), entry.state === 'rejected' ? entry.resolution : null]
              .filter((part) => part !== null)
              .join(' · ')}
          </span>
        )}
      </p>
      <p className="small subtle">
        {[
          ...causesOf(entry).map((cause) => causeWords(say, cause)),
          say('improvement.followUps', { count: entry.followUps }),
          say(`improvement.source.${entry.source}`),
        ].join(' · ')}
      </p>
      <Effect effect={entry.effect} />
      <PublishedWords entry={entry} />
      {entry.leftAt === null ? (
        <Doors entry={entry} busy={busy} calls={calls} change={change} />
      ) : (
        <p className="small strong">{say('improvement.left')}</p>
      )}
    </li>
  );
}

/** What customers read right now. */
function PublishedWords({ entry: { published, said, did } }: Pick<Props, 'entry'>) {
  const { say } = useScreen();
  if (published !== 'shown') return null;
  return (
    <blockquote className="improvement-published small">
      {said !== '' && <p className="subtle">{say('improvement.saidWords', { said })}</p>}
      <p>{did}</p>
    </blockquote>
  );
}

/** What can be changed about an entry here; one form is open at a time. */
function Doors({ entry, busy, calls, change }: Props) {
  const { say } = useScreen();
  const [open, setOpen] = useState<'words' | 'causes' | null>(null);
  const close = () => setOpen(null);
  const { issueId, state } = entry;
  const door = (name: 'words' | 'causes', words: string) => (
    <Button kind="link" expanded={open === name} onPress={() => setOpen(open === name ? null : name)}>
      {words}
    </Button>
  );
  return (
    <>
      <p className="small improvement-line">
        <span className={entry.published === 'outdated' ? 'strong' : 'subtle'}>
          {say(`improvement.published.${entry.published}`)}
        </span>{' '}
        {door('words', say('improvement.words'))}
        {door('causes', say('improvement.causes'))}
      </p>
      {open === 'words' && (
        <PublicWords
          entry={entry}
          busy={busy}
          onClose={close}
          onSave={(words) => change(() => calls.publishImprovement({ issueId, state, ...words }), close)}
        />
      )}
      {open === 'causes' && (
        <LinkedCauses
          entry={entry}
          busy={busy}
          onClose={close}
          onSave={(causes) => change(() => calls.linkCauses({ issueId, causes: [...causes] }), close)}
        />
      )}
    </>
  );
}

function Effect({ effect }: Readonly<{ effect: ImprovementView['effect'] }>) {
  const { say } = useScreen();
  const numbers = useNumbers();
  if (!effect) return null;
  return (
    <p className="small">
      <span className="strong">{verdictInWords(say, numbers, effect.change)}</span>
      {' · '}
      {effectInWords(say, numbers, effect)}{' '}
      {effect.open > 0 && <span className="subtle">{say('improvement.effect.open', { count: effect.open })}</span>}
    </p>
  );
}

import { useState } from 'react';
import type { ImprovementView } from '../../../../src/contract/improvements';
import { samePlace } from '../../../../src/domain/cause-place';
import { Button } from '../kit/button';
import { Lozenge } from '../kit/lozenge';
import { openIssue } from '../kit/navigate';
import { useScreen } from '../kit/screen-context';
import { useNumbers } from '../project/numbers';
import { causeWords } from './cause-words';
import { shareInWords } from './effect-words';
import { PublicWords, type Words } from './public-words';

const tones = { submitted: 'neutral', accepted: 'blue', rejected: 'orange', implemented: 'green' } as const;

type Props = Readonly<{
  entry: ImprovementView;
  busy: boolean;
  onPublish: (entry: ImprovementView, words: Words, onDone: () => void) => void;
}>;

/** One improvement: what became of it, what it is to remove, whether it helped, and what customers read. */
export function RegisterEntry({ entry, busy, onPublish }: Props) {
  const { say, dates } = useScreen();
  const [isOpen, setOpen] = useState(false);
  const since = entry.history.at(-1)?.at;
  const causes = [
    ...entry.causes,
    ...entry.linkedCauses.filter((one) => !entry.causes.some((known) => samePlace(known, one))),
  ];
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
          ...causes.map((cause) => causeWords(say, cause)),
          say('improvement.followUps', { count: entry.followUps }),
          say(`improvement.source.${entry.source}`),
        ].join(' · ')}
      </p>
      <Effect effect={entry.effect} />
      {entry.leftAt === null ? (
        <p className="small improvement-line">
          <span className={entry.published === 'outdated' ? 'strong' : 'subtle'}>
            {say(`improvement.published.${entry.published}`)}
          </span>{' '}
          <Button kind="link" expanded={isOpen} onPress={() => setOpen(!isOpen)}>
            {say('improvement.words')}
          </Button>
        </p>
      ) : (
        <p className="small strong">{say('improvement.left')}</p>
      )}
      {isOpen && (
        <PublicWords
          entry={entry}
          busy={busy}
          onClose={() => setOpen(false)}
          onSave={(words) => onPublish(entry, words, () => setOpen(false))}
        />
      )}
    </li>
  );
}

function Effect({ effect }: Readonly<{ effect: ImprovementView['effect'] }>) {
  const { say } = useScreen();
  const numbers = useNumbers();
  if (!effect) return null;
  const { now, change, open } = effect;
  return (
    <p className="small">
      <span className="strong">{say(`improvement.verdict.${change.verdict}`)}</span>
      {' · '}
      {say('improvement.effect', {
        before: shareInWords(say, numbers, change.before),
        now: shareInWords(say, numbers, now),
      })}{' '}
      {open > 0 && <span className="subtle">{say('improvement.effect.open', { count: open })}</span>}
    </p>
  );
}

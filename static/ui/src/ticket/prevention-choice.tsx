import { type ReactNode, useId } from 'react';
import type { FollowUpPanelView } from '../../../../src/contract/follow-up';
import { useSay } from '../kit/screen-context';

export type Chosen = Readonly<{
  kind: 'new-improvement' | 'improvement' | 'none' | null;
  title: string;
  key: string;
  why: string;
}>;
export const nothingChosen: Chosen = { kind: null, title: '', key: '', why: '' };

type Props = Readonly<{
  name: string;
  chosen: Chosen;
  /** Null where the project keeps no register: nothing can be created there. */
  improvements: FollowUpPanelView['improvements'];
  onChange: (chosen: Chosen) => void;
}>;

/** An improvement that is made or linked, or why none is needed. */
export function PreventionChoice({ name, chosen, improvements, onChange }: Props) {
  const say = useSay();
  const listId = useId();
  const option = (kind: NonNullable<Chosen['kind']>, words: string, field: ReactNode) => (
    <div className={chosen.kind === kind ? 'option chosen' : 'option'}>
      <label>
        <input type="radio" name={name} checked={chosen.kind === kind} onChange={() => onChange({ ...chosen, kind })} />
        {words}
      </label>
      {chosen.kind === kind && field}
    </div>
  );
  return (
    <div className="preventions">
      {improvements !== null &&
        option(
          'new-improvement',
          say('follow-up.improvement.create'),
          <input
            className="why"
            maxLength={200}
            aria-label={say('follow-up.improvement.title')}
            placeholder={say('follow-up.improvement.title')}
            value={chosen.title}
            onChange={(event) => onChange({ ...chosen, title: event.target.value })}
          />,
        )}
      {option(
        'improvement',
        say('follow-up.improvement'),
        <>
          <input
            className="why"
            list={improvements ? listId : undefined}
            aria-label={say('follow-up.improvement.key')}
            placeholder="CARE-17"
            value={chosen.key}
            onChange={(event) => onChange({ ...chosen, key: event.target.value })}
          />
          {improvements && (
            <datalist id={listId}>
              {improvements.map(({ issueKey, title }) => (
                <option key={issueKey} value={issueKey} label={title} />
              ))}
            </datalist>
          )}
        </>,
      )}
      {option(
        'none',
        say('follow-up.nothing'),
        <textarea
          className="why"
          rows={2}
          maxLength={1_000}
          aria-label={say('follow-up.nothing.why')}
          value={chosen.why}
          onChange={(event) => onChange({ ...chosen, why: event.target.value })}
        />,
      )}
    </div>
  );
}

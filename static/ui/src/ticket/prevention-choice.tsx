import { useSay } from '../kit/screen-context';

export type Chosen = Readonly<{ kind: 'improvement' | 'none' | null; key: string; why: string }>;
type Props = Readonly<{ name: string; chosen: Chosen; onChange: (chosen: Chosen) => void }>;

/** An improvement that is linked, or why none is needed. */
export function PreventionChoice({ name, chosen, onChange }: Props) {
  const say = useSay();
  const choose = (kind: Chosen['kind']) => onChange({ ...chosen, kind });
  return (
    <div className="preventions">
      <div className={chosen.kind === 'improvement' ? 'option chosen' : 'option'}>
        <label>
          <input
            type="radio"
            name={name}
            checked={chosen.kind === 'improvement'}
            onChange={() => choose('improvement')}
          />
          {say('follow-up.improvement')}
        </label>
        {chosen.kind === 'improvement' && (
          <input
            className="why"
            aria-label={say('follow-up.improvement.key')}
            placeholder="CARE-17"
            value={chosen.key}
            onChange={(event) => onChange({ ...chosen, key: event.target.value })}
          />
        )}
      </div>
      <div className={chosen.kind === 'none' ? 'option chosen' : 'option'}>
        <label>
          <input type="radio" name={name} checked={chosen.kind === 'none'} onChange={() => choose('none')} />
          {say('follow-up.nothing')}
        </label>
        {chosen.kind === 'none' && (
          <textarea
            className="why"
            rows={2}
            maxLength={1_000}
            aria-label={say('follow-up.nothing.why')}
            value={chosen.why}
            onChange={(event) => onChange({ ...chosen, why: event.target.value })}
          />
        )}
      </div>
    </div>
  );
}

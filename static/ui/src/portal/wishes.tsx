import { useSay } from '../kit/screen-context';
import type { Draft } from './draft';

type Props = Readonly<{ draft: Draft; onChange: (draft: Draft) => void }>;

/** What only the customer can wish or declare; staff never tick these for them. */
export function Wishes({ draft, onChange }: Props) {
  const say = useSay();
  return (
    <div className="wishes">
      <label className="wish">
        <input
          type="checkbox"
          checked={draft.wantsContact}
          onChange={(event) => onChange({ ...draft, wantsContact: event.target.checked })}
        />
        <span>{say('portal.contactMe')}</span>
      </label>
      <label className="wish">
        <input
          type="checkbox"
          checked={draft.majorConcern}
          onChange={(event) => onChange({ ...draft, majorConcern: event.target.checked })}
        />
        <span>
          {say('portal.majorConcern')}
          <span className="small subtle explained">{say('portal.majorConcernMeans')}</span>
        </span>
      </label>
    </div>
  );
}

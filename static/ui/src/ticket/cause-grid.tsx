import type { FollowUpPanelView } from '../../../../src/contract/follow-up';
import { type Cause, causeKinds, causeSources } from '../../../../src/domain/follow-ups/cause';
import { useSay } from '../kit/screen-context';

export type Place = Pick<Cause, 'kind' | 'source'>;
type Props = Readonly<{
  name: string;
  place: Place | null;
  counts: FollowUpPanelView['causes'];
  onChange: (place: Place) => void;
}>;

/** Where the cause lay, and on whose side: nine radio buttons in a table, each with how often it was chosen lately. */
export function CauseGrid({ name, place, counts, onChange }: Props) {
  const say = useSay();
  const countOf = (kind: Cause['kind'], source: Cause['source']) =>
    counts.find((one) => one.kind === kind && one.source === source)?.count ?? 0;
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <table className="causes">
        <caption className="hidden">{say('follow-up.cause.caption')}</caption>
        <thead>
          <tr>
            <td />
            {causeSources.map((source) => (
              <th key={source} scope="col">
                {say(`follow-up.source.${source}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {causeKinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">
                {say(`follow-up.kind.${kind}`)}
                <span>{say(`follow-up.kind.${kind}.words`)}</span>
              </th>
              {causeSources.map((source) => {
                const count = countOf(kind, source);
                const chosen = place?.kind === kind && place.source === source;
                return (
                  <td key={source}>
                    <label className={chosen ? 'cell chosen' : 'cell'}>
                      <input
                        type="radio"
                        name={name}
                        checked={chosen}
                        aria-label={say('follow-up.cause.cell', {
                          kind: say(`follow-up.kind.${kind}`),
                          source: say(`follow-up.source.${source}`),
                          count,
                        })}
                        onChange={() => onChange({ kind, source })}
                      />
                      <span className="small" aria-hidden="true">
                        {count}
                      </span>
                    </label>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {all > 0 && <p className="small subtle">{say('follow-up.cause.figures', { count: all })}</p>}
    </>
  );
}

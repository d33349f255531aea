import type { SettingsPage } from '../../../../../src/contract/settings';
import { useScreen } from '../../kit/screen-context';

/** From resolved to answered in the last 30 days, each step as a share of the first. */
export function Last30({ last30: { resolved, eligible, asked, answered } }: Pick<SettingsPage, 'last30'>) {
  const { say, numbers } = useScreen();
  const steps = [
    { name: say('settings.resolved'), count: resolved, lost: null, tone: 'gray' },
    {
      name: say('settings.eligible'),
      count: eligible,
      lost: say('settings.lost.rules', { count: resolved - eligible }),
      tone: 'gray',
    },
    {
      name: say('settings.asked'),
      count: asked,
      lost: say('settings.lost.rest', { count: eligible - asked }),
      tone: 'blue',
    },
    { name: say('settings.answered'), count: answered, lost: null, tone: 'blue' },
  ];
  return (
    <aside className="card funnel-card">
      <h3 className="strong">{say('settings.last30.title')}</h3>
      <p className="small subtle">{say('settings.last30.lead')}</p>
      {resolved === 0 ? (
        <p className="lead subtle">{say('settings.last30.none')}</p>
      ) : (
        <dl className="bars">
          {steps.map(({ name, count, lost, tone }) => (
            <div key={name}>
              {lost && <dd className="small subtle lost">{lost}</dd>}
              <dt>{name}</dt>
              <dd className="number">{numbers.format(count)}</dd>
              <dd className="bar" aria-hidden="true">
                <meter className={tone} min={0} max={resolved} value={count} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </aside>
  );
}

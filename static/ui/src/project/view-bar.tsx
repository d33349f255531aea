import { useSay } from '../kit/screen-context';
import './view-bar.css';
import { titleOf, type ViewName, viewNames } from './view-name';

/** The views of the page, one of them current. They are addresses, not tabs: "back" returns from each. */
export function ViewBar({ current, onShow }: Readonly<{ current: ViewName; onShow: (view: ViewName) => void }>) {
  const say = useSay();
  return (
    <nav className="view-bar" aria-label={say('project.views')}>
      <ul>
        {viewNames.map((view) => (
          <li key={view}>
            <button type="button" aria-current={view === current ? 'page' : undefined} onClick={() => onShow(view)}>
              {say(titleOf(view))}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

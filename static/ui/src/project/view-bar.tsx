import { useEffect, useRef } from 'react';
import { useSay } from '../kit/screen-context';
import './view-bar.css';
import { titleOf, type ViewName, viewNames } from './view-name';

/** The views of the page, one of them current. They are addresses, not tabs: "back" returns from each. */
export function ViewBar({ current, onShow }: Readonly<{ current: ViewName; onShow: (view: ViewName) => void }>) {
  const say = useSay();
  const bar = useRef<HTMLUListElement>(null);
  useEffect(() => bringIntoSight(bar.current), [current]);
  return (
    <nav className="view-bar" aria-label={say('project.views')}>
      <ul ref={bar}>
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

/** On a narrow screen the current view may lie beyond the edge of the bar. Nothing but the bar is moved. */
function bringIntoSight(bar: HTMLUListElement | null): void {
  const shown = bar?.querySelector('[aria-current]')?.getBoundingClientRect();
  if (!bar || !shown) return;
  const { left, right } = bar.getBoundingClientRect();
  if (shown.right > right) bar.scrollLeft += shown.right - right;
  if (shown.left < left) bar.scrollLeft -= left - shown.left;
}

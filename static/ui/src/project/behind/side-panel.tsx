import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from '../../kit/button';
import { Icon } from '../../kit/icon';
import { useSay } from '../../kit/screen-context';
import './side-panel.css';

/** A panel opened at the foot of the page still has room for a few lines. */
const leastHeight = 440;

type Props = Readonly<{ title: string; subtitle?: ReactNode; onClose: () => void; children: ReactNode }>;

/**
 * A dialog at the right edge. The frame of the page may be as tall as the page, so it opens at the
 * height of what was clicked, where the viewer looks, instead of in the middle of the frame.
 */
export function SidePanel({ title, subtitle, onClose, children }: Props) {
  const id = useId();
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    const opener = document.activeElement;
    if (!element) return undefined;
    const clicked = opener && opener !== document.body ? opener.getBoundingClientRect().top : 0;
    const page = document.documentElement.scrollHeight;
    const top = Math.max(24, Math.min(window.scrollY + clicked - 96, page - leastHeight));
    element.style.setProperty('--panel-top', `${top}px`);
    element.style.setProperty('--panel-room', `${Math.max(leastHeight, page - top) - 24}px`);
    // Where dialogs are not known it still opens, in its place in the page.
    if (typeof element.showModal === 'function') element.showModal();
    else element.setAttribute('open', '');
    return () => {
      if (opener instanceof HTMLElement || opener instanceof SVGElement) opener.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} className="side-panel" aria-labelledby={id} onClose={onClose}>
      <header className="side-panel-head">
        <div className="grow">
          <h2 id={id}>{title}</h2>
          {subtitle && <p className="small subtle">{subtitle}</p>}
        </div>
        <Button kind="quiet" onPress={onClose}>
          <Icon name="cross" />
          <span className="hidden">{say('kit.close')}</span>
        </Button>
      </header>
      {children}
    </dialog>
  );
}

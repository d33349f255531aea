import type { ReactNode } from 'react';
import './opens.css';

type Props = Readonly<{ onOpen: () => void; children: ReactNode; label?: string }>;

/** A number that opens what stands behind it. Quiet until pointed at, as every number on the page does this. */
export function Opens({ onOpen, children, label }: Props) {
  return (
    <button type="button" className="opens" onClick={onOpen} aria-label={label}>
      {children}
    </button>
  );
}

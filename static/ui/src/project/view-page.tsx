import type { ReactNode } from 'react';
import { useSay } from '../kit/screen-context';
import '../kit/page.css';
import './page.css';
import './filter/filter-bar.css';

type Props = Readonly<{
  /** The class its own styles go by. */
  name: string;
  title: string;
  lead: ReactNode;
  /** What can be done with the view as a whole. */
  act?: ReactNode;
  filters: ReactNode;
  /** What is shown is about to be replaced. */
  isWaiting?: boolean;
  isBusy?: boolean;
  children: ReactNode;
}>;

/** The frame of a view of figures: its name, what it is about, what it is narrowed to. */
export function ViewPage({ name, title, lead, act, filters, isWaiting = false, isBusy, children }: Props) {
  const say = useSay();
  return (
    <main className={`page figures ${name}${isWaiting ? ' waiting' : ''}`} aria-busy={isBusy}>
      <header className="page-head">
        <div>
          <h1>{title}</h1>
          <p className="small subtle">{lead}</p>
        </div>
        {act}
      </header>
      <div className="filters" role="group" aria-label={say('project.filters')}>
        {filters}
      </div>
      {children}
    </main>
  );
}

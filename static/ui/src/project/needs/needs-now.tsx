import type { FiguresPage } from '../../../../../src/contract/project';
import { Icon } from '../../kit/icon';
import { useSay } from '../../kit/screen-context';
import { useAsOf } from '../as-of';
import { NeedLine } from './need-line';
import './needs-now.css';

/** What the service owner should do before reading anything else. */
export function NeedsNow({ page }: Readonly<{ page: FiguresPage }>) {
  const say = useSay();
  const asOf = useAsOf(page);
  return (
    <section className="section" aria-labelledby="needs">
      <header className="section-head">
        <h2 id="needs">{say('project.needs')}</h2>
        <p className="small subtle">{say('project.asOf', asOf)}</p>
      </header>
      {page.needs.length === 0 && page.sight.anonymous && <p className="subtle">{say('rights.needs')}</p>}
      {page.needs.length === 0 && !page.sight.anonymous && (
        <p className="needs-nothing">
          <Icon name="check" /> {say('project.needs.nothing')}
        </p>
      )}
      {page.needs.length > 0 && (
        <ul className="needs">
          {page.needs.map((need) => (
            <NeedLine key={JSON.stringify(need)} need={need} />
          ))}
        </ul>
      )}
    </section>
  );
}

import type { FiguresPage } from '../../../../../src/contract/project';
import { dateFormat } from '../../kit/words/formats';
import { Icon } from '../../kit/icon';
import { useSay, useScreen } from '../../kit/screen-context';
import { NeedLine } from './need-line';
import './needs-now.css';

/** What the service owner should do before reading anything else. */
export function NeedsNow({ page }: Readonly<{ page: FiguresPage }>) {
  const say = useSay();
  const { viewer } = useScreen();
  const inZone = (options: Intl.DateTimeFormatOptions) =>
    dateFormat(viewer.locale, { timeZone: page.timeZone, ...options }).format(new Date(page.asOf));
  const day = inZone({ day: 'numeric', month: 'long', year: 'numeric' });
  const time = inZone({ hour: '2-digit', minute: '2-digit' });
  return (
    <section className="section" aria-labelledby="needs">
      <header className="section-head">
        <h2 id="needs">{say('project.needs')}</h2>
        <p className="small subtle">{say('project.asOf', { day, time, zone: page.timeZone.replace('_', ' ') })}</p>
      </header>
      {page.needs.length === 0 ? (
        <p className="needs-nothing">
          <Icon name="check" /> {say('project.needs.nothing')}
        </p>
      ) : (
        <ul className="needs">
          {page.needs.map((need) => (
            <NeedLine key={JSON.stringify(need)} need={need} />
          ))}
        </ul>
      )}
    </section>
  );
}

import type { FiguresPage } from '../../../../src/contract/project';
import { ExportStart } from '../export/export-start';
import { useDates, useSay } from '../kit/screen-context';
import type { Filter } from './project-calls';

/** How the figures came about, for everybody who reads them on paper. */
export function PageFoot({ page, filter }: Readonly<{ page: FiguresPage; filter: Filter }>) {
  const say = useSay();
  const dates = useDates();
  return (
    <footer className="page-foot small">
      <p>
        {say('project.foot', {
          book: filter.book === 'resolution-day' ? 'resolved' : 'answered',
          computed: dates.nearTime(page.asOf),
          count: page.line.satisfied.n,
        })}
      </p>
      {page.sight.answers === 'all' && !page.sight.anonymous && <ExportStart filter={filter} />}
    </footer>
  );
}

import type { FiguresPage } from '../../../../src/contract/project';
import { ExportStart } from '../export/export-start';
import { useSay } from '../kit/screen-context';
import { useAsOf } from './as-of';
import type { Filter } from './project-calls';

/** How the figures came about, for everybody who reads them on paper. */
export function PageFoot({ page, filter }: Readonly<{ page: FiguresPage; filter: Filter }>) {
  const say = useSay();
  const { day, time, zone } = useAsOf(page);
  return (
    <footer className="page-foot small">
      <p>
        {say('project.foot', {
          book: filter.book === 'resolution-day' ? 'resolved' : 'answered',
          computed: `${day}, ${time} ${zone}`,
          count: page.line.satisfied.n,
        })}
      </p>
      {page.sight.answers === 'all' && !page.sight.anonymous && <ExportStart filter={filter} />}
    </footer>
  );
}

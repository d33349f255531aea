import { useRef } from 'react';
import type { ProjectSummary } from '../../../../src/contract/portfolio';
import type { TableData } from '../kit/files/table-data';
import { Button } from '../kit/button';
import { openProject } from '../kit/site/navigate';
import { useSay } from '../kit/screen-context';
import { ViewFiles } from '../project/view-files';
import type { PortfolioCalls } from './portfolio-calls';
import { useSummaryWords } from './summary-words';

type Page = Awaited<ReturnType<PortfolioCalls['readPortfolio']>>;

/** The table, its file and its print. */
export function ProjectTable({ page: { projects, period, more } }: Readonly<{ page: Page }>) {
  const say = useSay();
  const { numbers } = useSummaryWords();
  const heads = useHeads();
  const table = useFileTable(projects);
  const part = useRef<HTMLDivElement>(null);
  return (
    <div ref={part}>
      <div className="portfolio-acts">
        <span className="small subtle">{numbers.days(period.from, period.to)}</span>
        <ViewFiles title={say('portfolio.title')} table={table} part={part} />
      </div>
      <div className="portfolio-place" role="region" aria-label={say('portfolio.title')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {heads.map(({ name, isNumber }) => (
                <th key={name} scope="col" className={isNumber ? 'number' : undefined}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {projects.map((summary) => (
              <Row key={summary.project.id} summary={summary} />
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 && <p className="subtle">{say('portfolio.more', { shown: projects.length, count: more })}</p>}
    </div>
  );
}

function useHeads() {
  const say = useSay();
  const numbers = ['satisfied', 'interval', 'n', 'response'] as const;
  return [
    { name: say('portfolio.project'), isNumber: false },
    ...numbers.map((id) => ({ name: say(`portfolio.${id}`), isNumber: true })),
    { name: say('portfolio.change'), isNumber: false },
    { name: say('portfolio.open'), isNumber: true },
    { name: say('portfolio.unread'), isNumber: true },
  ];
}

/** Four digits of a share are as many as any of these numbers bear. */
const rounded = (share: number) => Math.round(share * 10_000) / 10_000;

/** The table for files: numbers as numbers, so that a spreadsheet can go on with them. */
function useFileTable(projects: readonly ProjectSummary[]): TableData {
  const say = useSay();
  const words = useSummaryWords();
  const column = (name: string, isNumber = true) => ({ name, isNumber });
  const ofResponse = (id: 'interval' | 'n') => `${say('portfolio.response')}, ${say(`portfolio.${id}`)}`;
  const shareOf = (share: ProjectSummary['satisfied']) => [
    share.share === null ? words.share(share) : rounded(share.share),
    words.interval(share),
    share.n,
  ];
  return {
    caption: say('portfolio.title'),
    columns: [
      column(say('portfolio.project'), false),
      ...(['satisfied', 'interval', 'n', 'response'] as const).map((id) => column(say(`portfolio.${id}`))),
      ...[column(ofResponse('interval')), column(ofResponse('n')), column(say('portfolio.change'), false)],
      ...[column(say('portfolio.open')), column(say('portfolio.unread'))],
    ],
    rows: projects.map((summary) => ({
      key: String(summary.project.id),
      cells: [
        summary.project.name,
        ...shareOf(summary.satisfied),
        ...shareOf(summary.response),
        `${words.verdict(summary)} ${words.points(summary)}`.trim(),
        summary.openFollowUps,
        summary.unread,
      ],
    })),
  };
}

function Row({ summary }: Readonly<{ summary: ProjectSummary }>) {
  const say = useSay();
  const words = useSummaryWords();
  const { project, satisfied, response, change, openFollowUps, unread } = summary;
  const isSolid = satisfied.standing === 'solid';
  return (
    <tr>
      <th scope="row">
        <Button kind="link" onPress={() => openProject(project.key)}>
          {project.name}
        </Button>{' '}
        <span className="small subtle">{project.key}</span>
      </th>
      <td className={`number${isSolid ? ' strong' : ' subtle'}`} data-head={say('portfolio.satisfied')}>
        {words.share(satisfied)}
      </td>
      <td className="number" data-head={say('portfolio.interval')}>
        {words.interval(satisfied)}
      </td>
      <td className="number" data-head={say('portfolio.n')}>
        {words.numbers.count(satisfied.n)}
      </td>
      <td className="number" data-head={say('portfolio.response')}>
        <span>
          {words.share(response)} <span className="small subtle">{words.sureness(response)}</span>
        </span>
      </td>
      <td data-head={say('portfolio.change')}>
        <span>
          {' '}
          {words.verdict(summary)}
          {change.difference !== null && <span className="small subtle"> {words.points(summary)}</span>}
        </span>{' '}
      </td>
      <td className="number" data-head={say('portfolio.open')}>
        {words.count(openFollowUps)}
      </td>
      <td className="number" data-head={say('portfolio.unread')}>
        {words.count(unread)}
      </td>
    </tr>
  );
}

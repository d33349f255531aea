import type { ProjectSummary } from '../../../../src/contract/portfolio';
import { Button } from '../kit/button';
import { saveCsv } from '../kit/download';
import { openProject } from '../kit/navigate';
import { useSay } from '../kit/screen-context';
import type { PortfolioCalls } from './portfolio-calls';
import { useSummaryWords } from './summary-words';

type Page = Awaited<ReturnType<PortfolioCalls['readPortfolio']>>;

/** The table, its file and its print. */
export function ProjectTable({ page: { projects, period, more } }: Readonly<{ page: Page }>) {
  const say = useSay();
  const { numbers } = useSummaryWords();
  const heads = useHeads();
  const fileHeads = useFileHeads();
  const rowOf = useFileRow();
  const save = () => saveCsv(`${say('portfolio.title')}.csv`, [fileHeads, ...projects.map(rowOf)]);
  return (
    <>
      <div className="portfolio-acts">
        <span className="small subtle">{numbers.days(period.from, period.to)}</span>
        <Button onPress={save}>{say('portfolio.export')}</Button>
        <Button onPress={() => window.print()}>{say('portfolio.print')}</Button>
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
    </>
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

function useFileHeads() {
  const say = useSay();
  const ofResponse = (id: 'interval' | 'n') => `${say('portfolio.response')}, ${say(`portfolio.${id}`)}`;
  return [
    ...(['project', 'satisfied', 'interval', 'n', 'response'] as const).map((id) => say(`portfolio.${id}`)),
    ...[ofResponse('interval'), ofResponse('n')],
    ...(['change', 'open', 'unread'] as const).map((id) => say(`portfolio.${id}`)),
  ];
}

/** Numbers as numbers, so that a spreadsheet can go on with them. */
function useFileRow() {
  const words = useSummaryWords();
  return (summary: ProjectSummary) => [
    summary.project.name,
    summary.satisfied.share ?? words.share(summary.satisfied),
    words.interval(summary.satisfied),
    summary.satisfied.n,
    summary.response.share ?? words.share(summary.response),
    words.interval(summary.response),
    summary.response.n,
    `${words.verdict(summary)} ${words.points(summary)}`.trim(),
    summary.openFollowUps,
    summary.unread,
  ];
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

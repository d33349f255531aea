import type { FiguresPage } from '../../../../../src/contract/project';
import { WeekChart } from '../../charts/weeks/week-chart';
import { useSay, useScreen } from '../../kit/screen-context';
import { useAudienceSay } from '../filter/audience-words';
import { projectKeyOf } from '../recovery/follow-up-search';
import type { Filter } from '../project-calls';
import { ReportTables } from './report-tables';
import './report.css';
import { useShareWords } from '../share-words';
import { useAsOf } from '../as-of';
import { TargetNote } from '../line/target-note';
import { useTrend } from '../trend/use-trend';

type Props = Readonly<{ page: FiguresPage; filter: Filter; filters: readonly string[] }>;
const defined = ['satisfied', 'change', 'response-people', 'weighted'] as const;

/** The page on one sheet of A4: what it is about, the one line, the trend, where, the service figures, how to read them. */
export function ReportSheet({ page, filter, filters }: Props) {
  const say = useSay();
  const named = useAudienceSay();
  const { viewer } = useScreen();
  return (
    <article className="report">
      <h1>{named('report.title', { project: projectKeyOf(viewer) ?? '' })}</h1>
      <About page={page} filter={filter} filters={filters} />
      <Line page={page} filter={filter} />
      <h2>{say('report.trend')}</h2>
      <Trend page={page} filter={filter} />
      <ReportTables page={page} />
      <h2>{say('report.definitions')}</h2>
      <dl className="report-definitions">
        {defined.map((figure) => (
          <div key={figure}>
            <dt>{named(`project.figure.${figure}`)}</dt>
            <dd>{say(`project.define.${figure}.how`)}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}

function About({ page, filter, filters }: Props) {
  const say = useSay();
  const made = useAsOf(page);
  const { numbers } = useShareWords();
  const facts = [
    [say('report.period'), numbers.days(page.period.from, page.period.to)],
    [say('report.against'), numbers.days(page.against.from, page.against.to)],
    [say('report.filters'), filters.join(' · ') || say('report.filters.none')],
    [say('report.by'), say(`project.book.${filter.book}`)],
    [say('report.made'), `${made.day}, ${made.time} ${made.zone}`],
  ] as const;
  return (
    <dl className="report-about">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Line({ page: { line, targets } }: Omit<Props, 'filters'>) {
  const say = useSay();
  const named = useAudienceSay();
  const words = useShareWords();
  const { satisfied, change, response, silent, weighted } = line;
  return (
    <div className="report-line">
      <div>
        <h2>{named('project.figure.satisfied')}</h2>
        <p className="report-number">{words.headline(satisfied)}</p>
        <p>{words.full(satisfied)}</p>
        <TargetNote figure="satisfied" share={satisfied} targets={targets} />
      </div>
      <div>
        <h2>{say('project.figure.change')}</h2>
        <p className="report-number">
          {change.difference === null
            ? '–'
            : say('project.points', { points: words.numbers.points(change.difference) })}
        </p>
        <p>{words.verdict(change)}</p>
        {change.interval && (
          <p>
            {say('project.one.interval', {
              lower: words.numbers.points(change.interval.lower),
              upper: words.numbers.points(change.interval.upper),
            })}
          </p>
        )}
      </div>
      <div>
        <h2>{say('project.figure.response-people')}</h2>
        <p className="report-number">{words.headline(response.people)}</p>
        <p>{words.full(response.people)}</p>
        <TargetNote figure="response-people" share={response.people} targets={targets} />
      </div>
      {silent && (
        <div>
          <h2>{say('project.figure.silent')}</h2>
          <p className="report-number">{words.numbers.percents({ lower: silent.twice, upper: silent.half })}</p>
          {weighted && (
            <p>
              {say('project.colon', {
                name: say('project.figure.weighted'),
                value: `${words.numbers.percent(weighted.share)} (${words.numbers.percents(weighted.interval)})`,
              })}
            </p>
          )}
        </div>
      )}
    </div>
  );
}

function Trend({ page, filter }: Omit<Props, 'filters'>) {
  return <WeekChart {...useTrend(page, filter)} />;
}

import type { FiguresPage, ShareView } from '../../../../../src/contract/project';
import { leastForShare } from '../../../../../src/domain/figures/share';
import { IntervalLine } from '../../charts/intervals/interval-line';
import { drawnOf } from '../../charts/share';
import { useSay } from '../../kit/screen-context';
import { useAudienceSay } from '../filter/audience-words';
import { useDrill } from '../behind/drill';
import { DefinedLabel } from '../behind/defined-label';
import { OneLineChange } from './one-line-change';
import { Opens } from '../behind/opens';
import type { Filter } from '../project-calls';
import { useShareWords } from '../share-words';
import { TargetNote } from './target-note';
import { useTargetLine } from './use-target-line';
import './one-line.css';

type Props = Readonly<{ page: FiguresPage; filter: Filter }>;
type Line = FiguresPage['line'];

/** Are they satisfied, how sure are we, what changed, who answered: the page in one line. */
export function OneLine({ page, filter }: Props) {
  const named = useAudienceSay();
  const { line, targets } = page;
  return (
    <section className="section one-line" aria-label={named('project.figure.satisfied')}>
      <Satisfied line={line} targets={targets} />
      <Pictured page={page} filter={filter} />
      <OneLineChange change={line.change} satisfied={line.satisfied} filter={filter} />
      <Response response={line.response} targets={targets} />
      {line.silent && <Silent silent={line.silent} weighted={line.weighted} />}
    </section>
  );
}

type WithTargets = Readonly<{ targets: FiguresPage['targets'] }>;

function Satisfied({ line: { satisfied, response }, targets }: Readonly<{ line: Line }> & WithTargets) {
  const say = useSay();
  const words = useShareWords();
  const { openRequests } = useDrill();
  const label = useAudienceSay()('project.figure.satisfied');
  return (
    <div>
      <DefinedLabel figure="satisfied" />
      <p className={`one-share${satisfied.standing === 'solid' ? '' : ' thin'}`}>
        <span className="one-number">{words.headline(satisfied)}</span>
        {satisfied.interval && (
          <span className="one-interval">
            {words.numbers.percents(satisfied.interval)}
            <span className="small subtle">{say('project.interval95')}</span>
          </span>
        )}
      </p>
      <p className="small subtle">
        <Opens onOpen={() => openRequests(label, 'satisfied')}>
          {say('project.one.scored', { k: words.numbers.count(satisfied.k), n: words.numbers.count(satisfied.n) })}
        </Opens>
      </p>
      <TargetNote figure="satisfied" share={satisfied} targets={targets} />
      {satisfied.standing !== 'solid' && satisfied.n > 0 && (
        <p className="small subtle">{say(satisfied.standing === 'few' ? 'project.few' : 'project.thin')}</p>
      )}
      {isOfFewPeople(satisfied, response.people) && (
        <p className="small subtle">{say('project.fewPeople', { count: response.people.k })}</p>
      )}
    </div>
  );
}

/** Many answers of a few people are not as much worth as their number says. */
const isOfFewPeople = (satisfied: ShareView, people: ShareView) =>
  satisfied.n >= leastForShare && people.k > 0 && people.k < leastForShare;

function Pictured({ page: { line, targets }, filter }: Props) {
  const say = useSay();
  const words = useShareWords();
  const target = useTargetLine(targets.satisfied);
  const now = drawnOf(line.satisfied);
  const before = drawnOf(line.change.before);
  if (!now) return null;
  const label = say('project.one.pictured', {
    now: words.full(line.satisfied),
    before: words.full(line.change.before),
  });
  return (
    <div className="one-picture">
      <p className="one-key small subtle">
        <span className="key-now">{say('project.thisPeriod')}</span>
        {before && <span className="key-before">{say('project.before', { against: filter.against })}</span>}
      </p>
      <IntervalLine label={label} now={now} before={before} target={target} tickOf={words.tick} />
    </div>
  );
}

function Response({ response, targets }: Readonly<{ response: Line['response'] }> & WithTargets) {
  const say = useSay();
  const words = useShareWords();
  const { openRequests } = useDrill();
  const { people, surveys } = response;
  const label = say('project.figure.response-people');
  return (
    <div>
      <DefinedLabel figure="response-people" />
      <p className="one-figure">{words.headline(people)}</p>
      <p className="small subtle">
        <Opens onOpen={() => openRequests(label, 'eligible')}>
          {say('project.one.people', { k: words.numbers.count(people.k), n: words.numbers.count(people.n) })}
        </Opens>
      </p>
      <p className="small subtle">
        <Opens onOpen={() => openRequests(say('project.figure.response-surveys'), 'asked')}>
          {say('project.one.surveys', {
            k: words.numbers.count(surveys.k),
            n: words.numbers.count(surveys.n),
            share: surveys.share === null ? '–' : words.headline(surveys),
          })}
        </Opens>
      </p>
      <TargetNote figure="response-people" share={people} targets={targets} />
    </div>
  );
}

type SilentProps = Readonly<{ silent: NonNullable<Line['silent']>; weighted: Line['weighted'] }>;

function Silent({ silent, weighted }: SilentProps) {
  const say = useSay();
  const { numbers } = useShareWords();
  return (
    <div>
      <DefinedLabel figure="silent" />
      <p className="one-figure">{numbers.percents({ lower: silent.twice, upper: silent.half })}</p>
      <p className="small subtle">{say('project.one.silent')}</p>
      {weighted && (
        <>
          <DefinedLabel figure="weighted" />
          <p className="one-weighted">
            <span className="strong">{numbers.percent(weighted.share)}</span>{' '}
            <span className="small subtle">{numbers.percents(weighted.interval)}</span>
          </p>
        </>
      )}
    </div>
  );
}

import type { FiguresPage } from '../../../../src/contract/project';
import { IntervalLine } from '../charts/interval-line';
import { drawnOf } from '../charts/share';
import { useSay } from '../kit/screen-context';
import { useDrill } from './drill';
import { DefinedLabel } from './defined-label';
import { OneLineChange } from './one-line-change';
import { Opens } from './opens';
import type { Filter } from './project-calls';
import { useShareWords } from './share-words';
import './one-line.css';

type Props = Readonly<{ line: FiguresPage['line']; filter: Filter }>;

/** Are they satisfied, how sure are we, what changed, who answered: the page in one line. */
export function OneLine({ line, filter }: Props) {
  const say = useSay();
  return (
    <section className="section one-line" aria-label={say('project.figure.satisfied')}>
      <Satisfied line={line} />
      <Pictured line={line} filter={filter} />
      <OneLineChange change={line.change} satisfied={line.satisfied} filter={filter} />
      <Response response={line.response} />
      {line.silent && <Silent silent={line.silent} />}
    </section>
  );
}

function Satisfied({ line: { satisfied } }: Readonly<{ line: FiguresPage['line'] }>) {
  const say = useSay();
  const words = useShareWords();
  const { openRequests } = useDrill();
  const label = say('project.figure.satisfied');
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
      {satisfied.standing !== 'solid' && satisfied.n > 0 && (
        <p className="small subtle">{say(satisfied.standing === 'few' ? 'project.few' : 'project.thin')}</p>
      )}
    </div>
  );
}

function Pictured({ line, filter }: Props) {
  const say = useSay();
  const words = useShareWords();
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
      <IntervalLine label={label} now={now} before={before} target={null} tickOf={words.tick} />
    </div>
  );
}

function Response({ response }: Readonly<{ response: FiguresPage['line']['response'] }>) {
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
            share: words.headline(surveys),
          })}
        </Opens>
      </p>
    </div>
  );
}

function Silent({ silent }: Readonly<{ silent: NonNullable<FiguresPage['line']['silent']> }>) {
  const say = useSay();
  const { numbers } = useShareWords();
  return (
    <div>
      <DefinedLabel figure="silent" />
      <p className="one-figure">{numbers.percents({ lower: silent.twice, upper: silent.half })}</p>
      <p className="small subtle">{say('project.one.silent')}</p>
    </div>
  );
}

import { useRef } from 'react';
import type { FiguresPage } from '../../../../../src/contract/project';
import type { StripFigure } from '../../../../../src/contract/strip';
import type { FigureTargets } from '../../../../../src/domain/figures/target';
import { PairBars } from '../../charts/pair-bars';
import { useSay } from '../../kit/screen-context';
import { DefinedLabel } from '../behind/defined-label';
import { useDrill } from '../behind/drill';
import { useNumbers } from '../numbers';
import { Opens } from '../behind/opens';
import { useShareWords } from '../share-words';
import { listOf, viewOf } from './strip-lists';
import { TargetNote } from '../line/target-note';
import { Verdict } from '../line/verdict';
import { targetOf } from './target-of';
import { useStripData } from './use-strip-data';
import { ViewFiles } from '../view-files';
import { useViewLink } from '../view-name';
import './figure-strip.css';

/** The figures of process A27, each now over before. */
export function FigureStrip({ page: { strip, period, against, targets } }: Readonly<{ page: FiguresPage }>) {
  const say = useSay();
  const numbers = useNumbers();
  const showView = useViewLink();
  const part = useRef<HTMLElement>(null);
  const data = useStripData({ strip, period, against, targets });
  return (
    <section className="section" aria-labelledby="strip" ref={part}>
      <header className="section-head">
        <div>
          <h2 id="strip">{say('project.strip')}</h2>
          <p className="small subtle">
            {say('project.strip.subtitle', {
              period: numbers.days(period.from, period.to),
              against: numbers.days(against.from, against.to),
            })}
          </p>
        </div>
        <div className="figure-acts">
          {showView && (
            <button type="button" className="quiet" onClick={() => showView('months')}>
              {say('project.strip.byMonth')}
            </button>
          )}
          <ViewFiles title={say('project.strip')} table={data} part={part} />
        </div>
      </header>
      <div className="strip">
        <ul>
          {strip.map((figure) => (
            <li key={figure.figure}>
              <DefinedLabel figure={figure.figure} />
              {figure.kind === 'share' ? <ShareFigure {...figure} targets={targets} /> : <CountFigure {...figure} />}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

type ShareProps = Extract<StripFigure, { kind: 'share' }> & Readonly<{ targets: FigureTargets }>;

function ShareFigure({ figure, now, change, targets, partly }: ShareProps) {
  const say = useSay();
  const { numbers, headline, fullOrDash } = useShareWords();
  const { difference, interval, verdict, before } = change;
  const target = targetOf[figure];
  return (
    <>
      <Value figure={figure}>{headline(now, 1)}</Value>
      {now.share !== null && <PairBars now={now.share} before={before.share} />}
      <p className="small subtle">{say('project.strip.before', { value: fullOrDash(before) })}</p>
      {partly && <p className="small subtle">{say('project.strip.partly')}</p>}
      {!partly && difference !== null && now.n > 0 && before.n > 0 && (
        <p className="small subtle">
          <Verdict short verdict={verdict} difference={difference} figure={figure} />{' '}
          {say('project.points', { points: numbers.points(difference) })}
        </p>
      )}
      {target && <TargetNote figure={target} share={now} targets={targets} />}
      <p className="small subtlest">
        {say('project.strip.ofN', { k: numbers.count(now.k), n: numbers.count(now.n) })}
        {interval &&
          ` · ${say('project.one.interval', { lower: numbers.points(interval.lower), upper: numbers.points(interval.upper) })}`}
      </p>
    </>
  );
}

function CountFigure(shown: Extract<StripFigure, { kind: 'count' }>) {
  const { figure, now, before, among, growth, verdict, partly } = shown;
  const say = useSay();
  const { numbers, countOf, kOfN } = useShareWords();
  return (
    <>
      {now === null ? <p className="strip-value">–</p> : <Value figure={figure}>{numbers.count(now)}</Value>}
      {now !== null && <PairBars now={now} before={before ?? 0} />}
      <p className="small subtle">
        {now === null
          ? say(figure.startsWith('improvements-') ? 'project.strip.noImprovements' : 'project.strip.notCounted')
          : say('project.strip.before', { value: countOf(before, among?.before) })}
      </p>
      {partly && <p className="small subtle">{say('project.strip.partly')}</p>}
      {!partly && now !== null && before !== null && verdict !== null && (
        <p className="small subtle">
          <Verdict short verdict={verdict} difference={growth} figure={figure} />
        </p>
      )}
      {now !== null && among && <p className="small subtlest">{kOfN(now, among.now)}</p>}
    </>
  );
}

function Value({ figure, children }: Readonly<{ figure: StripFigure['figure']; children: string }>) {
  const say = useSay();
  const { openRequests } = useDrill();
  const list = listOf[figure];
  const show = useViewLink();
  const view = viewOf[figure];
  if (view && show)
    return (
      <p className="strip-value">
        <Opens onOpen={() => show(view)}>{children}</Opens>
      </p>
    );
  return (
    <p className="strip-value">
      {list ? <Opens onOpen={() => openRequests(say(`project.figure.${figure}`), list)}>{children}</Opens> : children}
    </p>
  );
}

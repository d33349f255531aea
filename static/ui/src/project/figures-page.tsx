import { lazy, type ReactNode, startTransition, Suspense, useEffect, useState } from 'react';
import type { FiguresPage } from '../../../../src/contract/project';
import { Notice } from '../kit/notice';
import { useSay } from '../kit/screen-context';
import { FigureStrip } from './strip/figure-strip';
import { LatestWords } from './words/latest-words';
import { NeedsNow } from './needs/needs-now';
import { OneLine } from './line/one-line';
import { PackedNote } from './behind/packed-note';
import { PageFoot } from './page-foot';
import { isNarrowed } from './filter/filter-address';
import type { Filter } from './project-calls';
import { RecoveryFigure } from './recovery/recovery-figure';
import { RequestTypesFigure } from './request-types/request-types-figure';
import { ScoresFigure } from './scores/scores-figure';
import { SlaFigure } from './scores/sla-figure';
import { TrendFigure } from './trend/trend-figure';
import { TypeByTeamFigure } from './request-types/type-by-team-figure';

const RoutedFollowUps = lazy(async () => ({
  default: (await import('../noncompliances/routed-table')).RoutedFollowUps,
}));

type Props = Readonly<{
  page: FiguresPage;
  filter: Filter;
  onChange: (change: Partial<Filter>) => void;
  why: ReactNode;
}>;

/** What needs me now, are they satisfied, what changed, where, what became of it, and what they say. */
export function Figures({ page, filter, onChange, why }: Props) {
  const say = useSay();
  const [isAll, setAll] = useState(false);
  // The first figures are painted before the charts are drawn.
  useEffect(() => startTransition(() => setAll(true)), []);
  return (
    <>
      {page.behindDays > 0 && (
        <Notice kind="info">
          <p>{say('project.behind', { count: page.behindDays })}</p>
        </Notice>
      )}
      <PackedNote before={page.packedBefore} />
      <NeedsNow page={page} />
      {page.sight.anonymous && (
        <Notice kind="info">
          <p>{say('rights.page')}</p>
          {isNarrowed(filter) && <p>{say('rights.filtered')}</p>}
        </Notice>
      )}
      <OneLine page={page} filter={filter} />
      {isAll && <Rest page={page} filter={filter} onChange={onChange} why={page.sight.anonymous ? null : why} />}
    </>
  );
}

function Rest({ page, filter, onChange, why }: Props) {
  const tellsParts = !page.sight.anonymous || !isNarrowed(filter);
  return (
    <>
      <div className="columns columns-trend" id="weeks">
        {tellsParts && <TrendFigure page={page} filter={filter} onChange={onChange} />}
        <ScoresFigure page={page} />
      </div>
      {tellsParts && (
        <div className="columns columns-where" id="where">
          <RequestTypesFigure page={page} />
          <TypeByTeamFigure page={page} />
        </div>
      )}
      {why}
      <div className="columns columns-recovery">
        {page.sla && <SlaFigure sla={page.sla} />}
        {page.followUps && <RecoveryFigure followUps={page.followUps} period={page.period} />}
      </div>
      <FigureStrip page={page} />
      {/* Counted for the whole project, as the improvements and noncompliances of the strip are. */}
      {!isNarrowed(filter) && (
        <Suspense fallback={null}>
          <RoutedFollowUps period={page.period} against={page.against} />
        </Suspense>
      )}
      <LatestWords words={page.words} sight={page.sight} filter={filter} />
      <PageFoot page={page} filter={filter} />
    </>
  );
}

import type { FiguresPage } from '../../../../../src/contract/project';
import type { TableData } from '../../kit/files/table-data';
import { Figure } from '../../charts/figure/figure';
import { Funnel } from '../../charts/funnel/funnel';
import { openSearch } from '../../kit/site/navigate';
import { useSay, useScreen } from '../../kit/screen-context';
import { useDrill } from '../behind/drill';
import { useFigureWords } from '../figure-words';
import { followUpSearch, projectKeyOf } from './follow-up-search';
import { PutRight } from './put-right';
import { type RecoveryStep, useRecoverySteps } from './recovery-steps';
import './recovery.css';

type Props = Readonly<{ followUps: NonNullable<FiguresPage['followUps']>; period: FiguresPage['period'] }>;

/** From an unhappy answer to a customer who says it was put right. */
export function RecoveryFigure({ followUps, period }: Props) {
  const say = useSay();
  const { viewer } = useScreen();
  const { define } = useDrill();
  const steps = useRecoverySteps(followUps);
  const project = projectKeyOf(viewer);
  const reasons = followUps.owedFor.filter(({ count }) => count > 0);
  const list = new Intl.ListFormat(viewer.locale, { type: 'unit', style: 'long' });
  return (
    <Figure
      title={say('project.figure.follow-ups')}
      subtitle={say(
        followUps.owed > 0 && reasons.length === 0 ? 'project.recovery.subtitle.few' : 'project.recovery.subtitle',
        {
          count: followUps.owed,
          list: list.format(reasons.map(({ why, count }) => say(`project.recovery.owedFor.${why}`, { count }))),
        },
      )}
      words={useFigureWords()}
      table={useTable(steps)}
      onDefine={() => define('follow-ups')}
    >
      <div className="recovery-place">
        <div className="recovery">
          <Funnel
            label={say('project.recovery.label', {
              steps: steps.map(({ name, countText }) => `${name} ${countText}`).join(', '),
            })}
            steps={steps}
            heads={{ medianTime: say('project.recovery.medianTime'), leftBehind: say('project.recovery.leftBehind') }}
            onOpen={project === null ? null : (step) => openSearch(followUpSearch(project, step, period))}
          />
          <PutRight followUps={followUps} />
        </div>
      </div>
    </Figure>
  );
}

function useTable(steps: readonly RecoveryStep[]): TableData {
  const say = useSay();
  return {
    caption: say('project.figure.follow-ups'),
    columns: [
      { name: say('project.recovery.step'), isNumber: false },
      { name: say('project.column.count'), isNumber: true },
      { name: say('project.recovery.medianTime'), isNumber: true },
      { name: say('project.recovery.leftBehind'), isNumber: false },
    ],
    rows: steps.map(({ key, name, countText, medianTime, leftBehind }) => ({
      key,
      cells: [name, countText, medianTime || '–', leftBehind || '–'],
    })),
  };
}

import type { CauseView } from '../../../../src/contract/improvements';
import { DataTable } from '../charts/data-table';
import { causeWords } from '../improvements/cause-words';
import { Button } from '../kit/button';
import { openIssue } from '../kit/navigate';
import { useDates, useSay } from '../kit/screen-context';
import { useNumbers } from '../project/numbers';

type Props = Readonly<{ rows: readonly CauseView[]; onImprove: (row: CauseView) => void }>;

/** Causes, the heaviest first, with what they and those above make up. */
export function Pareto({ rows, onImprove }: Props) {
  const say = useSay();
  const numbers = useNumbers();
  const dates = useDates();
  const column = (name: string, isNumber: boolean) => ({ name, isNumber });
  const most = Math.max(1, ...rows.map(({ people }) => people));
  return (
    <div className="pareto">
      <DataTable
        caption={say('improvement.pareto.title')}
        columns={[
          column(say('improvement.pareto.cause'), false),
          column(say('improvement.pareto.people'), true),
          column(say('improvement.pareto.upTo'), true),
          column(say('improvement.pareto.lost'), true),
          column(say('improvement.pareto.count'), true),
          column(say('improvement.pareto.remedy'), false),
        ]}
        rows={rows.map((row) => ({
          key: `${row.cause.kind} ${row.cause.source}`,
          cells: [
            [causeWords(say, row.cause), ...row.details].join(' · '),
            <span className="pareto-people">
              <span className="pareto-bar" aria-hidden="true">
                <i style={{ width: `${Math.round((row.people / most) * 100)}%` }} />
              </span>
              <span>{numbers.count(row.people)}</span>
            </span>,
            numbers.percent(row.peopleUpTo),
            row.lostTold === 0
              ? say('improvement.pareto.notTold')
              : say('improvement.pareto.lostTime', { time: dates.length(row.lostMinutes * 60_000), n: row.lostTold }),
            numbers.count(row.followUps),
            <>
              {row.improvements.map(({ issueKey, state }) => (
                <div key={issueKey}>
                  <Button kind="link" onPress={() => openIssue(issueKey)}>
                    {issueKey}
                  </Button>{' '}
                  <span className="subtle">{say(`improvement.state.${state}`)}</span>
                </div>
              ))}
              <Button kind="link" onPress={() => onImprove(row)}>
                {say('improvement.add')}
              </Button>
            </>,
          ],
        }))}
      />
    </div>
  );
}

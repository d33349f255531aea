import type { CauseView } from '../../../../src/contract/improvements';
import { DataTable } from '../charts/data-table';
import { causeWords } from '../improvements/cause-words';
import { Button } from '../kit/button';
import { useSay } from '../kit/screen-context';
import { useNumbers } from '../project/numbers';

type Props = Readonly<{ rows: readonly CauseView[]; onImprove: (row: CauseView) => void }>;

/** Causes, the heaviest first, with what they and those above make up. */
export function Pareto({ rows, onImprove }: Props) {
  const say = useSay();
  const numbers = useNumbers();
  const column = (name: string, isNumber: boolean) => ({ name, isNumber });
  return (
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
          numbers.count(row.people),
          numbers.percent(row.peopleUpTo),
          row.lostTold === 0
            ? say('improvement.pareto.notTold')
            : say('improvement.pareto.minutes', { minutes: row.lostMinutes, n: row.lostTold }),
          numbers.count(row.followUps),
          <>
            {row.improvements
              .map(({ issueKey, state }) => `${issueKey} (${say(`improvement.state.${state}`)})`)
              .join(', ')}{' '}
            <Button kind="link" onPress={() => onImprove(row)}>
              {say('improvement.add')}
            </Button>
          </>,
        ],
      }))}
    />
  );
}

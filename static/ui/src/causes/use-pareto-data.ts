import type { CauseView } from '../../../../src/contract/improvements';
import type { ParetoOrder } from '../../../../src/domain/figures/cause-pareto';
import type { TableData } from '../kit/files/table-data';
import { causeWords } from '../improvements/cause-words';
import { useScreen } from '../kit/screen-context';
import { useNumbers } from '../project/numbers';

/** Columns of the table: the one causes are ordered by is drawn as well. */
export const paretoColumns = ['cause', 'people', 'lost', 'upTo', 'count', 'remedy'] as const;
const texts: readonly (typeof paretoColumns)[number][] = ['cause', 'remedy'];

/** Causes in words, as on the page and in files. */
export function useParetoData(rows: readonly CauseView[], by: ParetoOrder): TableData {
  const { say, dates } = useScreen();
  const numbers = useNumbers();
  return {
    caption: say('improvement.pareto.title'),
    columns: paretoColumns.map((id) => ({ name: say(`improvement.pareto.${id}`), isNumber: !texts.includes(id) })),
    rows: rows.map((row) => ({
      key: `${row.cause.kind} ${row.cause.source}`,
      cells: [
        [causeWords(say, row.cause), ...row.details].join(' · '),
        numbers.count(row.people),
        row.lostTold === 0
          ? say('improvement.pareto.notTold')
          : say('improvement.pareto.lostTime', { time: dates.length(row.lostMinutes * 60_000), n: row.lostTold }),
        numbers.percent(by === 'people' ? row.peopleUpTo : row.lostUpTo),
        numbers.count(row.followUps),
        row.improvements.map(({ issueKey, state }) => `${issueKey} ${say(`improvement.state.${state}`)}`).join(', '),
      ],
    })),
  };
}

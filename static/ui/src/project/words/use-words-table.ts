import type { WordsView } from '../../../../../src/contract/project';
import type { TableData } from '../../kit/files/table-data';
import { useSay } from '../../kit/screen-context';

const columns = [
  ...(['answeredAt', 'customer', 'organisation', 'issueKey', 'requestType', 'score', 'reasons'] as const),
  ...(['comment', 'majorConcern', 'followUp', 'followUpState'] as const),
] as const;
type Column = (typeof columns)[number];

/** Words for a file. Who wrote them is a column only for those who may see it. */
export function useWordsTable(): (words: readonly WordsView[], showsNames: boolean) => TableData {
  const say = useSay();
  const textOf = (one: WordsView, column: Column): string => {
    switch (column) {
      case 'score':
        return one.score === null ? say('kit.notSolved') : String(one.score);
      case 'reasons':
        return one.reasons.map((reason) => say(`kit.reason.${reason}`)).join(' · ');
      case 'majorConcern':
        return one.majorConcern ? say('project.words.column.yes') : '';
      case 'followUp':
        return one.followUp?.issueKey ?? '';
      case 'followUpState':
        return one.followUp ? say(`kit.followUp.${one.followUp.state}`) : '';
      case 'customer':
        return one.customer ?? say('project.words.gone');
      case 'answeredAt':
      case 'organisation':
      case 'issueKey':
      case 'requestType':
      case 'comment':
        return one[column] ?? '';
    }
  };
  return (words, showsNames) => {
    const shown = columns.filter((column) => column !== 'customer' || showsNames);
    return {
      caption: say('project.words'),
      columns: shown.map((column) => ({ name: say(`project.words.column.${column}`), isNumber: column === 'score' })),
      rows: words.map((one) => ({
        key: `${one.issueKey} ${one.answeredAt}`,
        cells: shown.map((column) => textOf(one, column)),
      })),
    };
  };
}

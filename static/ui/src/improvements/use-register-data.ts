import type { ImprovementView } from '../../../../src/contract/improvements';
import type { TableData } from '../kit/files/table-data';
import { useScreen } from '../kit/screen-context';
import { useNumbers } from '../project/numbers';
import { causesOf, causeWords } from './cause-words';
import { effectInWords, verdictInWords } from './effect-words';

const columns = [
  ...(['issue', 'title', 'state', 'since', 'cause', 'followUps', 'source', 'effect'] as const),
  ...(['published', 'said', 'did'] as const),
] as const;
type Column = (typeof columns)[number];

/** The register for a file. */
export function useRegisterData(entries: readonly ImprovementView[]): TableData {
  const { say, dates } = useScreen();
  const numbers = useNumbers();
  const textOf = (entry: ImprovementView, column: Column): string => {
    switch (column) {
      case 'issue':
        return entry.issueKey;
      case 'state':
        return entry.leftAt === null ? say(`improvement.state.${entry.state}`) : say('improvement.left');
      case 'since': {
        const since = entry.history.at(-1)?.at;
        return since ? dates.day(since) : '';
      }
      case 'cause':
        return causesOf(entry)
          .map((cause) => causeWords(say, cause))
          .join(' · ');
      case 'followUps':
        return numbers.count(entry.followUps);
      case 'source':
        return say(`improvement.source.${entry.source}`);
      case 'effect':
        return entry.effect
          ? [verdictInWords(say, numbers, entry.effect.change), effectInWords(say, numbers, entry.effect)].join(' · ')
          : '';
      case 'published':
        return say(`improvement.published.${entry.published}`);
      case 'title':
      case 'said':
      case 'did':
        return entry[column];
    }
  };
  return {
    caption: say('improvement.title'),
    columns: columns.map((id) => ({ name: say(`improvement.column.${id}`), isNumber: id === 'followUps' })),
    rows: entries.map((entry) => ({ key: entry.issueKey, cells: columns.map((column) => textOf(entry, column)) })),
  };
}

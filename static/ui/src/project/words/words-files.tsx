import type { RefObject } from 'react';
import type { Calls } from '../../../../../src/contract/contract';
import type { WordsView } from '../../../../../src/contract/project';
import { wordCalls } from '../../../../../src/contract/words';
import { asking } from '../../kit/site/ask';
import { useSay } from '../../kit/screen-context';
import type { Filter } from '../project-calls';
import { useWordsTable } from './use-words-table';
import { ViewFiles } from '../view-files';

export type WordsCalls = Calls<typeof wordCalls>;
const asked = asking(wordCalls);

type Props = Readonly<{
  shown: readonly WordsView[];
  showsNames: boolean;
  filter: Filter;
  part: RefObject<HTMLElement | null>;
  calls?: WordsCalls;
}>;

/** The words as a file: all of the period, not only the latest that are shown. */
export function WordsFiles({ shown, showsNames, filter, part, calls = asked }: Props) {
  const say = useSay();
  const tableOf = useWordsTable();
  const read = async () => {
    const { words, hasNames } = await allWords(calls, filter);
    return tableOf(words, hasNames);
  };
  return (
    <ViewFiles
      title={say('project.words')}
      table={tableOf(shown, showsNames)}
      whole={{ question: JSON.stringify(filter), read }}
      part={part}
    />
  );
}

async function allWords(calls: WordsCalls, filter: Filter) {
  const words: WordsView[] = [];
  for (let after: string | null = null; ;) {
    const page: Awaited<ReturnType<WordsCalls['readWords']>> = await calls.readWords({ ...filter, after });
    if (page.kind === 'refused') throw new Error(`The words are refused: ${page.because}.`);
    words.push(...page.words);
    after = page.next;
    if (after === null) return { words, hasNames: page.hasNames };
  }
}

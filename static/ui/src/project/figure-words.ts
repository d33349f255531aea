import { useFileWords } from './file-words';
import { useSay } from '../kit/screen-context';

/** What every figure's frame says. */
export function useFigureWords() {
  const say = useSay();
  return {
    definition: say('project.definition'),
    asTable: say('project.showAsTable'),
    asChart: say('project.showAsChart'),
    files: useFileWords(),
  };
}

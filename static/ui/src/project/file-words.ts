import type { FileWords } from '../kit/files/figure-files';
import { useSay } from '../kit/screen-context';

/** What is said of the files of a figure or table. */
export function useFileWords(): FileWords {
  const say = useSay();
  return {
    menu: say('report.export'),
    csv: say('report.csv'),
    png: say('report.png'),
    print: say('report.print'),
    failed: say('report.png.failed'),
    csvState: (csv) => {
      if (csv.state === 'idle') return '';
      return say(`report.csv.${csv.state}`, csv.state === 'read' ? { count: csv.count } : {});
    },
  };
}

import type { CsvState } from '../charts/use-csv';
import { useSay } from '../kit/screen-context';

/** What every figure's frame says. */
export function useFigureWords() {
  const say = useSay();
  return {
    definition: say('project.definition'),
    asTable: say('project.showAsTable'),
    asChart: say('project.showAsChart'),
    files: {
      menu: say('report.export'),
      csv: say('report.csv'),
      png: say('report.png'),
      print: say('report.print'),
      failed: say('report.png.failed'),
      csvState: (csv: CsvState) => {
        if (csv.state === 'idle') return '';
        return say(`report.csv.${csv.state}`, csv.state === 'read' ? { count: csv.count } : {});
      },
    },
  };
}

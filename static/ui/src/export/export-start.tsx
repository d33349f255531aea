import { exporting } from '../../../../src/contract/export';
import { asking } from '../kit/site/ask';
import { Worded } from '../kit/words/worded';
import type { Filter } from '../project/project-calls';
import { CsvExport } from './csv-export';
import { exportCatalogue } from './export-catalogue';

const calls = asking(exporting);
const words = [exportCatalogue];

/** The export of cycles with words of its own. */
export function ExportStart({ filter }: Readonly<{ filter: Filter }>) {
  return (
    <Worded files={words}>
      {/* Another filter makes another file. */}
      <CsvExport key={JSON.stringify(filter)} calls={calls} filter={filter} />
    </Worded>
  );
}

import type { NoncomplianceRow } from '../../../../src/contract/noncompliances';
import type { TableData } from '../kit/files/table-data';
import { useScreen } from '../kit/screen-context';
import { useWorkingLength } from '../kit/words/use-working-length';

/** The listed noncompliances for a file. */
export function useNoncomplianceData(): (rows: readonly NoncomplianceRow[]) => TableData {
  const { say, dates } = useScreen();
  const working = useWorkingLength('noncompliances');
  return (rows) => ({
    caption: say('noncompliances.title'),
    columns: (['what', 'at', 'by', 'owner', 'issue', 'request', 'state'] as const).map((id) => ({
      name: say(`noncompliances.column.${id}`),
      isNumber: false,
    })),
    rows: rows.map((row) => ({
      key: `${row.dedupeKey} ${row.breach}`,
      cells: [
        say(`noncompliances.breach.${row.breach}`),
        dates.dayTime(row.at),
        say('noncompliances.by', { working: working(row.workingMs) }),
        row.owner ?? say('noncompliances.nobody'),
        row.issueKey ?? say('noncompliances.owed'),
        row.requestKey ?? '',
        say(`noncompliances.state.${row.state}`),
      ],
    })),
  });
}

import type { NoncomplianceRow } from '../../../../src/contract/noncompliances';
import '../kit/ruled-table.css';
import { Lozenge } from '../kit/lozenge';
import { openIssue } from '../kit/site/navigate';
import { useScreen } from '../kit/screen-context';
import { useWorkingLength } from '../kit/words/use-working-length';

const tones = { open: 'red', mended: 'green', 'given-up': 'neutral' } as const;
const columns = ['what', 'at', 'by', 'owner', 'issue', 'state'] as const;

/** One line each; on a narrow screen each line becomes a card. */
export function NoncomplianceTable({ rows }: Readonly<{ rows: readonly NoncomplianceRow[] }>) {
  const { say, dates } = useScreen();
  const working = useWorkingLength('noncompliances');
  return (
    <table className="ruled-table noncompliances-table">
      <caption className="hidden">{say('noncompliances.title')}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {say(`noncompliances.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.dedupeKey} ${row.breach}`}>
            <th scope="row">{say(`noncompliances.breach.${row.breach}`)}</th>
            <td>{dates.dayTime(row.at)}</td>
            <td>
              {say('noncompliances.by', { working: working(row.workingMs) })}
              <span className="small subtle">
                {say('noncompliances.by.calendar', { calendar: dates.length(row.calendarMs) })}
              </span>
            </td>
            <td>{row.owner ?? <span className="subtle">{say('noncompliances.nobody')}</span>}</td>
            <td>
              <IssueLinks row={row} />
            </td>
            <td>
              <Lozenge tone={tones[row.state]}>{say(`noncompliances.state.${row.state}`)}</Lozenge>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function IssueLinks({ row: { issueKey, requestKey } }: Readonly<{ row: NoncomplianceRow }>) {
  const { say } = useScreen();
  return (
    <>
      {issueKey ? <IssueButton issueKey={issueKey} /> : <span className="subtle">{say('noncompliances.owed')}</span>}
      {requestKey && (
        <span className="small subtle">
          {say('noncompliances.about')} <IssueButton issueKey={requestKey} />
        </span>
      )}
    </>
  );
}

const IssueButton = ({ issueKey }: Readonly<{ issueKey: string }>) => (
  <button type="button" className="link" onClick={() => openIssue(issueKey)}>
    {issueKey}
  </button>
);

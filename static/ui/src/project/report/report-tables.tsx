import type { FiguresPage } from '../../../../../src/contract/project';
import { useSay } from '../../kit/screen-context';
import { useShareWords } from '../share-words';
import { useStripWords } from '../strip/use-strip-words';

/** As many as leave room for the rest of the sheet. */
const mostTypes = 6;

/** Where, and the service figures, in numbers. */
export function ReportTables({ page }: Readonly<{ page: FiguresPage }>) {
  const say = useSay();
  const words = useShareWords();
  const { verdictOf, hasTargets, againstTarget } = useStripWords(page);
  const types = [...page.requestTypes].sort((a, b) => b.n - a.n).slice(0, mostTypes);
  return (
    <>
      {types.length > 0 && (
        <>
          <h2>{say('report.types')}</h2>
          <table>
            <thead>
              <tr>
                <th scope="col">{say('project.column.requestType')}</th>
                <th scope="col">{say('project.column.satisfied')}</th>
                <th scope="col">{say('project.column.change')}</th>
              </tr>
            </thead>
            <tbody>
              {types.map((type) => (
                <tr key={type.id}>
                  <th scope="row">{type.name ?? say(type.id === 0 ? 'project.none.requestType' : 'project.gone')}</th>
                  <td>{words.full(type)}</td>
                  <td>{words.verdict(type.change)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <h2>{say('project.strip')}</h2>
      <table>
        <tbody>
          {page.strip.map((figure) => (
            <tr key={figure.figure}>
              <th scope="row">{say(`project.figure.${figure.figure}`)}</th>
              <td>{figure.kind === 'share' ? words.full(figure.now) : words.countOf(figure.now, figure.among?.now)}</td>
              <td>{verdictOf(figure)}</td>
              {hasTargets && <td>{againstTarget(figure)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

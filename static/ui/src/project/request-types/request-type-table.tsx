import type { RequestTypeView } from '../../../../../src/contract/project';
import type { RowAxis } from '../../charts/intervals/interval-row';
import { useSay } from '../../kit/screen-context';
import { useDrill } from '../behind/drill';
import { Verdict } from '../line/verdict';
import { RankedTable } from './ranked-table';
import { useRequestTypeWords } from './request-type-words';

type Props = Readonly<{ types: readonly RequestTypeView[]; all: number | null; axis: RowAxis }>;

/** Every request type with its rank and what changed. */
export function RequestTypeTable({ types, all, axis }: Props) {
  const say = useSay();
  const words = useRequestTypeWords();
  const { openRequests } = useDrill();
  const rows = types.map((type) => ({
    key: type.id,
    name: words.name(type),
    rank: words.rank(type),
    answers: type,
    onOpen: () => openRequests(words.name(type), 'scored', { requestType: type.id }),
    last: <Change type={type} />,
  }));
  return (
    <RankedTable
      caption={say('project.figure.request-types')}
      column={say('project.column.requestType')}
      last={say('project.column.change')}
      {...{ rows, all, axis }}
    />
  );
}

function Change({ type }: Readonly<{ type: RequestTypeView }>) {
  const words = useRequestTypeWords();
  const points = words.points(type);
  return (
    <td className="number change">
      {points !== null && type.standing === 'solid' ? (
        <>
          {points}
          <span className="small subtle">
            <Verdict short verdict={type.change.verdict} difference={type.change.difference} figure="satisfied" />
          </span>
        </>
      ) : (
        <span className="small subtle">{words.verdict(type)}</span>
      )}
    </td>
  );
}

import { tintOf } from '../charts/heat-map';
import { drawnOf } from '../charts/share';
import { useSay } from '../kit/screen-context';
import { useDrill } from '../project/behind/drill';
import { useShareWords } from '../project/share-words';
import { useDayAndHour } from './day-and-hour';
import type { HourView } from './patterns-calls';

const days = [0, 1, 2, 3, 4, 5, 6];

/** A week by its hours, from the first to the last in which anything was raised. Each cell carries its number. */
export function HourMap({ hours }: Readonly<{ hours: readonly HourView[] }>) {
  const say = useSay();
  const names = useDayAndHour();
  const used = hours.map(({ hour }) => hour % 24);
  const [first, last] = [Math.min(...used), Math.max(...used)];
  const columns = Array.from({ length: last - first + 1 }, (_, n) => first + n);
  const byHour = new Map(hours.map((cell) => [cell.hour, cell]));
  return (
    <table className="heat-map hour-map">
      <caption className="hidden">{say('project.figure.hours')}</caption>
      <thead>
        <tr>
          <td />
          {columns.map((hour) => (
            <th key={hour} scope="col">
              <span aria-hidden="true">{hour}</span>
              <span className="hidden">{names.hour(hour)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={day}>
            <th scope="row">
              <abbr title={names.day(day)}>{names.short(day)}</abbr>
            </th>
            {columns.map((hour) => (
              <Cell key={hour} cell={byHour.get(day * 24 + hour)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ cell }: Readonly<{ cell: HourView | undefined }>) {
  const say = useSay();
  const { full, numbers } = useShareWords();
  const names = useDayAndHour();
  const { openRequests } = useDrill();
  if (!cell) return <td className="none">–</td>;
  const drawn = drawnOf(cell);
  const tint =
    cell.n === 0 ? 'none' : cell.standing === 'solid' && cell.distance !== null ? tintOf(cell.distance) : 'too-few';
  const told = say('patterns.hours.cell', {
    ...{ day: names.day(Math.floor(cell.hour / 24)), hour: names.hour(cell.hour % 24) },
    ...{ share: cell.n === 0 ? say('project.noAnswers') : full(cell), closed: cell.closed },
  });
  const name = say('patterns.hours.name', {
    day: names.day(Math.floor(cell.hour / 24)),
    hour: names.hour(cell.hour % 24),
  });
  // An hour nobody answered in opens what was raised in it.
  const open = () =>
    openRequests(name, cell.n === 0 ? 'closed' : 'scored', {
      fact: { fact: 'hour', from: cell.hour, until: cell.hour + 1 },
    });
  return (
    <td className={`${tint}${cell.beyondNoise ? ' beyond-noise' : ''}`} title={told}>
      <button type="button" onClick={open}>
        <span aria-hidden="true" className={drawn && !drawn.isThin ? 'firm' : 'small'}>
          {drawn ? numbers.count(Math.round(drawn.share * 100)) : cell.n === 0 ? '–' : `${cell.k}/${cell.n}`}
        </span>
        <span className="hidden">
          {told} {cell.beyondNoise && say('project.heat.beyondNoise')}
        </span>
      </button>
    </td>
  );
}

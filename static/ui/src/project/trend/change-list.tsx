import type { FiguresPage } from '../../../../../src/contract/project';
import type { WeekView } from '../../../../../src/contract/week';
import type { Mark } from '../../charts/weeks/week-geometry';
import type { Say } from '../../kit/words/say';
import { useSay } from '../../kit/screen-context';
import { useNumbers } from '../numbers';

type Marker = FiguresPage['markers'][number];

/** The week of the trend a marker falls into, by its Monday; days before the first week stand at it. */
export const weekOf = ({ day }: Marker, weeks: readonly WeekView[]) =>
  weeks.findLast(({ start }) => start <= day)?.start ?? weeks[0]?.start ?? '';

/** A new wording breaks the line; its mark stands at the week in which it came. */
export const wordingMarks = ({ markers, weeks }: FiguresPage, say: Say): readonly Mark[] =>
  markers
    .filter(({ kind }) => kind === 'wording')
    .map((marker) => ({
      week: weekOf(marker, weeks),
      kind: 'wording',
      title: say('report.wording'),
      detail: say('report.wordingFrom'),
    }));

function wordsOf({ kind, title }: Marker, say: Say): string {
  if (kind === 'deployment' || kind === 'improvement') return say(`report.marker.${kind}`, { title });
  return say(`report.marker.${kind}`, { who: title === '' ? 'none' : title });
}

/** What was changed in the weeks of the trend, in words: a change may explain a figure, it does not prove it. */
export function ChangeList({ markers }: Readonly<{ markers: readonly Marker[] }>) {
  const say = useSay();
  const numbers = useNumbers();
  if (markers.length === 0) return null;
  return (
    <ul className="changes small subtle" aria-label={say('report.changes')}>
      {markers.map((marker) => (
        <li key={`${marker.day} ${marker.kind} ${marker.title}`} className={marker.kind}>
          {say('project.colon', { name: numbers.day(marker.day), value: wordsOf(marker, say) })}
        </li>
      ))}
    </ul>
  );
}

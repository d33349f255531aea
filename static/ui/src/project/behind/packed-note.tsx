import { Notice } from '../../kit/notice';
import { useSay } from '../../kit/screen-context';
import { useNumbers } from '../numbers';

/** Says since when requests are single, where a period reaches back behind that. */
export function PackedNote({ before }: Readonly<{ before: string | null }>) {
  const say = useSay();
  const numbers = useNumbers();
  if (before === null) return null;
  return (
    <Notice kind="info">
      <p>{say('project.packed', { day: numbers.days(before, before) })}</p>
    </Notice>
  );
}

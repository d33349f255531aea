import { Empty } from '../kit/empty';
import { useSay } from '../kit/screen-context';
import { useNumbers } from './numbers';

type Props = Readonly<{
  because: 'not-allowed' | 'period-invalid' | 'too-few-people' | 'packed' | 'too-many';
  /** `packed`: from this day on requests are single. */
  since?: string | undefined;
  /** `too-many`: how many requests a filter would have to look at. */
  requests?: number | undefined;
}>;

/** Why there are no figures, and what to do about it. */
export function Refused({ because, since, requests = 0 }: Props) {
  const say = useSay();
  const numbers = useNumbers();
  const told = { day: since ? numbers.days(since, since) : '', count: requests };
  return (
    <Empty icon={because === 'not-allowed' ? 'lock' : 'info'} title={say(`project.refused.${because}.title`, told)}>
      <p>{say(`project.refused.${because}.advice`, told)}</p>
    </Empty>
  );
}

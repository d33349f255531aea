import { useSay } from '../../kit/screen-context';
import { useNumbers } from '../numbers';

/** A target as the one line draws it: an upright stroke with its name. Null where none is set. */
export function useTargetLine(target: number | null) {
  const say = useSay();
  const numbers = useNumbers();
  return target === null ? null : { share: target, label: say('targets.label', { share: numbers.target(target) }) };
}

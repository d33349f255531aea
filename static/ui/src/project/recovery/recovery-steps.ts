import type { FiguresPage } from '../../../../../src/contract/project';
import type { FunnelStep } from '../../charts/funnel/funnel-bar';
import { useDates, useSay } from '../../kit/screen-context';
import { useNumbers } from '../numbers';

export type RecoveryStep = FunnelStep;
type FollowUps = NonNullable<FiguresPage['followUps']>;

/** The steps of a follow-up with those who did not get that far. */
export function useRecoverySteps(followUps: FollowUps): readonly RecoveryStep[] {
  const say = useSay();
  const dates = useDates();
  const numbers = useNumbers();
  const { owed, opened, read, contacted, remedied, recovered, notRecovered } = followUps;
  const silent = Math.max(0, remedied.count - recovered.count - notRecovered);
  const step = (key: 'opened' | 'read' | 'contacted' | 'remedied', { count, medianMs }: FollowUps['read']) => ({
    key,
    name: say(`project.recovery.${key}`),
    count,
    countText: numbers.count(count),
    medianTime: medianMs === null ? '' : dates.length(medianMs),
    leftBehind: owed > count ? say(`project.recovery.left.${key}`, { count: owed - count }) : '',
    parts: [],
  });
  const part = (kind: 'yes' | 'no' | 'silent', count: number) => ({ kind, count, countText: numbers.count(count) });
  return [
    {
      key: 'owed',
      name: say('project.recovery.owed'),
      count: owed,
      countText: numbers.count(owed),
      medianTime: '',
      leftBehind: '',
      parts: [],
    },
    step('opened', opened),
    step('read', read),
    step('contacted', contacted),
    step('remedied', remedied),
    {
      key: 'recovered',
      name: say('project.recovery.recovered'),
      count: remedied.count,
      countText: numbers.count(recovered.count),
      medianTime: recovered.medianMs === null ? '' : dates.length(recovered.medianMs),
      leftBehind: remedied.count > 0 ? say('project.recovery.left.recovered', { no: notRecovered, silent }) : '',
      parts: remedied.count > 0 ? [part('yes', recovered.count), part('no', notRecovered), part('silent', silent)] : [],
    },
  ];
}

import type { DriverRowView, PartView } from '../../../../src/contract/drivers';
import { isMeasured, isTime } from '../../../../src/domain/drivers/facts';
import { useDates, useSay } from '../kit/screen-context';
import type { Narrowing } from '../project/project-calls';
import { useShareWords } from '../project/share-words';

type Driver = DriverRowView['driver'];

const dimensionOf = { 'request-type': 'requestType', priority: 'priority', channel: 'channel' } as const;

/** What the requests of one part are narrowed to when they are opened. */
export function narrowingOf(driver: Driver, part: PartView): Narrowing {
  if (isMeasured(driver))
    return part.kind === 'measured' ? { fact: { fact: driver, from: part.from, until: part.until } } : {};
  return part.kind === 'named' ? { [dimensionOf[driver]]: part.id } : {};
}

export function useDriverWords() {
  const say = useSay();
  const dates = useDates();
  const { full, numbers } = useShareWords();
  const partOf = (driver: Driver, part: PartView): string => {
    if (part.kind === 'named') return part.name ?? say('drivers.part.gone');
    if (!isMeasured(driver) || !isTime(driver))
      return say(part.from === null ? 'drivers.part.none' : 'drivers.part.some');
    return part.from === null
      ? say('drivers.part.shorter', { time: dates.length(part.until ?? 0) })
      : say('drivers.part.longer', { time: dates.length(part.from) });
  };
  return {
    driver: (driver: Driver) => say(`drivers.driver.${driver}`),
    partOf,
    partInFull: (driver: Driver, part: PartView) =>
      say('drivers.part.share', { part: partOf(driver, part), share: full(part.share) }),
    rank: numbers.rank,
  };
}

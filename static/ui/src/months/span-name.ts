import { useMemo } from 'react';
import type { SpanKind } from '../../../../src/domain/figures/spans';
import { useSay, useScreen } from '../kit/screen-context';

/** June 2026, or Q2 2026. */
export function useSpanName(by: SpanKind) {
  const say = useSay();
  const { viewer } = useScreen();
  const month = useMemo(
    () => new Intl.DateTimeFormat(viewer.locale, { timeZone: 'UTC', month: 'short', year: 'numeric' }),
    [viewer.locale],
  );
  return ({ from }: Readonly<{ from: string }>) => {
    const date = new Date(`${from}T00:00:00Z`);
    if (by === 'month') return month.format(date);
    return say('months.quarter', {
      quarter: Math.floor(date.getUTCMonth() / 3) + 1,
      year: String(date.getUTCFullYear()),
    });
  };
}

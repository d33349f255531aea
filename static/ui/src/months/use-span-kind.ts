import { useEffect, useState } from 'react';
import { type SpanKind, spanKinds } from '../../../../src/domain/figures/spans';
import type { Address } from '../kit/site/address';

/** Months, unless the address asks for quarters. */
const kindIn = (search: string): SpanKind => {
  const wanted = new URLSearchParams(search).get('by');
  return spanKinds.find((kind) => kind === wanted) ?? 'month';
};

/** By what the page is cut up; kept in the address, so that it can be shared and survives a reload. */
export function useSpanKind(address: Address | null): readonly [SpanKind, (kind: SpanKind) => void] {
  const [kind, setKind] = useState(() => kindIn(address?.search() ?? ''));
  useEffect(() => address?.onChange((search) => setKind(kindIn(search))), [address]);
  const choose = (wanted: SpanKind) => {
    setKind(wanted);
    if (!address) return;
    const next = new URLSearchParams(address.search());
    next.delete('by');
    if (wanted !== 'month') next.set('by', wanted);
    address.push(`?${next}`);
  };
  return [kind, choose];
}

/**
 * p-values adjusted for testing many things at once: Benjamini & Hochberg (1995) JRSS-B 57:289–300. A value of at most q
 * belongs to a finding at false discovery rate q. Same order as given. What is no p-value was no test: it stays NaN and does
 * not count, as in R's p.adjust.
 */
export function benjaminiHochberg(pValues: readonly number[]): readonly number[] {
  const tested = pValues.map((p, place) => ({ p, place })).filter(({ p }) => p >= 0 && p <= 1);
  const order = tested.sort((a, b) => b.p - a.p);
  const adjusted = new Array<number>(pValues.length).fill(Number.NaN);
  let least = 1;
  order.forEach(({ p, place }, n) => {
    least = Math.min(least, (p * order.length) / (order.length - n));
    // Rounding may bring p·m/rank an ulp below p, which no adjustment may.
    least = Math.max(least, p);
    adjusted[place] = least;
  });
  return adjusted;
}

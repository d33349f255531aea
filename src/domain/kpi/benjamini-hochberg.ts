/**
 * p-values adjusted for testing many things at once: Benjamini & Hochberg (1995) JRSS-B 57:289–300. A value of at most q
 * belongs to a finding at false discovery rate q. Same order as given.
 */
export function benjaminiHochberg(pValues: readonly number[]): readonly number[] {
  const order = pValues.map((p, place) => ({ p, place })).sort((a, b) => b.p - a.p);
  const adjusted = new Array<number>(pValues.length).fill(1);
  let least = 1;
  order.forEach(({ p, place }, n) => {
    least = Math.min(least, (p * pValues.length) / (pValues.length - n));
    // Rounding may bring p·m/rank an ulp below p, which no adjustment may.
    least = Math.max(least, p);
    adjusted[place] = least;
  });
  return adjusted;
}

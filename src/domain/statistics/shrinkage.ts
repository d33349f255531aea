import { betaQuantile, logBeta } from './beta';
import type { Count, Interval } from './interval';

/** Beta prior of the groups' shares: mean μ and strength M = a + b, in answers. */
export type Prior = Readonly<{ mean: number; strength: number }>;

const golden = (Math.sqrt(5) - 1) / 2;

/** The place of the largest value of a function with one peak (Kiefer 1953). */
function peak(f: (x: number) => number, from: number, to: number, width: number): number {
  let [low, high] = [from, to];
  let [left, right] = [high - golden * (high - low), low + golden * (high - low)];
  let [atLeft, atRight] = [f(left), f(right)];
  while (high - low > width) {
    if (atLeft > atRight) {
      [high, right, atRight] = [right, left, atLeft];
      left = high - golden * (high - low);
      atLeft = f(left);
    } else {
      [low, left, atLeft] = [left, right, atRight];
      right = low + golden * (high - low);
      atRight = f(right);
    }
  }
  return (low + high) / 2;
}

const isCount = ({ k, n }: Count) => n > 0 && k >= 0 && k <= n;
const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

const nameOf = ({ k, n }: Count) => `${k}/${n}`;

/** Groups with the same k and n count once, with how often they occur: with thousands of groups most do. */
function distinct(groups: readonly Count[]): readonly (Count & { times: number })[] {
  const seen = new Map<string, Count & { times: number }>();
  for (const group of groups) {
    const known = seen.get(nameOf(group));
    if (known) known.times += 1;
    else seen.set(nameOf(group), { ...group, times: 1 });
  }
  return [...seen.values()];
}

/**
 * The beta-binomial prior that makes the groups most likely: maximum marginal likelihood over μ and M (Griffiths 1973, Biometrics
 * 29:637–648; empirical Bayes as in Efron & Morris 1975, JASA 70:311–319). `strongest` bounds M where the groups differ no more than chance.
 */
export function fitBetaBinomial(groups: readonly Count[], strongest = 1e7): Prior {
  const cells = distinct(groups.filter(isCount));
  const likelihood = (mean: number, strength: number) => {
    const a = mean * strength;
    const b = strength - a;
    const prior = logBeta(a, b);
    return cells.reduce((sum, { k, n, times }) => sum + times * (logBeta(a + k, b + n - k) - prior), 0);
  };
  const bestMean = (strength: number, width: number) =>
    sigmoid(peak((x) => likelihood(sigmoid(x), strength), -12, 12, width));
  const logStrength = peak(
    (x) => likelihood(bestMean(Math.exp(x), 1e-5), Math.exp(x)),
    Math.log(0.1),
    Math.log(strongest),
    1e-6,
  );
  const strength = Math.exp(logStrength);
  return { mean: bestMean(strength, 1e-9), strength };
}

export type Shrunk = Readonly<{ share: number; interval: Interval }>;

/** Posterior mean and equal-tailed posterior interval of a group's share under a beta prior. */
export function posterior({ k, n }: Count, { mean, strength }: Prior, level = 0.95): Shrunk {
  const a = mean * strength + k;
  const b = (1 - mean) * strength + n - k;
  const tail = (1 - level) / 2;
  return { share: a / (a + b), interval: { lower: betaQuantile(tail, a, b), upper: betaQuantile(1 - tail, a, b) } };
}

/**
 * Each group's share drawn towards all by what the groups have in common. The prior is never taken to be surer than all
 * answers together, since its mean is known no better than that. Null for a single group and for empty ones.
 */
export function shrink(groups: readonly Count[]): readonly (Shrunk | null)[] {
  const filled = groups.filter(isCount);
  if (filled.length < 2) return groups.map(() => null);
  const total = filled.reduce((sum, { n }) => sum + n, 0);
  const prior = fitBetaBinomial(filled, Math.max(1, total));
  const shrunken = new Map(distinct(filled).map((group) => [nameOf(group), posterior(group, prior)]));
  return groups.map((group) => shrunken.get(nameOf(group)) ?? null);
}

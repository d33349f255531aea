import { nothing, read, satisfiedOf, type Sums } from './answer-cell';
import type { Count, Interval } from '../statistics/interval';
import { leastForShare } from './share';
import { wilson } from '../statistics/wilson';

/** Satisfied of scored in one part of the population, and how many of the population are in it. */
export type Stratum = Count & Readonly<{ volume: number }>;

export type PostStratified = Readonly<{
  share: number;
  standardError: number;
  interval: Interval;
  /** How many strata it was weighted over, after thin ones were joined. */
  strata: number;
}>;

const join = (strata: readonly Stratum[]): Stratum =>
  strata.reduce((all, { k, n, volume }) => ({ k: all.k + k, n: all.n + n, volume: all.volume + volume }));

/** Strata with too few answers to say anything become one; if that is still too thin it joins the smallest of the others. */
function joinThin(strata: readonly Stratum[]): readonly Stratum[] {
  const inhabited = strata.filter(({ volume, n }) => volume > 0 || n > 0);
  const solid = inhabited.filter(({ n }) => n >= leastForShare).sort((a, b) => a.n - b.n);
  const thin = inhabited.filter(({ n }) => n < leastForShare);
  if (thin.length === 0) return solid;
  const rest = join(thin);
  const [smallest, ...others] = solid;
  if (rest.n >= leastForShare) return [...solid, rest];
  return smallest ? [join([smallest, rest]), ...others] : [];
}

/**
 * Share of a population whose strata are known, Σ W_h p_h with W_h = N_h / N; standard error √Σ W_h² p_h q_h / (n_h − 1), given the
 * numbers of answers that came (Holt & Smith 1979, JRSS-A 142:33–46; Cochran 1977, §5A.9). The interval is Wilson's on the
 * answers it is worth, p q / SE², never more than there are. Null without volumes or answers enough.
 */
export function postStratified(given: readonly Stratum[]): PostStratified | null {
  if (given.some(({ k, n, volume }) => !(k >= 0 && k <= n && volume >= 0 && Number.isFinite(n + volume)))) return null;
  const strata = joinThin(given);
  const volume = strata.reduce((sum, stratum) => sum + stratum.volume, 0);
  if (strata.length === 0 || volume === 0) return null;
  const parts = strata.map(({ k, n, volume: own }) => ({ weight: own / volume, share: k / n, n }));
  const share = parts.reduce((sum, part) => sum + part.weight * part.share, 0);
  const variance = parts.reduce((sum, { weight, share: p, n }) => sum + (weight ** 2 * p * (1 - p)) / (n - 1), 0);
  const answers = strata.reduce((sum, { n }) => sum + n, 0);
  const worth = variance > 0 ? Math.min(answers, (share * (1 - share)) / variance) : answers;
  const interval = wilson({ k: share * worth, n: worth });
  return interval && { share, standardError: Math.sqrt(variance), interval, strata: strata.length };
}

/** Requests of one request type as the ledger counts them. */
type Volumes = Readonly<{ closed: number; eligible: number; slaMet: number; slaMissed: number }>;

/**
 * Strata request type × SLA (met, missed, none). The ledger counts eligible requests by type; within a type they are taken to be
 * spread over the SLA as all its requests are.
 */
export function strataOf(
  answers: ReadonlyMap<number, Sums>,
  volumes: ReadonlyMap<number, Volumes>,
): readonly Stratum[] {
  return [...new Set([...answers.keys(), ...volumes.keys()])].flatMap((type) => {
    const sums = answers.get(type) ?? nothing;
    const { closed, eligible, slaMet, slaMissed } = volumes.get(type) ?? noVolumes;
    const part = (requests: number) => (closed > 0 ? (eligible * requests) / closed : 0);
    const met = { k: read(sums, 'met_k'), n: read(sums, 'met_n'), volume: part(slaMet) };
    const missed = { k: read(sums, 'missed_k'), n: read(sums, 'missed_n'), volume: part(slaMissed) };
    const { k, n } = satisfiedOf(sums);
    const none = { k: k - met.k - missed.k, n: n - met.n - missed.n, volume: part(closed - slaMet - slaMissed) };
    return [met, missed, none];
  });
}

const noVolumes: Volumes = { closed: 0, eligible: 0, slaMet: 0, slaMissed: 0 };

export type SilentBand = Readonly<{ half: number; same: number; twice: number }>;

/** Share satisfied among the silent when their odds of dissatisfaction are `times` those of the others. */
function silentShare(share: number, times: number): number {
  if (share <= 0) return 0;
  const odds = (times * (1 - share)) / share;
  return 1 / (1 + odds);
}

/**
 * Share satisfied among all eligible people, were the silent half, equally or twice as likely (in odds) to be
 * dissatisfied as those who answered: a pattern-mixture sensitivity analysis (Little & Rubin 2002, §15.5). `response`
 * is the share of eligible people who answered.
 */
export function silentBand(share: number, response: number): SilentBand {
  const among = (times: number) => response * share + (1 - response) * silentShare(share, times);
  return { half: among(0.5), same: among(1), twice: among(2) };
}

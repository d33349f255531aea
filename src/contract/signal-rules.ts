/** The rule that gave a signal: EWMA (λ 0.2, L 2.7) or Laney p′ (3 σ), below or above. */
export const signalRules = ['ewma-below', 'ewma-above', 'laney-below', 'laney-above'] as const;

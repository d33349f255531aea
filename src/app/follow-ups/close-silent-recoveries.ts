import { recoveryDays } from '../../domain/follow-ups/follow-up-life';
import type { Clock } from '../../ports/platform/clock';
import type { FollowUpLives } from '../../ports/follow-ups/follow-up-life';

/** Who has not said for two weeks whether it was put right is not asked again, and never counted as recovered. */
export async function closeSilentRecoveries({
  lives,
  clock,
}: Readonly<{ lives: Pick<FollowUpLives, 'fallSilent'>; clock: Clock }>): Promise<void> {
  const now = clock.now();
  await lives.fallSilent(new Date(now.getTime() - recoveryDays * 86_400_000), now);
}

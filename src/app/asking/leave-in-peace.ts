import groupBy from 'lodash/groupBy';
import type { SettingsVersion } from '../../domain/settings/project-settings';
import type { Clock } from '../../ports/platform/clock';
import type { LedgerCycle, Outcome } from '../../ports/asking/cycles';
import type { RequestNow } from '../../ports/requests/requests';
import { excludeBeforeSending, type ExcludePorts, type Verdict } from './exclude-before-sending';

type Ready = Readonly<{ key: string; cycle: LedgerCycle; now: RequestNow; settings: SettingsVersion }>;

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** Takes out whom the exclusions of their project leave in peace by now, and whom nobody can judge just now. */
export async function leaveInPeace<One extends Ready>(
  ports: ExcludePorts & Readonly<{ clock: Clock }>,
  ready: readonly One[],
  outcomes: Map<string, Outcome>,
): Promise<readonly One[]> {
  const free: One[] = [];
  for (const ofProject of Object.values(groupBy(ready, ({ cycle }) => cycle.projectId))) {
    const [first] = ofProject;
    if (!first) continue;
    const requests = ofProject.map(({ now }) => now);
    const verdicts = await excludeBeforeSending(ports, first.settings.settings, requests);
    for (const one of ofProject) {
      const verdict = verdicts.get(one.now.issueId);
      if (!verdict || verdict.kind === 'free') free.push(one);
      else outcomes.set(one.key, outcomeOf(verdict, one, ports.clock.now().getTime()));
    }
  }
  return free;
}

/** Nobody is asked on a guess: the survey waits, as long as it would have stayed open, for an answer or a mended filter. */
function outcomeOf(verdict: Exclude<Verdict, { kind: 'free' }>, { cycle, settings }: Ready, now: number): Outcome {
  if (verdict.kind === 'excluded') return { kind: 'ineligible', because: verdict.because };
  const { delayMinutes, closesDays } = settings.settings;
  if (now > cycle.resolvedAt + delayMinutes * minuteMs + closesDays * dayMs)
    return { kind: 'withdrawn', because: 'filter-unusable' };
  const wait = (verdict.because === 'jira' ? 5 : 60) * minuteMs;
  return { kind: 'later', askAt: now + wait, wasTried: false };
}

import { dayOf, isoDay } from '../../domain/calendar';
import { read } from '../../domain/figures/answer-cell';
import { lengthOf, type Days } from '../../domain/figures/period';
import { lastSpans, spansShown, type SpanKind } from '../../domain/figures/spans';
import { recordOf, stripOf, type StripParts } from '../../domain/figures/strip';
import type { AskedPorts } from './asked-figures';
import { countImprovements, type CountImprovementsPorts } from '../improvements/count-improvements';
import { answersOf, requestsOf, trusted, type Asked } from './period-figures';
import { peopleOfEach } from './period-people';
import { brokenIn, type BrokenPorts } from './period-parts';
import { everything } from '../../ports/figures/figure-source';

export type ServiceFiguresPorts = AskedPorts & CountImprovementsPorts & BrokenPorts;

/** The A27 figures of the last months or quarters, oldest first, each compared with the one before. Of all customers' requests. */
export async function readServiceFigures(ports: ServiceFiguresPorts, projectId: number, by: SpanKind) {
  const { kpis, permissions, settings, clock } = ports;
  if (!(await permissions.mayBrowse(projectId))) return { kind: 'refused', because: 'not-allowed' } as const;
  const timeZone = await settings.reportingTimeZone();
  const today = dayOf(clock.now().getTime(), timeZone);
  const spans = lastSpans(by, spansShown[by] + 1, today);
  const reach = { from: spans[0]?.from ?? today, to: today };
  const found = await kpis.findStale(projectId, reach);
  const { stale, behindDays } = trusted(found);
  const asked: Asked = {
    ...{ projectId, book: 'answer-day', audience: 1, slice: everything, stale, today, timeZone },
  };
  const improvementsIn = await countImprovements(ports, projectId, timeZone);
  // One span after the other: fifty statements at once wait for each other, and Forge counts the waiting.
  const people = await peopleOfEach(ports, asked, spans);
  const broken = await brokenIn(ports, asked, spans);
  const parts: StripParts[] = [];
  for (const [n, span] of spans.entries())
    parts.push({
      ...(await countsOf(ports, asked, span)),
      noncompliances: broken[n] ?? 0,
      eligiblePeople: people[n]?.eligible ?? 0,
      answeredPeople: people[n]?.answered ?? 0,
      improvements: improvementsIn(span),
      record: recordOf(span, found.askedSince),
    });
  return {
    kind: 'service-figures',
    behindDays,
    spans: withoutBlank(
      spans.flatMap(({ from, to }, n) => {
        const [now, before] = [parts[n], parts[n - 1]];
        // The oldest is there for the next one to be compared with.
        return now && before
          ? [{ from: isoDay(from), to: isoDay(to), running: to === today, strip: stripOf(now, before) }]
          : [];
      }),
    ),
  } as const;
}

type Spanned = Readonly<{ running: boolean; strip: ReturnType<typeof stripOf> }>;

/** Spans from the first on of which anything is known; the running one always. */
function withoutBlank<Span extends Spanned>(spans: readonly Span[]): readonly Span[] {
  const isKnown = ({ kind, now }: Spanned['strip'][number]) => (kind === 'share' ? now.n > 0 : now !== null && now > 0);
  const first = spans.findIndex(({ running, strip }) => running || strip.some(isKnown));
  return spans.slice(Math.max(0, first));
}

async function countsOf(ports: ServiceFiguresPorts, asked: Asked, span: Days) {
  const [answers, requests] = await Promise.all([
    answersOf(ports, asked, span, 'total'),
    requestsOf(ports, asked, span),
  ]);
  return { ...requests, days: lengthOf(span), majorConcerns: read(answers.all, 'major') };
}

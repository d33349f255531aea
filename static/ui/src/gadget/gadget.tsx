import type { GadgetSettings, ProjectSummary } from '../../../../src/contract/portfolio';
import { IntervalLine } from '../charts/intervals/interval-line';
import { drawnOf } from '../charts/share';
import { Button } from '../kit/button';
import { Empty } from '../kit/empty';
import { openProject } from '../kit/site/navigate';
import { ReadingView } from '../kit/reading-view';
import { useSay } from '../kit/screen-context';
import { useReading } from '../kit/site/use-reading';
import type { PortfolioCalls } from '../portfolio/portfolio-calls';
import { useSummaryWords } from '../portfolio/summary-words';
import { TargetNote } from '../project/line/target-note';
import { useTargetLine } from '../project/line/use-target-line';
import './gadget.css';

type Props = Readonly<{ calls: PortfolioCalls; settings: GadgetSettings | null }>;

/** One project on a dashboard: satisfied, how sure, what changed, what waits. */
export function Gadget({ calls, settings }: Props) {
  const say = useSay();
  if (!settings)
    return (
      <main className="gadget">
        <p className="subtle">{say('portfolio.gadget.choose')}</p>
      </main>
    );
  return (
    <main className="gadget">
      <Read calls={calls} settings={settings} />
    </main>
  );
}

function Read({ calls, settings }: Readonly<{ calls: PortfolioCalls; settings: GadgetSettings }>) {
  const say = useSay();
  const { reading, reread } = useReading(() => calls.readSummary(settings));
  return (
    <ReadingView reading={reading} onRetry={reread}>
      {(answer) =>
        answer.kind === 'refused' ? (
          <Empty icon="lock" title={say('portfolio.gadget.refused')}>
            <p>{say('portfolio.gadget.refused.advice')}</p>
          </Empty>
        ) : (
          <Summary summary={answer.summary} period={say(`portfolio.period.${settings.period ?? 'weeks-13'}`)} />
        )
      }
    </ReadingView>
  );
}

function Summary({ summary, period }: Readonly<{ summary: ProjectSummary; period: string }>) {
  const say = useSay();
  const words = useSummaryWords();
  const { project, satisfied, response, openFollowUps, unread, targets } = summary;
  const now = drawnOf(satisfied);
  const isSolid = satisfied.standing === 'solid';
  const facts = [
    [say('portfolio.change'), words.verdict(summary), words.points(summary)],
    [say('portfolio.response'), words.share(response), words.sureness(response)],
    [say('portfolio.open'), words.count(openFollowUps), ''],
    [say('portfolio.unread'), words.count(unread), ''],
  ] as const;
  return (
    <>
      <header>
        <h2>{project.name}</h2>
        <p className="small subtle">{period}</p>
      </header>
      <p className={`gadget-share${isSolid ? '' : ' thin'}`}>
        <span className="gadget-number">{words.share(satisfied)}</span>{' '}
        <span className="small subtle">
          {say('portfolio.satisfied')}
          {satisfied.interval && `, ${words.interval(satisfied)}`}, n {words.numbers.count(satisfied.n)}
        </span>
      </p>
      {now && <Picture summary={summary} />}
      <TargetNote figure="satisfied" share={satisfied} targets={targets} />
      <dl>
        {facts.map(([name, value, beside]) => (
          <div key={name}>
            <dt className="small subtle">{name}</dt>
            <dd>
              {value} <span className="small subtle">{beside}</span>
            </dd>
          </div>
        ))}
      </dl>
      <Button kind="link" onPress={() => openProject(project.key)}>
        {say('portfolio.gadget.openPage')}
      </Button>
    </>
  );
}

function Picture({ summary: { satisfied, change, targets } }: Readonly<{ summary: ProjectSummary }>) {
  const say = useSay();
  const words = useSummaryWords();
  const now = drawnOf(satisfied);
  const before = drawnOf(change.before);
  const target = useTargetLine(targets.satisfied);
  if (!now) return null;
  return (
    <>
      <IntervalLine
        label={`${say('portfolio.satisfied')}: ${words.share(satisfied)} (${words.interval(satisfied)})`}
        now={now}
        before={before}
        target={target}
        tickOf={(value, isTop) => (isTop ? words.numbers.percent(value) : words.numbers.count(Math.round(value * 100)))}
      />
      {before && (
        <p className="small subtle">
          {say('portfolio.gadget.before', { share: words.share(change.before), sure: words.sureness(change.before) })}
        </p>
      )}
    </>
  );
}

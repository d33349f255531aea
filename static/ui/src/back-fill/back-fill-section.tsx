import Heading from '@atlaskit/heading';
import { useEffect } from 'react';
import type { BackFillStanding } from '../../../../src/contract/back-fill';
import { useSay } from '../kit/screen-context';
import { ReadingView } from '../kit/reading-view';
import { useReading } from '../kit/site/use-reading';
import type { SettingsCalls } from '../settings/settings-calls';
import './back-fill.css';
import { BackFillForm } from './back-fill-form';
import { BackFillNews } from './back-fill-news';

type Props = Readonly<{ calls: Pick<SettingsCalls, 'readBackFill' | 'startBackFill' | 'stopBackFill'> }>;

const lookEveryMs = 3_000;

/** Brings past requests into the figures, without asking anyone; apart from the draft, since nothing here waits to be saved. */
export function BackFillSection({ calls }: Props) {
  const say = useSay();
  const { reading, reread, replace } = useReading<BackFillStanding>(() => calls.readBackFill({}));
  const isRunning = reading.state === 'ready' && reading.value.backFill?.state === 'running';
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(reread, lookEveryMs);
    return () => clearInterval(timer);
  }, [isRunning, reread]);
  return (
    <section id="backFill">
      <Heading as="h2" size="small">
        {say('back-fill.title')}
      </Heading>
      <p className="subtle lead">{say('back-fill.lead')}</p>
      <ReadingView reading={reading} onRetry={reread}>
        {(standing) => (
          <>
            {standing.backFill && <BackFillNews backFill={standing.backFill} />}
            <BackFillForm standing={standing} calls={calls} onStanding={replace} />
          </>
        )}
      </ReadingView>
    </section>
  );
}

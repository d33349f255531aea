import { useState } from 'react';
import { OpenComplaints } from '../complaints/open-complaints';
import { NotAllowed } from '../kit/not-allowed';
import '../kit/page.css';
import { ReadingView } from '../kit/reading-view';
import { useSay } from '../kit/screen-context';
import { useReading } from '../kit/site/use-reading';
import { Administers } from '../project/settings-address';
import { Beyond } from './beyond';
import { DigestLine } from './digest-line';
import { Facts } from './facts';
import { RepeatUnhappy } from './repeat-unhappy';
import type { ReviewCalls } from './review-calls';
import './review.css';
import { Unread } from './unread';

type Props = Readonly<{ calls: ReviewCalls }>;

/** What nobody has read yet, one key per act; silent when there is nothing. */
export function ReviewScreen({ calls }: Props) {
  const say = useSay();
  const [logged, setLogged] = useState(0);
  const { reading, reread, replace } = useReading(() => calls.readReview({}));
  return (
    <main className="page review">
      <header className="page-head with-line">
        <h1>{say('review.title')}</h1>
        {reading.state === 'ready' && reading.value.kind === 'review' && <Facts page={reading.value} />}
      </header>
      <ReadingView reading={reading} onRetry={reread}>
        {(page) =>
          page.kind === 'refused' ? (
            <NotAllowed />
          ) : (
            // The review is read by administrators alone.
            <Administers.Provider value>
              <DigestLine digest={page.digest} />
              <RepeatUnhappy people={page.repeat} more={page.repeatMore} />
              <Unread page={page} calls={calls} onPage={replace} />
              <OpenComplaints onLogged={() => setLogged(logged + 1)} />
              {/* Read again once there is one more. */}
              <Beyond key={logged} calls={calls} />
            </Administers.Provider>
          )
        }
      </ReadingView>
    </main>
  );
}

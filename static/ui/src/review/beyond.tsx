import { useState } from 'react';
import type { BeyondView } from '../../../../src/contract/review';
import { Button } from '../kit/button';
import { type Problem, problemOf } from '../kit/words/problem';
import { ProblemMessage } from '../kit/problem-message';
import { ReadingView } from '../kit/reading-view';
import { useScreen } from '../kit/screen-context';
import { useReading } from '../kit/site/use-reading';
import type { ReviewCalls } from './review-calls';
import { type NewVisit, VisitForm } from './visit-form';

/** What is known beside the surveys: complaints, visits, and where follow-ups went. Never mixed with the figures. */
export function Beyond({ calls }: Readonly<{ calls: ReviewCalls }>) {
  const { say } = useScreen();
  const { reading, reread, replace } = useReading(() => calls.readBeyond({}));
  const [isOpen, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Problem | null>(null);
  const save = (visit: NewVisit) => {
    setBusy(true);
    setFailure(null);
    calls
      .logVisit(visit)
      .then(
        (page) => {
          replace(page);
          setOpen(false);
        },
        (error: unknown) => setFailure(problemOf(error)),
      )
      .finally(() => setBusy(false));
  };
  return (
    <section className="review-beyond" aria-labelledby="beyond">
      <header className="review-who">
        <h2 id="beyond">{say('review.beyond')}</h2>
        {!isOpen && <Button onPress={() => setOpen(true)}>{say('review.visit.add')}</Button>}
      </header>
      {failure && <ProblemMessage problem={failure} onRetry={() => setFailure(null)} kept />}
      {isOpen && <VisitForm busy={busy} onCancel={() => setOpen(false)} onSave={save} />}
      <ReadingView reading={reading} onRetry={reread}>
        {(page) => (page.kind === 'beyond' ? <Known page={page} /> : null)}
      </ReadingView>
    </section>
  );
}

function Known({ page: { complaints, routed, visits } }: Readonly<{ page: BeyondView }>) {
  const { say, viewer, dates } = useScreen();
  const list = new Intl.ListFormat(viewer.locale);
  const kinds = routed.map(({ kind, count }) => say('review.routed.kind', { kind: say(`review.kind.${kind}`), count }));
  return (
    <>
      <p className="subtle">{say('review.complaints', { count: complaints })}</p>
      {kinds.length > 0 && <p className="subtle">{say('review.routed', { list: list.format(kinds) })}</p>}
      {visits.length === 0 && <p className="subtle">{say('review.visit.none')}</p>}
      <ul className="review-visits">
        {visits.map(({ token, kind, day, place, people, seen, actions }) => (
          <li key={token}>
            <p>
              <span className="strong">{say(`review.visit.${kind}`)}</span>{' '}
              <span className="subtle">{[dates.fullDay(`${day}T12:00:00Z`), place, people].join(' · ')}</span>
            </p>
            <p className="review-words">{seen}</p>
            {actions && <p className="review-words subtle">{say('review.visit.then', { actions })}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}

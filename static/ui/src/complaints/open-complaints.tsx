import { useState } from 'react';
import { openComplaints, type OpenComplaintView } from '../../../../src/contract/open-complaint';
import { asking } from '../kit/site/ask';
import { Button } from '../kit/button';
import { openIssue } from '../kit/site/navigate';
import { type Problem, problemOf } from '../kit/words/problem';
import { ProblemMessage } from '../kit/problem-message';
import { ReadingView } from '../kit/reading-view';
import { useScreen } from '../kit/screen-context';
import { useReading } from '../kit/site/use-reading';
import { Worded } from '../kit/words/worded';
import { openComplaintCatalogue } from './open-complaint-catalogue';
import type { OpenComplaintCalls } from './open-complaint-calls';
import { type NewOpenComplaint, OpenComplaintForm } from './open-complaint-form';
import './open-complaint.css';

const words = [openComplaintCatalogue];

/** Complaints that belong to no request, with their own words. */
export function OpenComplaints({ onLogged }: Readonly<{ onLogged: () => void }>) {
  const [calls] = useState(() => asking(openComplaints));
  return (
    <Worded files={words}>
      <OpenComplaintSection calls={calls} onLogged={onLogged} />
    </Worded>
  );
}

/** What customers say outside any request: written down here, followed up like everything else. */
export function OpenComplaintSection({
  calls,
  onLogged,
}: Readonly<{ calls: OpenComplaintCalls; onLogged: () => void }>) {
  const { say } = useScreen();
  const { reading, reread, replace } = useReading(() => calls.readOpenComplaints({}));
  const [isOpen, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Problem | null>(null);
  const send = (complaint: NewOpenComplaint) => {
    setBusy(true);
    setFailure(null);
    calls
      .logOpenComplaint(complaint)
      .then(
        (found) => {
          replace(found);
          setOpen(false);
          onLogged();
        },
        (error: unknown) => setFailure(problemOf(error)),
      )
      .finally(() => setBusy(false));
  };
  return (
    <section className="open-complaints" aria-labelledby="open-complaints">
      <header>
        <div>
          <h2 id="open-complaints">{say('open-complaint.title')}</h2>
          <p className="small subtle">{say('open-complaint.lead')}</p>
        </div>
        {!isOpen && <Button onPress={() => setOpen(true)}>{say('open-complaint.add')}</Button>}
      </header>
      {failure && <ProblemMessage problem={failure} onRetry={() => setFailure(null)} kept />}
      {isOpen && <OpenComplaintForm calls={calls} busy={busy} onCancel={() => setOpen(false)} onSend={send} />}
      <ReadingView reading={reading} onRetry={reread}>
        {(page) => (page.kind === 'complaints' ? <List complaints={page.complaints} /> : null)}
      </ReadingView>
    </section>
  );
}

function List({ complaints }: Readonly<{ complaints: readonly OpenComplaintView[] }>) {
  const { say, dates } = useScreen();
  if (complaints.length === 0) return <p className="subtle">{say('open-complaint.none')}</p>;
  return (
    <ul>
      {complaints.map(({ token, customer, how, words: said, at, followUp }) => (
        <li key={token}>
          <p>
            <span className="strong">{customer ?? say('open-complaint.somebody')}</span>{' '}
            <span className="small subtle">
              {say(`open-complaint.how.${how}`)} · {dates.dayTime(at)} ·{' '}
              {followUp?.issueKey ? (
                <>
                  <button type="button" className="link" onClick={() => openIssue(followUp.issueKey ?? '')}>
                    {followUp.issueKey}
                  </button>{' '}
                  {say(`kit.followUp.${followUp.state}`)}
                </>
              ) : (
                say('open-complaint.owed')
              )}
            </span>
          </p>
          <p className="open-complaint-words">{said === '' ? say('open-complaint.erased') : said}</p>
        </li>
      ))}
    </ul>
  );
}

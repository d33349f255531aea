import { scores } from '../../../../src/domain/answering/score';
import { Icon } from '../kit/icon';
import { useDates, useSay } from '../kit/screen-context';
import type { TicketIn } from './ticket-calls';

/** What the customer said: score, words, reasons, wishes. */
export function GivenAnswer({
  ticket: { answer, asked, readAt, wordsExpired },
}: Readonly<{ ticket: Pick<TicketIn<'answered'>, 'answer' | 'asked' | 'readAt' | 'wordsExpired'> }>) {
  const say = useSay();
  const dates = useDates();
  const { score, reasons, expectation, comment, wantsContact, majorConcern, answeredAt, lostMinutes } = answer;
  const read = readAt ? say('ticket.readOn', { day: dates.day(readAt) }) : say('ticket.unread');
  const tags = [
    ...reasons.map((reason) => say(`kit.reason.${reason}`)),
    ...(expectation ? [say('ticket.took', { expectation: say(`kit.expectation.${expectation}`) })] : []),
    ...(lostMinutes ? [say('ticket.lost', { time: dates.length(lostMinutes * 60_000) })] : []),
  ];
  return (
    <>
      <div className="state">
        {score === null ? (
          <span className="sign warned">
            <Icon name="warning" />
          </span>
        ) : (
          <span
            className={`squares ${score <= 2 ? 'unhappy' : score >= 4 ? 'satisfied' : 'neither'}`}
            aria-hidden="true"
          >
            {scores.map((point) => (
              <i key={point} className={point <= score ? 'filled' : undefined} />
            ))}
          </span>
        )}
        <div className="grow">
          <h2 className="state-title">{score === null ? say('kit.notSolved') : say('kit.scoreOfFive', { score })}</h2>
          <p className="small subtle">
            {dates.nearTime(answeredAt)} · {read}
          </p>
        </div>
      </div>
      {comment && <blockquote className="words">{comment}</blockquote>}
      {wordsExpired && <p className="small subtle aside">{say('ticket.wordsExpired')}</p>}
      {tags.length > 0 && (
        <ul className="tags">
          {tags.map((tag) => (
            <li key={tag}>{tag}</li>
          ))}
        </ul>
      )}
      {(wantsContact || majorConcern) && (
        <ul className="tags">
          {majorConcern && <li className="grave">{say('ticket.majorConcern')}</li>}
          {wantsContact && <li className="wish">{say('ticket.wantsContact')}</li>}
        </ul>
      )}
      {!asked && <p className="small subtle aside">{say('ticket.volunteered')}</p>}
    </>
  );
}

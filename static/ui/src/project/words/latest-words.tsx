import { useRef } from 'react';
import type { FiguresPage, WordsView } from '../../../../../src/contract/project';
import { ScoreSquares } from '../../charts/scores/score-squares';
import { Button } from '../../kit/button';
import { Lozenge } from '../../kit/lozenge';
import { openIssue } from '../../kit/site/navigate';
import { useDates, useSay } from '../../kit/screen-context';
import './latest-words.css';
import type { Filter } from '../project-calls';
import { WordsFiles, type WordsCalls } from './words-files';

type Props = Readonly<Pick<FiguresPage, 'words' | 'sight'> & { filter: Filter; calls?: WordsCalls }>;

/** The words beside the numbers, newest first. Null where the viewer may not see them. */
export function LatestWords({ words, sight, filter, calls }: Props) {
  const say = useSay();
  const part = useRef<HTMLElement>(null);
  return (
    <section className="section" id="words" aria-labelledby="words-head" ref={part}>
      <header className="section-head">
        <div>
          <h2 id="words-head">{say('project.words')}</h2>
          {words !== null && sight.answers === 'own-and-team' && (
            <p className="small subtle">{say('rights.ownAndTeam')}</p>
          )}
        </div>
        {words !== null && words.length > 0 && (
          <WordsFiles shown={words} showsNames={sight.names} {...{ filter, part }} {...(calls ? { calls } : {})} />
        )}
      </header>
      {words === null && <p className="subtle">{say(sight.anonymous ? 'rights.words' : 'project.words.notSeen')}</p>}
      {words?.length === 0 && <p className="subtle">{say('project.words.none')}</p>}
      {words !== null && words.length > 0 && (
        <ul className="words">
          {words.map((each) => (
            <Words key={`${each.issueKey} ${each.answeredAt}`} words={each} showsNames={sight.names} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Words({ words, showsNames }: Readonly<{ words: WordsView; showsNames: boolean }>) {
  const { issueKey, comment, score, reasons, answeredAt, requestType, customer, organisation } = words;
  const say = useSay();
  const dates = useDates();
  const who = [customer ?? say(showsNames ? 'project.words.gone' : 'rights.someone'), organisation]
    .filter((part) => part !== null)
    .join(', ');
  return (
    <li>
      <div className="words-score">
        {score === null ? null : <ScoreSquares score={score} label={say('kit.scoreOfFive', { score })} />}
        <span className="small subtle">{score === null ? say('kit.notSolved') : say(`kit.score.${score}`)}</span>
      </div>
      <div className="words-said">
        <p className="words-quote">{say('project.words.quote', { comment })}</p>
        <p className="small subtle">{reasons.map((reason) => say(`kit.reason.${reason}`)).join(' · ')}</p>
      </div>
      <div className="words-who small">
        <p>
          <span className="strong">{who}</span> · <span className="subtle">{dates.nearTime(answeredAt)}</span>
        </p>
        <p>
          <Button kind="link" onPress={() => openIssue(issueKey)}>
            {issueKey}
          </Button>{' '}
          <span className="subtle">{requestType}</span>
        </p>
      </div>
      <FollowUp words={words} />
    </li>
  );
}

const grave = 'red';

/** Red for what the customer called a major concern, orange while it is not put right, green when it is. */
function FollowUp({ words: { followUp, majorConcern } }: Readonly<{ words: WordsView }>) {
  const say = useSay();
  const tone = followUp?.state === 'recovered' || followUp?.state === 'remedied' ? 'green' : 'orange';
  return (
    <div className="words-state">
      {majorConcern && <Lozenge tone={grave}>{say('project.words.majorConcern')}</Lozenge>}
      {followUp && (
        <Lozenge tone={tone}>
          {[followUp.issueKey, say(`kit.followUp.${followUp.state}`)].filter((part) => part !== null).join(' ')}
        </Lozenge>
      )}
    </div>
  );
}

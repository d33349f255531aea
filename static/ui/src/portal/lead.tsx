import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';
import type { Score } from '../../../../src/domain/answering/score';
import { Button } from '../kit/button';
import { Notice } from '../kit/notice';
import { useDates, useSay } from '../kit/screen-context';
import type { OpenSurvey } from './portal-calls';

type Props = Readonly<{
  survey: OpenSurvey;
  /** The score a link in the mail marked, as long as it is only marked. */
  fromMail: Score | null;
  changing: boolean;
}>;

/** Says why the panel is there: whose work it is about, or what the mail's link has marked. */
export function Lead({ survey, fromMail, changing }: Props) {
  const say = useSay();
  const dates = useDates();
  const { resolvedBy, resolvedAt, answer } = survey;
  return (
    <>
      <Heading as="h2" size="small">
        {say(changing ? 'portal.changeTitle' : 'portal.title')}
      </Heading>
      {fromMail === null ? (
        <p className="subtle lead">
          {say(resolvedBy ? 'portal.leadBy' : 'portal.lead', {
            day: dates.longDay(resolvedAt),
            agent: resolvedBy ?? '',
          })}
        </p>
      ) : (
        <Notice kind="info" icon="mail">
          {say('portal.fromMail', { score: fromMail, word: say(`kit.score.${fromMail}`) })}
          {answer?.score != null && ` ${say('portal.fromMailSaved', { score: answer.score })}`}
        </Notice>
      )}
    </>
  );
}

/** Says that the score is saved, beside the way back. */
export function SavedScore({ score, onUndo }: Readonly<{ score: Score; onUndo: () => void }>) {
  const say = useSay();
  const undo = (
    <Button kind="link" onPress={onUndo}>
      {say('portal.undo')}
    </Button>
  );
  return (
    <Notice kind="ok" action={undo}>
      {say.rich('portal.saved', { said: say('kit.scoreOfFive', { score }), b: strong })}
    </Notice>
  );
}

const strong = (words: ReactNode[]) => <strong className="strong">{words}</strong>;

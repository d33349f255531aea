import Heading from '@atlaskit/heading';
import { useSay } from '../kit/screen-context';
import './portal.css';
import { ScoreScale } from './score-scale';
import { SolvedQuestion } from './solved-question';

const nothing = () => undefined;

/** The first sight of the panel, for whoever writes its question. */
export function SurveyPreview({ question, restDays }: Readonly<{ question: string | null; restDays: number }>) {
  const say = useSay();
  return (
    <div className="narrow">
      <Heading as="h3" size="small">
        {say('portal.title')}
      </Heading>
      <SolvedQuestion solved={null} onChoose={nothing} />
      <ScoreScale
        question={question ?? say('portal.question')}
        quiet={false}
        chosen={null}
        onMark={nothing}
        onSave={nothing}
      />
      <p className="small subtle foot">
        {say('portal.howOften', { days: restDays })} {say('portal.askLess')}
      </p>
    </div>
  );
}

import Heading from '@atlaskit/heading';
import type { AnswerView } from '../../../../src/contract/answer';
import { Button } from '../kit/button';
import { useSay, useScreen } from '../kit/screen-context';
import type { Draft } from './draft';
import { coreOf, restOf } from './said';

type Props = Readonly<{ theirs: AnswerView | null; mine: Draft; onTheirs: () => void; onMine: () => void }>;

/** Two tabs, two answers: both are shown and the customer says which one counts. */
export function Conflict({ theirs, mine, onTheirs, onMine }: Props) {
  const say = useSay();
  return (
    <section role="alert">
      <Heading as="h2" size="small">
        {say('portal.conflict')}
      </Heading>
      <p className="subtle lead">{say('portal.conflict.lead')}</p>
      <div className="sides">
        <Side
          title={say('portal.conflict.theirs')}
          said={theirs}
          action={say('portal.conflict.keepTheirs')}
          onChoose={onTheirs}
        />
        <Side
          title={say('portal.conflict.mine')}
          said={mine}
          action={say('portal.conflict.useMine')}
          onChoose={onMine}
        />
      </div>
    </section>
  );
}

type SideProps = Readonly<{ title: string; said: AnswerView | Draft | null; action: string; onChoose: () => void }>;

function Side({ title, said, action, onChoose }: SideProps) {
  const { say, viewer } = useScreen();
  const nothing = said === null || said.solved === null;
  return (
    <div className="card side">
      <p className="small subtle">{title}</p>
      <p className="strong">
        {nothing ? say('portal.conflict.nothing') : coreOf(say, { ...said, solved: said.solved === true })}
      </p>
      {!nothing && <p>{restOf(say, viewer.locale, { ...said, solved: said.solved === true })}</p>}
      {said?.comment && <blockquote className="words">{said.comment}</blockquote>}
      <Button size="tall" onPress={onChoose}>
        {action}
      </Button>
    </div>
  );
}

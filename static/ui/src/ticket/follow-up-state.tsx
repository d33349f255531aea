import type { FollowUpView } from '../../../../src/contract/answer';
import { Button } from '../kit/button';
import { Lozenge } from '../kit/lozenge';
import { useDates, useSay } from '../kit/screen-context';

export const tones = {
  owed: 'orange',
  open: 'blue',
  contacted: 'blue',
  remedied: 'green',
  recovered: 'green',
  'not-recovered': 'red',
  'given-up': 'neutral',
} as const;

type Props = Readonly<{ followUp: FollowUpView; openIssue: (key: string) => void }>;

/** The follow-up: its issue, its owner, how far it is and how long each step took. */
export function FollowUpState({ followUp, openIssue }: Props) {
  const say = useSay();
  const { state, issueKey, owner, outcome, remedyAt } = followUp;
  return (
    <section className="ruled">
      <div className="follow-up-head">
        {issueKey ? (
          <Button kind="link" onPress={() => openIssue(issueKey)}>
            {issueKey}
          </Button>
        ) : (
          <span className="strong">{say('ticket.followUp')}</span>
        )}
        <Lozenge tone={tones[state]}>{say(`kit.followUp.${state}`)}</Lozenge>
      </div>
      <p className="small subtle">{owner ? say('ticket.owner', { owner }) : say('ticket.noOwner')}</p>
      <Steps followUp={followUp} />
      <Clocks followUp={followUp} />
      {remedyAt && outcome && <p className="small">{outcome}</p>}
    </section>
  );
}

/** The stations of a follow-up; those it has passed are filled, the one it stands on is bold. */
function Steps({ followUp: { openedAt, contactedAt, remedyAt, state } }: Readonly<{ followUp: FollowUpView }>) {
  const say = useSay();
  const passed = [openedAt !== null, contactedAt !== null, remedyAt !== null, state === 'recovered'];
  const last = passed.lastIndexOf(true);
  const names = [
    'ticket.step.opened',
    'ticket.step.contacted',
    'ticket.step.remedied',
    'ticket.step.recovered',
  ] as const;
  return (
    <ol className="steps">
      {names.map((name, index) => (
        <li
          key={name}
          className={passed[index] ? 'passed' : undefined}
          aria-current={index === last ? 'step' : undefined}
        >
          {say(name)}
        </li>
      ))}
    </ol>
  );
}

function Clocks({ followUp: { owedAt, openedAt, contactedAt, remedyAt } }: Readonly<{ followUp: FollowUpView }>) {
  const say = useSay();
  const dates = useDates();
  const since = (at: string | null) => (at ? dates.length(Date.parse(at) - Date.parse(owedAt)) : say('ticket.notYet'));
  return (
    <dl className="facts">
      {[
        [say('ticket.clock.opened'), since(openedAt)],
        [say('ticket.clock.contact'), since(contactedAt)],
        [say('ticket.clock.remedy'), since(remedyAt)],
      ].map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

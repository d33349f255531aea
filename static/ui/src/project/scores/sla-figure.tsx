import type { FiguresPage } from '../../../../../src/contract/project';
import { Figure } from '../../charts/figure/figure';
import { Button } from '../../kit/button';
import { useSay } from '../../kit/screen-context';
import { useDrill } from '../behind/drill';
import { useFigureWords } from '../figure-words';
import { Opens } from '../behind/opens';
import { useShareWords } from '../share-words';
import { SlaTable } from './sla-table';

type Sla = NonNullable<FiguresPage['sla']>;

/** The "watermelon": requests that met their SLA and still left somebody dissatisfied. */
export function SlaFigure({ sla }: Readonly<{ sla: Sla }>) {
  const say = useSay();
  const { define } = useDrill();
  return (
    <Figure
      title={say('project.figure.sla-by-satisfaction')}
      subtitle={say('project.sla.subtitle', { count: sla.all.n })}
      words={useFigureWords()}
      table={null}
      onDefine={() => define('sla-by-satisfaction')}
    >
      <SlaTable sla={sla} />
      <Hidden sla={sla} />
    </Figure>
  );
}

function Hidden({ sla }: Readonly<{ sla: Sla }>) {
  const say = useSay();
  const { numbers } = useShareWords();
  const { openRequests } = useDrill();
  const { met, all, metButNotSatisfied, difference } = sla;
  const open = (requestType?: number) =>
    openRequests(say('project.sla.hidden'), 'sla-met-not-satisfied', requestType === undefined ? {} : { requestType });
  return (
    <>
      {all.notSatisfied > 0 && (
        <p className="sla-say">
          <span className="strong">{say('project.sla.say', { met: met.notSatisfied, all: all.notSatisfied })}</span>{' '}
          {met.notSatisfied > 0 && (
            <Button kind="link" onPress={() => open()}>
              {say('project.sla.open', { count: met.notSatisfied })}
            </Button>
          )}
        </p>
      )}
      {metButNotSatisfied.length > 0 && (
        <ul className="sla-where small">
          {metButNotSatisfied.slice(0, 6).map(({ id, name, count }) => (
            <li key={id}>
              <Opens onOpen={() => open(id)}>{name ?? say('project.none.requestType')}</Opens>{' '}
              <span className="strong">{numbers.count(count)}</span>
            </li>
          ))}
        </ul>
      )}
      {difference && (
        <p className="small subtle">
          {say(`project.sla.difference.${difference.verdict}`, {
            points: Math.abs(Math.round(difference.difference * 100)),
            lower: numbers.points(difference.interval.lower),
            upper: numbers.points(difference.interval.upper),
            direction: difference.difference >= 0 ? 'less' : 'more',
          })}
        </p>
      )}
    </>
  );
}

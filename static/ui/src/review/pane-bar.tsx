import type { UnreadView } from '../../../../src/contract/review';
import { Button } from '../kit/button';
import { openIssue } from '../kit/site/navigate';
import { useScreen } from '../kit/screen-context';

export type PaneBarProps = Readonly<{
  busy: boolean;
  keysOn: boolean;
  place: number;
  count: number;
  onRead: () => void;
  onFollowUp: () => void;
  onThanking: (isThanking: boolean) => void;
  onMove: (by: number) => void;
  onKeys: (areOn: boolean) => void;
}>;

/** The acts with their keys; keys can be switched off for those whom they get in the way. */
export function PaneBar({ answer, ...props }: PaneBarProps & Readonly<{ answer: UnreadView }>) {
  const { say, numbers } = useScreen();
  const { busy, keysOn, place, count, onRead, onFollowUp, onThanking, onMove, onKeys } = props;
  const key = (name: string) => keysOn && <kbd>{name}</kbd>;
  return (
    <div className="review-bar">
      <Button kind="primary" busy={busy} onPress={onRead}>
        {say('review.read')}
        {key('R')}
      </Button>
      <Button disabled={answer.followUp !== null} busy={busy} onPress={onFollowUp}>
        {say('review.followUp')}
        {key('F')}
      </Button>
      <Button onPress={() => onThanking(true)}>
        {say('review.thank')}
        {key('T')}
      </Button>
      <Button onPress={() => openIssue(answer.issueKey)}>
        {say('review.open')}
        {key('O')}
      </Button>
      <span className="grow" />
      <span className="small subtle">
        {say('review.place', { place: numbers.format(place + 1), count: numbers.format(count) })}
      </span>
      <Button kind="quiet" size="small" disabled={place + 1 >= count} onPress={() => onMove(1)}>
        {say('review.next')}
        {key('J')}
      </Button>
      <Button kind="quiet" size="small" disabled={place === 0} onPress={() => onMove(-1)}>
        {say('review.previous')}
        {key('K')}
      </Button>
      <label className="small review-keys">
        <input type="checkbox" checked={keysOn} onChange={(event) => onKeys(event.target.checked)} />{' '}
        {say('review.keys')}
      </label>
    </div>
  );
}

import { Button } from '../kit/button';
import { useSay } from '../kit/screen-context';

type Props = Readonly<{ name: string | null; busy: boolean; onCancel: () => void; onSend: () => void }>;

/** A message to a customer cannot be called back, so it takes a second press. */
export function AskAnyway({ name, busy, onCancel, onSend }: Props) {
  const say = useSay();
  return (
    <div role="group">
      <p>{name ? say('ticket.sure', { name }) : say('ticket.sureUnnamed')}</p>
      <p className="small subtle">{say('ticket.sure.words')}</p>
      <div className="acts">
        <Button kind="primary" size="small" busy={busy} onPress={onSend}>
          {say('ticket.sure.send')}
        </Button>
        <Button kind="quiet" size="small" onPress={onCancel}>
          {say('kit.cancel')}
        </Button>
      </div>
    </div>
  );
}

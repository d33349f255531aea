import { Button } from './button';
import { useSay } from './screen-context';

type Props = Readonly<{
  /** What the form does. */
  send: string;
  busy: boolean;
  size?: 'usual' | 'small';
  /** Null where there is no way back. */
  onCancel: (() => void) | null;
}>;

/** The foot of a form: the one thing it does, and the way out of it. */
export function FormActs({ send, busy, size = 'usual', onCancel }: Props) {
  const say = useSay();
  return (
    <div className="form-acts">
      <Button submits kind="primary" size={size} busy={busy}>
        {send}
      </Button>
      {onCancel && (
        <Button kind="quiet" size={size} onPress={onCancel}>
          {say('kit.cancel')}
        </Button>
      )}
    </div>
  );
}

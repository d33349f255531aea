import Spinner from '@atlaskit/spinner';
import type { ReactNode } from 'react';

type Props = Readonly<{
  children: ReactNode;
  onPress?: () => void;
  /** At most one primary button per view; a link button sits inside a line of text. */
  kind?: 'primary' | 'plain' | 'quiet' | 'link';
  size?: 'tall' | 'usual' | 'small';
  submits?: boolean;
  busy?: boolean;
  disabled?: boolean;
  expanded?: boolean;
}>;

/**
 * A native button in the tokens' colours. Atlaskit's own brings 43 kB of script, a third of what the
 * portal may load in all. While busy it keeps the focus and ignores presses.
 */
export function Button({
  children,
  onPress,
  kind = 'plain',
  size = 'usual',
  submits = false,
  busy = false,
  disabled = false,
  expanded,
}: Props) {
  return (
    <button
      type={submits ? 'submit' : 'button'}
      className={`button button-${kind} button-${size}`}
      aria-disabled={busy || undefined}
      aria-expanded={expanded}
      disabled={disabled}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onPress?.();
      }}
    >
      {busy && <Spinner size="small" appearance={kind === 'primary' ? 'invert' : 'inherit'} />}
      {children}
    </button>
  );
}

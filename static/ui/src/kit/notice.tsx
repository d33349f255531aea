import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

type Kind = 'info' | 'ok' | 'warn' | 'bad' | 'plain';
const icons: Readonly<Record<Kind, IconName>> = {
  info: 'info',
  ok: 'check',
  warn: 'warning',
  bad: 'warning',
  plain: 'info',
};

type Props = Readonly<{
  kind: Kind;
  icon?: IconName;
  /** How soon a screen reader says it: at its next pause, or at once. */
  live?: 'polite' | 'assertive';
  /** Sits at the end of the line, such as "Undo". */
  action?: ReactNode;
  children: ReactNode;
}>;

/** A coloured box with a sign: the sign and the words say what the colour says. */
export function Notice({ kind, icon = icons[kind], live, action, children }: Props) {
  const role = live === 'assertive' ? 'alert' : live === 'polite' ? 'status' : undefined;
  return (
    <div className={`notice notice-${kind}`} role={role}>
      <Icon name={icon} />
      <div className="grow">{children}</div>
      {action}
    </div>
  );
}

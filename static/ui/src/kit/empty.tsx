import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

type Props = Readonly<{ icon: IconName; title: string; children?: ReactNode }>;

/** Says that there is nothing here, why, and what would change it. */
export function Empty({ icon, title, children }: Props) {
  return (
    <div className="empty">
      <Icon name={icon} />
      <div className="grow">
        <p className="strong">{title}</p>
        {children}
      </div>
    </div>
  );
}

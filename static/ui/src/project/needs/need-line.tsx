import type { NeedView } from '../../../../../src/contract/project';
import { Button } from '../../kit/button';
import { Icon } from '../../kit/icon';
import { useNeed } from './use-need';

/** One thing to do: what, how bad, and the one step that starts it. */
export function NeedLine({ need }: Readonly<{ need: NeedView }>) {
  const { icon, isGrave, title, detail, action } = useNeed(need);
  return (
    <li>
      <span className={`need-icon ${isGrave ? 'grave' : 'serious'}`}>
        <Icon name={icon} />
      </span>
      <div className="grow">
        <p className="strong">{title}</p>
        <p className="small subtle">{detail}</p>
      </div>
      {action && (
        <span className="need-action">
          <Button kind="link" onPress={action.act}>
            {action.name}
          </Button>
        </span>
      )}
    </li>
  );
}

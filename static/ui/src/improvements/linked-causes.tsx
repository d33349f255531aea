import { useState } from 'react';
import type { ImprovementView } from '../../../../src/contract/improvements';
import type { CausePlace } from '../../../../src/domain/follow-ups/cause-place';
import { Button } from '../kit/button';
import { useSay } from '../kit/screen-context';
import { CauseChecks } from './cause-checks';

type Props = Readonly<{
  entry: ImprovementView;
  busy: boolean;
  onSave: (causes: readonly CausePlace[]) => void;
  onClose: () => void;
}>;

/** Which causes an improvement is to remove; those of follow-ups that name it count by themselves. */
export function LinkedCauses({ entry, busy, onSave, onClose }: Props) {
  const say = useSay();
  const [causes, setCauses] = useState<readonly CausePlace[]>(entry.causes);
  return (
    <div className="improvement-form">
      <p className="small subtle">{say('improvement.causes.lead')}</p>
      <CauseChecks causes={causes} onChange={setCauses} />
      <div className="improvement-acts">
        <Button kind="primary" busy={busy} onPress={() => onSave(causes)}>
          {say('improvement.causes.save')}
        </Button>
        <Button kind="quiet" onPress={onClose}>
          {say('kit.cancel')}
        </Button>
      </div>
    </div>
  );
}

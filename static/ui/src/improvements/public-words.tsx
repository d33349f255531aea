import { useId, useState } from 'react';
import { longestDid, longestSaid, type ImprovementView } from '../../../../src/contract/improvements';
import { Button } from '../kit/button';
import { useSay } from '../kit/screen-context';

export type Words = Readonly<{ said: string; did: string; isPublished: boolean }>;
type Props = Readonly<{ entry: ImprovementView; busy: boolean; onSave: (words: Words) => void; onClose: () => void }>;

/** What customers read of one improvement: written and approved by the owner, for the state it is in. */
export function PublicWords({ entry, busy, onSave, onClose }: Props) {
  const say = useSay();
  const id = useId();
  const [said, setSaid] = useState(entry.said);
  const [did, setDid] = useState(entry.did);
  const save = (isPublished: boolean) => onSave({ said: said.trim(), did: did.trim(), isPublished });
  return (
    <div className="improvement-form">
      <p className="small subtle">{say('improvement.words.lead')}</p>
      <label className="label" htmlFor={`${id}-said`}>
        {say('improvement.said')}
      </label>
      <textarea
        id={`${id}-said`}
        rows={2}
        maxLength={longestSaid}
        value={said}
        onChange={(event) => setSaid(event.target.value)}
      />
      <label className="label" htmlFor={`${id}-did`}>
        {say('improvement.did')}
      </label>
      <textarea
        id={`${id}-did`}
        rows={3}
        maxLength={longestDid}
        value={did}
        onChange={(event) => setDid(event.target.value)}
      />
      <div className="improvement-acts">
        <Button kind="primary" busy={busy} disabled={did.trim() === ''} onPress={() => save(true)}>
          {say('improvement.publish')}
        </Button>
        <Button busy={busy} onPress={() => save(false)}>
          {say(entry.published === 'no' ? 'improvement.keep' : 'improvement.unpublish')}
        </Button>
        <Button kind="quiet" onPress={onClose}>
          {say('kit.cancel')}
        </Button>
      </div>
    </div>
  );
}

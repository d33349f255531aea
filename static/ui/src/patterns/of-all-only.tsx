import { Button } from '../kit/button';
import { useSay } from '../kit/screen-context';

/** Why a figure is not shown under a filter, with the way to see it. */
export function OfAllOnly({ of, onWhole }: Readonly<{ of: 'hours' | 'organisations'; onWhole: () => void }>) {
  const say = useSay();
  return (
    <p className="subtle">
      {say(`patterns.ofAll.${of}`)}{' '}
      <Button kind="link" onPress={onWhole}>
        {say('patterns.ofAll.show')}
      </Button>
    </p>
  );
}

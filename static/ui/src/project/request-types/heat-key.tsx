import { useSay } from '../../kit/screen-context';
import { useShareWords } from '../share-words';

const tints = ['far-below', 'below', 'within', 'above', 'far-above', 'too-few', 'beyond-noise'] as const;

/** What the tints mean; each cell also carries its number. */
export function HeatKey({ share }: Readonly<{ share: number }>) {
  const say = useSay();
  const { numbers } = useShareWords();
  return (
    <ul className="heat-key small subtle">
      {tints.map((tint) => (
        <li key={tint}>
          <span className={`swatch ${tint}`} />
          {say(`project.heat.${tint}`, { share: numbers.percent(share) })}
        </li>
      ))}
    </ul>
  );
}

type Props = Readonly<{ causes: readonly string[]; chosen: string; onChoose: (cause: string) => void }>;

/** Causes of the project's own; pressing one puts its words below, where they can still be changed. */
export function OwnCauses({ causes, chosen, onChoose }: Props) {
  if (causes.length === 0) return null;
  return (
    <ul className="own-causes">
      {causes.map((cause) => (
        <li key={cause}>
          <button type="button" aria-pressed={chosen === cause} onClick={() => onChoose(chosen === cause ? '' : cause)}>
            {cause}
          </button>
        </li>
      ))}
    </ul>
  );
}

import { Icon } from '../../kit/icon';

type Props<V extends string> = Readonly<{
  label: string;
  value: V;
  options: readonly Readonly<{ value: V; name: string }>[];
  onChoose: (value: V) => void;
}>;

/** A native select that looks like words until it is pointed at: "Team All ⌄". */
export function FilterChoice<V extends string>({ label, value, options, onChoose }: Props<V>) {
  return (
    <label className="filter">
      <span className="filter-label">{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChoose(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
      <Icon name="chevron" />
    </label>
  );
}

import { Check } from '../fields';

type Props = Readonly<{
  legend: string;
  people: readonly Readonly<{ id: string; name: string }>[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}>;

/** Some of the people who can be assigned to a project, each ticked or not. */
export function PeopleChoice({ legend, people, chosen, onChange }: Props) {
  return (
    <fieldset className="routing-choices">
      <legend className="label">{legend}</legend>
      {people.map(({ id, name }) => (
        <Check
          key={id}
          label={name}
          checked={chosen.includes(id)}
          onChange={(isIn) => {
            const others = chosen.filter((one) => one !== id);
            onChange(isIn ? [...others, id] : others);
          }}
        />
      ))}
    </fieldset>
  );
}

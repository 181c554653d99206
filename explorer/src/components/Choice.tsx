import { useId } from "preact/hooks";

interface Props {
  label: string;
  value: string;
  options: [value: string, name: string][];
  choose: (value: string) => void;
}

/** A labelled select element. */
export function Choice({ label, value, options, choose }: Props) {
  const id = useId();
  return (
    <span class="choice">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}

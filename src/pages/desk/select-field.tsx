import type { FC } from "hono/jsx";

interface SelectFieldProps {
  name: string;
  /** Left out: as the name, where a page has one field of it. */
  id?: string;
  label: string;
  /** The value that is chosen; left out: the first. */
  now?: string;
  options: readonly (readonly string[])[];
}

/** A label and its choices, each as its value and its words. */
export const SelectField: FC<SelectFieldProps> = ({ name, id = name, label, now, options }) => (
  <div class="field">
    <label for={id}>{label}</label>
    <select id={id} name={name}>
      {options.map(([value, text]) => (
        <option key={value} value={value} selected={value === now}>
          {text}
        </option>
      ))}
    </select>
  </div>
);

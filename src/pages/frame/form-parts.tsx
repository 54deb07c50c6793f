import type { FC } from "hono/jsx";

/** A form's button; `quiet` beside a louder one, `small` in a line of its own. */
export const Submit: FC<{ label: string; quiet?: boolean; small?: boolean }> = (props) => (
  <button
    class={`button${props.quiet ? " button-quiet" : ""}${props.small ? " button-small" : ""}`}
    type="submit"
  >
    {props.label}
  </button>
);

/** Hidden fields by name; without a value they are left out. */
export const Hidden: FC<{ fields: Readonly<Record<string, string | null | undefined>> }> = ({ fields }) => (
  <>
    {Object.entries(fields).map(([name, value]) =>
      value ? <input type="hidden" name={name} value={value} key={name} /> : null,
    )}
  </>
);

interface EmailFieldProps {
  id: string;
  label: string;
  value?: string;
  error?: string;
  /** Said at once, where nothing above the form sums the errors up. */
  isAlert?: boolean;
  /** Asks "did you mean {domain}?" once the address is typed. */
  suggestion: string;
}

/** An address with what is wrong with it, and a line for what was probably meant. */
export const EmailField: FC<EmailFieldProps> = (props) => {
  const { id, label, value, error, isAlert, suggestion } = props;
  return (
    <div class={error ? "field is-missing" : "field"}>
      <label for={id}>{label}</label>
      {error && (
        <p class="field-error" id={`${id}-error`} role={isAlert ? "alert" : undefined}>
          {error}
        </p>
      )}
      <input
        id={id}
        name="email"
        type="email"
        autocomplete="email"
        maxlength={254}
        required
        value={value}
        aria-invalid={error ? "true" : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        data-suggestion={suggestion}
      />
      <p class="suggestion" role="status" />
    </div>
  );
};

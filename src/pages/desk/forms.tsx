import type { FC, PropsWithChildren } from "hono/jsx";
import type { JSX } from "hono/jsx/jsx-runtime";

type Input = JSX.IntrinsicElements["input"];
type ButtonProps = Omit<JSX.IntrinsicElements["button"], "class" | "type"> & { quiet?: boolean };

/** A button that sends its form; quiet beside one that matters more. */
export const Button: FC<PropsWithChildren<ButtonProps>> = ({ quiet, children, ...rest }) => (
  <button class={quiet ? "button button-quiet" : "button"} type="submit" {...rest}>
    {children}
  </button>
);

type Fields = Readonly<Record<string, string | undefined>>;

/** What a form sends along unseen; what is undefined stays out. */
export const Hidden: FC<{ fields: Fields }> = ({ fields }) => (
  <>
    {Object.entries(fields).map(
      ([name, value]) => value !== undefined && <input type="hidden" name={name} value={value} />,
    )}
  </>
);

interface ActFormProps {
  action: string;
  fields?: Fields;
  label: string;
  /** Said in full where several buttons of a page read the same. */
  about?: string | undefined;
  /** What the page is for; left out: a quiet button. */
  main?: boolean;
}

/** One press that does something. */
export const ActForm: FC<ActFormProps> = ({ action, fields = {}, label, about, main }) => (
  <form class="not-printed" method="post" action={action}>
    <Hidden fields={fields} />
    <Button quiet={!main} aria-label={about && `${label}: ${about}`}>
      {label}
    </Button>
  </form>
);

interface LabelledProps {
  /** Of the control. */
  id: string;
  label: string;
  hint?: string | undefined;
  error?: string | false | undefined;
  /** The hint follows the control: where others stand beside it. */
  below?: boolean;
}

/** What describes the control: its hint and what is wrong with it. */
const describedBy = ({ id, hint, error }: LabelledProps) =>
  [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ") || undefined;

const Labelled: FC<PropsWithChildren<LabelledProps>> = ({ id, label, hint, error, below, children }) => {
  const said = hint && (
    <p class="hint" id={`${id}-hint`}>
      {hint}
    </p>
  );
  return (
    <div class={error ? "field is-missing" : "field"}>
      <label for={id}>{label}</label>
      {error && (
        <p class="field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
      {!below && said}
      {children}
      {below && said}
    </div>
  );
};

/** Left out, an id is as the name, where a page has one field of it. */
type Named<Control> = Control & Omit<LabelledProps, "id"> & { name: string; id?: string };

/** A line to fill in. */
export const Field: FC<Named<Input>> = ({ label, hint, error, below, name, id = name, ...input }) => {
  const told = { id, label, hint, error, below };
  return (
    <Labelled {...told}>
      <input id={id} name={name} aria-describedby={describedBy(told)} {...input} />
    </Labelled>
  );
};

/** A text to fill in. */
export const TextField: FC<PropsWithChildren<Named<JSX.IntrinsicElements["textarea"]>>> = (props) => {
  const { label, hint, name, id = name, children, ...area } = props;
  const told = { id, label, hint };
  return (
    <Labelled {...told}>
      <textarea id={id} name={name} aria-describedby={describedBy(told)} {...area}>
        {children}
      </textarea>
    </Labelled>
  );
};

interface Choices {
  /** The value that is chosen; left out: the first. */
  now?: string | undefined;
  /** Each as its value and its words. */
  options: readonly (readonly string[])[];
}

/** Choices without a label to be seen. */
export const Select: FC<Choices & JSX.IntrinsicElements["select"]> = ({ now, options, ...select }) => (
  <select {...select}>
    {options.map(([value, text]) => (
      <option value={value} selected={value === now}>
        {text}
      </option>
    ))}
  </select>
);

/** A label and its choices. */
export const SelectField: FC<Named<Choices>> = ({ label, hint, name, id = name, ...choices }) => (
  <Labelled id={id} label={label} hint={hint}>
    <Select id={id} name={name} {...choices} />
  </Labelled>
);

/** A box to tick, or one of several to choose. */
export const Tick: FC<Input & { label: string }> = ({ label, class: shape = "tick", ...input }) => (
  <label class={shape}>
    <input type="checkbox" {...input} />
    <span>{label}</span>
  </label>
);

import type { FC } from "hono/jsx";
import { lettersTexts } from "../../texts/desk/letters.ts";
import type { ExampleReader } from "../../usecases/desk/example-readers.ts";
import { useTexts } from "./desk-context.ts";
import { SelectField } from "./forms.tsx";

interface ReaderFieldProps {
  readers: readonly ExampleReader[];
  /** The chosen one's id. */
  reader: string;
}

/** The example reader that a letter is looked at as. */
export const ReaderField: FC<ReaderFieldProps> = ({ readers, reader }) => {
  const t = useTexts(lettersTexts);
  const inWords = ({ id, firstName }: ExampleReader) =>
    `${firstName ?? t.letter.noName} (${t.readers[id] ?? id})`;
  return (
    <SelectField
      name="reader"
      label={t.letter.reader}
      now={reader}
      options={readers.map((each) => [each.id, inWords(each)])}
    />
  );
};

const FRAMES = [
  { size: "phone", width: 375, scheme: "light" },
  { size: "phone", width: 375, scheme: "dark" },
  { size: "wide", width: 640, scheme: "light" },
  { size: "wide", width: 640, scheme: "dark" },
] as const;

/** The letter's own document in frames that may do nothing: what is in a letter can't reach the desk. */
export const LetterFrames: FC<{ body: string }> = ({ body }) => {
  const t = useTexts(lettersTexts).letter;
  return (
    <div class="frames">
      {FRAMES.map(({ size, width, scheme }) => (
        <figure tabindex={0}>
          <figcaption>{`${t[size]}, ${t[scheme]}`}</figcaption>
          <iframe
            class={`letter-${scheme}`}
            title={`${t[size]}, ${t[scheme]}`}
            src={`${body}&scheme=${scheme}`}
            width={width}
            height="720"
            sandbox=""
          />
        </figure>
      ))}
    </div>
  );
};

import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { lettersTexts } from "../../texts/desk/letters.ts";

const WIDTHS = [
  ["phone", 375],
  ["wide", 640],
] as const;
const SCHEMES = ["light", "dark"] as const;

/** The letter's own document in frames that may do nothing: what is in a letter can't reach the desk. */
export const LetterFrames: FC<{ locale: Locale; body: string }> = ({ locale, body }) => {
  const t = lettersTexts(locale).letter;
  const frames = WIDTHS.flatMap(([name, width]) =>
    SCHEMES.map((scheme) => ({ name: `${t[name]}, ${t[scheme]}`, width, scheme })),
  );
  return (
    <div class="frames">
      {frames.map(({ name, width, scheme }) => (
        <figure key={name} tabindex={0}>
          <figcaption>{name}</figcaption>
          <iframe
            class={`letter-${scheme}`}
            title={name}
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

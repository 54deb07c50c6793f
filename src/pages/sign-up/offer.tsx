import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { fill } from "../../texts/fill.ts";
import { capital, numberWord } from "../../texts/numbers.ts";
import { paceWords } from "../../texts/pace.ts";
import { signUpTexts } from "../../texts/sign-up.ts";
import { brand } from "../frame/brand.ts";
import { Faces } from "../frame/faces.tsx";
import { SignUpForm, type SignUpFormProps } from "./sign-up-form.tsx";

/** How many letters come how often, and from whom, as the series are now. */
function inWords(locale: Locale, { count, everyDays }: SignUpFormProps["letters"]): Record<string, string> {
  const pace = paceWords(everyDays, locale);
  return { Letters: capital(numberWord(count, locale)), pace, people: brand.people[locale] };
}

/** The offer at the first natural pause: two lines and a button, behind which the form opens in its place. */
export const Pause: FC<SignUpFormProps> = (props) => {
  const t = signUpTexts(props.locale).pause;
  return (
    <details class="pause" id="pause" open={props.returned === "pause"}>
      <summary>
        <h2>{t.title}</h2>
        <p>{fill(t.text, inWords(props.locale, props.letters))}</p>
        <span class="button">{t.open}</span>
      </summary>
      <SignUpForm {...props} place="pause" />
    </details>
  );
};

/** The offer at the end, with the form open: who writes, what comes, how often. */
export const Offer: FC<SignUpFormProps> = (props) => {
  const t = signUpTexts(props.locale).offer;
  const words = inWords(props.locale, props.letters);
  return (
    <section class="offer card" id="offer" aria-labelledby="offer-title" tabindex={-1}>
      <div class="offer-top">
        <Faces />
        <div>
          <h2 id="offer-title">{fill(t.title, words)}</h2>
          <p>{t.text}</p>
        </div>
      </div>
      <SignUpForm {...props} place="offer" />
    </section>
  );
};

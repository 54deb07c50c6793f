import type { FC } from "hono/jsx";
import { type Locale, type QuizResult, STYLES, type Style } from "../../quiz/types.ts";
import { chance } from "../../texts/numbers.ts";
import { type ResultTexts, resultTexts } from "../../texts/results.ts";
import { isNamed } from "../frame/is-named.ts";

/** From what is shown as 20% and as 10%: rows with the same number have the same word. */
const PLAYS_A_PART = 0.175;
const A_LITTLE = 0.075;

/**
 * A row's chance in words. "Clear" and the like only for the style that the page names: the table must not name
 * by the back door what the rules of classification refused to name.
 */
function inWords(style: Style, probability: number, result: QuizResult, t: ResultTexts["certainty"]): string {
  if (style === result.headline) return t.words[result.confidence];
  if (probability >= PLAYS_A_PART) return t.playsAPart;
  return probability >= A_LITTLE ? t.aLittle : t.hardly;
}

const Table: FC<{ locale: Locale; result: QuizResult; probabilities: Record<Style, number> }> = (props) => {
  const { locale, result, probabilities } = props;
  const texts = resultTexts(locale);
  const t = texts.certainty;
  return (
    <table>
      <caption>{t.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.columns.style}</th>
          <th scope="col">{t.columns.word}</th>
          <th scope="col">{t.columns.chance}</th>
        </tr>
      </thead>
      <tbody>
        {STYLES.map((style) => (
          <tr key={style} class={style === result.headline ? "is-named" : undefined}>
            <th scope="row">{texts.styles[style]}</th>
            <td>{inWords(style, probabilities[style], result, t)}</td>
            <td>{chance(probabilities[style], t)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** How sure the result is: in words, then in numbers where there are any to show, and what it is not. */
export const ResultCertainty: FC<{ locale: Locale; result: QuizResult }> = ({ locale, result }) => {
  const t = resultTexts(locale).certainty;
  const { probabilities, headline, confidence } = result;
  const shown = headline === "dimensions-only" ? null : probabilities;
  const sentence =
    headline === "anxious-avoidant" ? t.twoSides : t.sentences[isNamed(headline) ? confidence : "mixed"];
  return (
    <section class="card certainty" aria-labelledby="certainty-title">
      <h2 id="certainty-title">{t.title}</h2>
      {shown && <p>{sentence}</p>}
      {shown && <Table locale={locale} result={result} probabilities={shown} />}
      <p>{t.notValidated}</p>
    </section>
  );
};

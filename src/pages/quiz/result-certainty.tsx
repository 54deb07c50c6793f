import type { FC } from "hono/jsx";
import { type Outcome, outcomeOf } from "../../quiz/attachment/outcome.ts";
import { type Locale, type QuizResult, REGIONS, type Region } from "../../quiz/types.ts";
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
function inWords(style: Region, probability: number, outcome: Outcome, t: ResultTexts["certainty"]): string {
  if (style === outcome.headline) return t.words[outcome.confidence];
  if (probability >= PLAYS_A_PART) return t.playsAPart;
  return probability >= A_LITTLE ? t.aLittle : t.hardly;
}

type Chances = NonNullable<Outcome["chances"]>;

const Table: FC<{ locale: Locale; outcome: Outcome; chances: Chances }> = ({ locale, outcome, chances }) => {
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
        {rowsOf(chances).map(([style, probability]) => (
          <tr key={style} class={style === outcome.headline ? "is-named" : undefined}>
            <th scope="row">{texts.styles[style]}</th>
            <td>{inWords(style, probability, outcome, t)}</td>
            <td>{chance(probability, t)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

function rowsOf(chances: Chances): [Region, number][] {
  return REGIONS.flatMap((region) => {
    const probability = chances[region];
    return probability === undefined ? [] : [[region, probability]];
  });
}

/** How sure the result is: in words, then in numbers where there are any to show, and what it is not. */
export const ResultCertainty: FC<{ locale: Locale; result: QuizResult }> = ({ locale, result }) => {
  const t = resultTexts(locale).certainty;
  const outcome = outcomeOf(result);
  const { chances, headline, confidence } = outcome;
  const isTwoSides = headline === "both" && confidence === "mixed";
  const sentence = isTwoSides ? t.twoSides : t.sentences[isNamed(headline) ? confidence : "mixed"];
  return (
    <section class="card certainty" aria-labelledby="certainty-title">
      <h2 id="certainty-title">{t.title}</h2>
      {chances && <p>{sentence}</p>}
      {chances && <Table locale={locale} outcome={outcome} chances={chances} />}
      <p>{t.notValidated}</p>
    </section>
  );
};

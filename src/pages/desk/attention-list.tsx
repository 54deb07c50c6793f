import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { overviewTexts } from "../../texts/desk/overview.ts";
import { type ShownSign, signSentence } from "../../texts/desk/sign-sentence.ts";
import { signTexts } from "../../texts/desk/signs.ts";
import { fill } from "../../texts/fill.ts";
import { type LadderLetter, losesReaders } from "./plots/ladder.tsx";

export interface AttentionProps {
  locale: Locale;
  timeZone: string;
  signs: readonly (ShownSign & { level: "look" | "act" })[];
  letters: readonly LadderLetter[];
}

interface Item {
  isHot: boolean;
  what: string;
  why: string;
  button: string;
  href: string;
}

/** What needs the coach, the weightiest first, each with one way on. */
export const AttentionList: FC<AttentionProps> = (props) => {
  const t = overviewTexts(props.locale).attention;
  const items = itemsOf(props);
  return (
    <section class="card todo">
      <h2>{t.title}</h2>
      {items.length === 0 && <p class="status">{t.none}</p>}
      {items.length > 0 && (
        <ol>
          {items.map(({ isHot, what, why, button, href }) => (
            <li key={what} class={isHot ? "hot" : undefined}>
              <span class="dot" />
              <div>
                <strong>{what}</strong>
                <p>{why}</p>
              </div>
              <a class={isHot ? "button" : "button button-quiet"} href={href}>
                {button}
              </a>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
};

function itemsOf({ locale, timeZone, signs, letters }: AttentionProps): Item[] {
  const t = overviewTexts(locale).attention;
  const ofHealth = signs.map((sign) => {
    const { remedy, button, href } = signTexts(locale)[sign.id];
    return {
      isHot: sign.level === "act",
      what: signSentence(sign, locale, timeZone),
      why: remedy,
      button,
      href,
    };
  });
  const losing = letters.filter((letter) =>
    losesReaders(
      letter,
      letters.filter(({ series }) => series === letter.series),
    ),
  );
  const ofLetters = losing.map((letter) => ({
    isHot: false,
    what: fill(t.loses, { letter: letter.subject ?? letter.step }),
    why: fill(t.losesWhy, { stopped: letter.stopped, received: letter.received }),
    button: t.read,
    href: `/admin/letters/${letter.series}/${letter.step}`,
  }));
  return [...ofHealth, ...ofLetters];
}

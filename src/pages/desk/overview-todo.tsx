import type { FC } from "hono/jsx";
import { firstStepsTexts } from "../../texts/desk/first-steps.ts";
import { overviewTexts } from "../../texts/desk/overview.ts";
import { signSentence } from "../../texts/desk/sign-sentence.ts";
import { signTexts, wayFrom } from "../../texts/desk/signs.ts";
import { fill } from "../../texts/fill.ts";
import { useDesk, useTexts } from "./desk-context.ts";
import type { OverviewProps } from "./overview-props.ts";
import { Card, TodoList } from "./parts.tsx";
import { losesReaders } from "./plots/ladder.tsx";

/** What needs the coach, the weightiest first, each with one way on. */
export const AttentionList: FC<OverviewProps> = ({ signs, letters }) => {
  const { locale, timeZone } = useDesk();
  const t = overviewTexts(locale).attention;
  const ofHealth = signs.map((sign) => ({
    ...wayFrom(sign.id, locale),
    isHot: sign.level === "act",
    what: signSentence(sign, locale, timeZone),
    why: signTexts(locale)[sign.id].remedy,
  }));
  const losing = letters.filter((letter) =>
    losesReaders(
      letter,
      letters.filter(({ series }) => series === letter.series),
    ),
  );
  const ofLetters = losing.map(({ series, step, subject, stopped, received }) => ({
    isHot: false,
    what: fill(t.loses, { letter: subject ?? step }),
    why: fill(t.losesWhy, { stopped, received }),
    button: t.read,
    href: `/admin/letters/${series}/${step}`,
  }));
  const items = [...ofHealth, ...ofLetters];
  return (
    <Card class="todo" title={t.title}>
      {items.length === 0 ? <p class="status">{t.none}</p> : <TodoList items={items} />}
    </Card>
  );
};

const HREFS = {
  sender: "/admin/settings",
  webhook: "/admin/settings",
  quiz: "/quiz",
  letter: "/admin/letters",
  site: "/admin/forms",
} as const;

/** A new installation teaches what to do first. */
export const FirstStepsCard: FC<OverviewProps> = ({ siteUrl, steps }) => {
  const { locale } = useDesk();
  const t = useTexts(firstStepsTexts);
  if (!steps) return null;
  const next = steps.find(({ isDone }) => !isDone);
  // What a page of the coach's site needs, as docs/integrate.md has it.
  const embed = `<script src="${siteUrl}/embed.js" defer></script>\n<hechtwijzer-quiz lang="${locale}"></hechtwijzer-quiz>`;
  const items = steps.map(({ step, isDone }) => ({
    ...t.steps[step],
    isHot: step === next?.step,
    href: HREFS[step],
    done: isDone && <span class="chip chip-go">{t.done}</span>,
    more: step === "site" && (
      <pre class="letter-text" tabindex={0}>
        {embed}
      </pre>
    ),
  }));
  return (
    <Card class="todo" title={t.title} why={t.hint}>
      <TodoList items={items} />
    </Card>
  );
};

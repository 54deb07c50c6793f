import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { firstStepsTexts } from "../../texts/desk/first-steps.ts";

export interface FirstStepsProps {
  locale: Locale;
  siteUrl: string;
  /** Null: somebody reads along already. */
  steps: readonly { step: "sender" | "webhook" | "quiz" | "letter" | "site"; isDone: boolean }[] | null;
}

const HREFS = {
  sender: "/admin/settings",
  webhook: "/admin/settings",
  quiz: "/quiz",
  letter: "/admin/letters",
  site: "/admin/forms",
} as const;

/** A new installation teaches what to do first. */
export const FirstStepsCard: FC<FirstStepsProps> = ({ locale, siteUrl, steps }) => {
  const t = firstStepsTexts(locale);
  if (!steps) return null;
  const open = steps.filter(({ isDone }) => !isDone);
  return (
    <section class="card todo">
      <h2>{t.title}</h2>
      <p class="why">{t.hint}</p>
      <ol>
        {steps.map(({ step, isDone }) => (
          <li key={step} class={step === open[0]?.step ? "hot" : undefined}>
            <span class="dot" />
            <div>
              <strong>{t.steps[step].what}</strong> {isDone && <span class="chip chip-go">{t.done}</span>}
              <p>{t.steps[step].why}</p>
              {step === "site" && (
                <pre class="letter-text" tabindex={0}>
                  {embedCode(siteUrl, locale)}
                </pre>
              )}
            </div>
            <a class={step === open[0]?.step ? "button" : "button button-quiet"} href={HREFS[step]}>
              {t.steps[step].button}
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
};

/** What a page of the coach's site needs, as docs/integrate.md has it. */
function embedCode(siteUrl: string, locale: Locale): string {
  return `<script src="${siteUrl}/embed.js" defer></script>\n<hechtwijzer-quiz lang="${locale}"></hechtwijzer-quiz>`;
}

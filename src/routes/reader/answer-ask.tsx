import * as v from "valibot";
import type { AskedConsent, ConsentId } from "../../consents.ts";
import { MessagePage } from "../../pages/frame/message-page.tsx";
import type { Locale } from "../../quiz/types.ts";
import { preferencesTexts } from "../../texts/preferences.ts";
import type { Deps } from "../../usecases/deps.ts";
import { tickSoon } from "../../usecases/letters/tick-soon.ts";
import { type AskingPage, type AskRefusal, askAgain } from "../../usecases/reader/ask-again.ts";
import { askedConsents } from "../../usecases/sign-up/asked-consents.ts";
import type { AppContext } from "../http/context.ts";
import { validate } from "../http/validate.ts";

/** How long it takes before asking again may help. */
const RETRY_AFTER_S: Readonly<Record<AskRefusal, string | null>> = {
  "within-the-hour": "3600",
  "enough-this-month": "86400",
  "not-possible": null,
};

/** Each box with all that was posted for it. */
const askSchema = v.object({ consents: v.optional(v.record(v.string(), v.array(v.string())), {}) });

/** The wordings that a page asks now, of what may be asked for there. */
export function askedHere(deps: Deps, askable: readonly ConsentId[], locale: Locale): AskedConsent[] {
  return askedConsents(deps, locale, "choice").filter(({ id }) => askable.includes(id));
}

/** The button under those wordings: a confirmation mail, or why there is none. The holder of the link may know. */
export async function answerAsk(
  c: AppContext,
  asked: { locale: Locale; page: AskingPage; token: string; sent: unknown },
) {
  const { locale, page, token, sent } = asked;
  const checked = validate(askSchema, sent);
  const deps = c.get("deps");
  const asking = await askAgain(deps, page, token, checked.ok ? firsts(checked.value.consents) : {});
  if (asking.ok) {
    c.executionCtx.waitUntil(tickSoon(deps));
    return c.redirect(`/check-mail?lang=${locale}`, 303);
  }
  const retryAfter = RETRY_AFTER_S[asking.code];
  if (retryAfter) c.header("retry-after", retryAfter);
  const texts = preferencesTexts(locale).asked[asking.code];
  return c.html(<MessagePage locale={locale} {...texts} />, retryAfter ? 429 : 200);
}

function firsts(boxes: Record<string, string[]>): Record<string, string> {
  return Object.fromEntries(Object.entries(boxes).map(([id, values]) => [id, values[0] ?? ""]));
}

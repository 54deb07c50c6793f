import { type AskedConsent, askedNow, askedOnce, type ConsentForm, wholeOf } from "../../consents.ts";
import type { Statement } from "../../db/database.ts";
import { keepWordings, type NewSignUp } from "../../db/sign-up/sign-ups.ts";
import { seriesSpan } from "../../drip/series-span.ts";
import { LOCALES, type Locale } from "../../quiz/types.ts";
import { fill } from "../../texts/fill.ts";
import { capital, listed, numberWord } from "../../texts/numbers.ts";
import { paceWords } from "../../texts/pace.ts";
import { signUpTexts } from "../../texts/sign-up.ts";
import type { Deps } from "../deps.ts";
import { privacyUrl } from "../links.ts";

type Asking = Pick<Deps, "brand" | "sequences" | "settings">;

/** The wordings that are asked now, with who writes, what comes how often, and what is sold, as these are now. */
export function askedConsents(deps: Asking, locale: Locale, form: ConsentForm): AskedConsent[] {
  const { count, everyDays } = seriesSpan(deps.sequences);
  const { name, people, offers } = deps.brand;
  const t = signUpTexts(locale).wordings;
  const who = people[locale];
  const letters = fill(count === 1 ? t.letters.one : t.letters.many, { n: numberWord(count, locale) });
  const sold = listed(
    offers.map((offer) => t.offered[offer]),
    locale,
  );
  const also = (text: string) => (sold === "" ? "" : ` ${fill(text, { offers: sold })}`);
  return askedNow(form, locale, {
    // A coach whose practice has her own name is not named twice.
    writers: name.includes(who) ? name : `${who} (${name})`,
    brand: name,
    letters,
    Letters: capital(letters),
    pace: paceWords(everyDays, locale),
    "your offers": also(t.yourOffers),
    "our offers": also(t.ourOffers),
    privacy: privacyUrl(deps, locale),
  });
}

/** Keeps the texts of what was agreed to, each once: a form's own, and ours as they are now. */
export function keepShown(deps: Deps, agreed: NewSignUp["consents"], nowMs: number): Statement[] {
  const forms = new Set(agreed.flatMap(({ id, version }) => askedOnce(id, version)?.form ?? []));
  const ours = [...forms].flatMap((form) => LOCALES.flatMap((locale) => askedConsents(deps, locale, form)));
  const shown = agreed.flatMap(({ id, version, wording }) => {
    if (wording) return [wording];
    const asked = ours.find((each) => each.id === id && each.version === version);
    return asked ? [{ hash: version, text: wholeOf(asked) }] : [];
  });
  return shown.length > 0 ? [keepWordings(shown, nowMs)] : [];
}

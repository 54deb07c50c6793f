import { RESULT_KEPT_MS } from "../config.ts";
import type { Locale } from "../quiz/types.ts";
import { inBoth } from "./in-both.ts";
import { lasting } from "./lasting.ts";

const nl = {
  "malformed-json": "De inhoud is geen geldige JSON.",
  "malformed-form": "De inhoud is geen leesbaar formulier.",
  "unsupported-media-type":
    "Stuur application/json, application/x-www-form-urlencoded of multipart/form-data.",
  "invalid-signature": "De handtekening klopt niet.",
  unauthorized: "Hier hoort een geldige sleutel bij.",
  "unknown-goal": "Geen enkele reeks heeft dit doel.",
  "too-large": "De inhoud is groter dan 64 KiB, of heeft meer velden dan een formulier kan hebben.",
  "not-found": "Dit adres bestaat niet.",
  "form-not-on":
    "Dit formulier staat niet aan. Zet het in forms.json, met onder consents wat er bij elk vakje staat, geef het een geheim in FORM_SECRETS als de bouwer er een kan meesturen, en zet het online. Met /test achter het adres zie je wat erin moet staan.",
  "invalid-fields": "Een of meer velden kloppen niet.",
  "unknown-field": "Hier staat een veld dat niet bestaat.",
  "duplicate-field": "Dit veld staat er twee keer.",
  required: "Dit veld ontbreekt.",
  "wrong-type": "Dit is niet het soort waarde dat hier hoort.",
  "too-long": "Deze waarde is te lang.",
  "invalid-email": "Dit lijkt geen e-mailadres. Kijk je het nog eens na?",
  "unsupported-email":
    "Voor de @ kunnen bij ons alleen letters zonder accent, cijfers en leestekens staan. Heb je nog een ander adres?",
  "disposable-email":
    "Dit is een wegwerpadres, dat niet lang genoeg bestaat voor onze brieven. Vul een adres in dat je houdt.",
  "challenge-failed":
    "We weten nog niet zeker dat je een mens bent. Wacht tot de controle klaar is en probeer het nog eens.",
  "too-many-requests": "Dit is net te vaak gevraagd. Wacht even en probeer het dan opnieuw.",
  "consent-required": "Kies de brieven of de nieuwsbrief: zonder je toestemming sturen we niets.",
  "consent-unknown":
    "Aan deze waarde is niet te zien of het een ja is. Zonder een duidelijk ja melden we niemand aan.",
  "unknown-consent":
    "Deze versie van een toestemmingstekst kennen we niet. De versies die nu gevraagd worden, staan in de definitie van de quiz.",
  "invalid-result": "Deze uitslag kunnen we niet lezen. Doe de quiz opnieuw, of laat de uitslag weg.",
  "expired-result": `Deze uitslag is ouder dan ${lasting(RESULT_KEPT_MS, "nl")}. Doe de quiz opnieuw, of laat de uitslag weg.`,
  "series-not-offered": "Deze brieven horen niet bij deze uitslag.",
  "unknown-version": "Deze versie van de quiz kennen we niet.",
  "answers-not-readable": "De antwoorden horen een object te zijn: voor elk vraagnummer een getal of null.",
  "times-not-readable": "De tijden horen een object te zijn: voor elk vraagnummer een getal.",
  "unknown-item": "Hier staat een vraag die niet in de quiz zit.",
  "duplicate-item": "Deze vraag staat er twee keer.",
  "not-an-answer": "Een antwoord is een heel getal van 1 tot en met 5, of null.",
  "not-a-time": "Een tijd is een getal van milliseconden, nul of meer.",
  "invalid-duration": "Dit is geen ISO 8601-duur zoals P2D of PT1H, van hooguit een jaar.",
  "database-unavailable": "De gegevens zijn even niet bereikbaar. Probeer het over een minuut opnieuw.",
  "internal-error": "Er ging aan onze kant iets mis.",
  "not-configured": "Deze dienst is nog niet goed ingesteld.",
};

const en: typeof nl = {
  "malformed-json": "The body is not valid JSON.",
  "malformed-form": "The body is not a readable form.",
  "unsupported-media-type":
    "Send application/json, application/x-www-form-urlencoded or multipart/form-data.",
  "invalid-signature": "The signature does not hold.",
  unauthorized: "This needs a valid key.",
  "unknown-goal": "No series has this goal.",
  "too-large": "The body is larger than 64 KiB, or has more fields than any form.",
  "not-found": "There is nothing at this address.",
  "form-not-on":
    "This form is not switched on. Put it into forms.json, with what it shows beside each box under consents, give it a secret in FORM_SECRETS where the builder can send one, and deploy. Post to the same address with /test behind it to see what belongs there.",
  "invalid-fields": "One or more fields are not right.",
  "unknown-field": "There is a field here that does not exist.",
  "duplicate-field": "This field stands here twice.",
  required: "This field is missing.",
  "wrong-type": "This is not the kind of value that belongs here.",
  "too-long": "This value is too long.",
  "invalid-email": "This does not look like an e-mail address. Could you check it?",
  "unsupported-email":
    "Before the @ we can only take letters without accents, digits and punctuation. Do you have another address?",
  "disposable-email":
    "This is a throw-away address, which will not live long enough for our letters. Please use one that you keep.",
  "challenge-failed":
    "We are not sure yet that you are a person. Wait until the check is done, then try once more.",
  "too-many-requests": "This was asked too often just now. Wait a moment, then try again.",
  "consent-required": "Choose the letters or the newsletter: without your consent we send nothing.",
  "consent-unknown": "This value does not show whether it is a yes. Without a clear yes we sign nobody up.",
  "unknown-consent":
    "We do not know this version of a consent text. The versions that are asked now stand in the quiz’s definition.",
  "invalid-result": "We cannot read this result. Take the quiz again, or leave the result out.",
  "expired-result": `This result is older than ${lasting(RESULT_KEPT_MS, "en")}. Take the quiz again, or leave the result out.`,
  "series-not-offered": "These letters do not go with this result.",
  "unknown-version": "We do not know this version of the quiz.",
  "answers-not-readable": "The answers should be an object: a number or null for each item id.",
  "times-not-readable": "The times should be an object: a number for each item id.",
  "unknown-item": "There is an item here that is not in the quiz.",
  "duplicate-item": "This item stands here twice.",
  "not-an-answer": "An answer is a whole number from 1 to 5, or null.",
  "not-a-time": "A time is a number of milliseconds, zero or more.",
  "invalid-duration": "This is not an ISO 8601 duration such as P2D or PT1H, of a year at most.",
  "database-unavailable": "The data cannot be reached right now. Please try again in a minute.",
  "internal-error": "Something went wrong on our side.",
  "not-configured": "This service has not been set up properly yet.",
};

/** What each code means to whoever reads it. Nothing that was sent is ever part of a text. */
const details = inBoth({ nl, en });

export type ProblemCode = keyof typeof nl;

export const PROBLEM_CODES = Object.keys(nl) as ProblemCode[];

export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(nl, code);
}

export function problemDetail(code: ProblemCode, locale: Locale): string {
  return details(locale)[code];
}

import type { Locale } from "../../quiz/types.ts";

type Texts = Readonly<Record<Locale, string>>;

/** What each code means to whoever reads it. Nothing that was sent is ever part of a text. */
const DETAILS = {
  "malformed-json": {
    nl: "De inhoud is geen geldige JSON.",
    en: "The body is not valid JSON.",
  },
  "malformed-form": {
    nl: "De inhoud is geen leesbaar formulier.",
    en: "The body is not a readable form.",
  },
  "unsupported-media-type": {
    nl: "Stuur application/json, application/x-www-form-urlencoded of multipart/form-data.",
    en: "Send application/json, application/x-www-form-urlencoded or multipart/form-data.",
  },
  "invalid-signature": { nl: "De handtekening klopt niet.", en: "The signature does not hold." },
  unauthorized: { nl: "Hier hoort een geldige sleutel bij.", en: "This needs a valid key." },
  "unknown-goal": { nl: "Geen enkele reeks heeft dit doel.", en: "No series has this goal." },
  "too-large": { nl: "De inhoud is groter dan 64 KiB.", en: "The body is larger than 64 KiB." },
  "not-found": { nl: "Dit adres bestaat niet.", en: "There is nothing at this address." },
  "invalid-fields": { nl: "Een of meer velden kloppen niet.", en: "One or more fields are not right." },
  "unknown-field": {
    nl: "Hier staat een veld dat niet bestaat.",
    en: "There is a field here that does not exist.",
  },
  "duplicate-field": { nl: "Dit veld staat er twee keer.", en: "This field stands here twice." },
  required: { nl: "Dit veld ontbreekt.", en: "This field is missing." },
  "wrong-type": {
    nl: "Dit is niet het soort waarde dat hier hoort.",
    en: "This is not the kind of value that belongs here.",
  },
  "too-long": { nl: "Deze waarde is te lang.", en: "This value is too long." },
  "invalid-email": {
    nl: "Dit lijkt geen e-mailadres. Kijk je het nog eens na?",
    en: "This does not look like an e-mail address. Could you check it?",
  },
  "unsupported-email": {
    nl: "Voor de @ kunnen bij ons alleen letters zonder accent, cijfers en leestekens staan. Heb je nog een ander adres?",
    en: "Before the @ we can only take letters without accents, digits and punctuation. Do you have another address?",
  },
  "disposable-email": {
    nl: "Dit is een wegwerpadres, dat niet lang genoeg bestaat voor onze brieven. Vul een adres in dat je houdt.",
    en: "This is a throw-away address, which will not live long enough for our letters. Please use one that you keep.",
  },
  "challenge-failed": {
    nl: "We weten nog niet zeker dat je een mens bent. Wacht tot de controle klaar is en probeer het nog eens.",
    en: "We are not sure yet that you are a person. Wait until the check is done, then try once more.",
  },
  "too-many-requests": {
    nl: "Dit is net te vaak gevraagd. Wacht even en probeer het dan opnieuw.",
    en: "This was asked too often just now. Wait a moment, then try again.",
  },
  "consent-required": {
    nl: "Kies de brieven of de nieuwsbrief: zonder je toestemming sturen we niets.",
    en: "Choose the letters or the newsletter: without your consent we send nothing.",
  },
  "unknown-consent": {
    nl: "Deze toestemmingstekst kennen we niet.",
    en: "We do not know this consent text.",
  },
  "invalid-result": {
    nl: "Deze uitslag kunnen we niet lezen. Doe de quiz opnieuw, of laat de uitslag weg.",
    en: "We cannot read this result. Take the quiz again, or leave the result out.",
  },
  "expired-result": {
    nl: "Deze uitslag is ouder dan 90 dagen. Doe de quiz opnieuw, of laat de uitslag weg.",
    en: "This result is older than 90 days. Take the quiz again, or leave the result out.",
  },
  "unknown-version": {
    nl: "Deze versie van de quiz kennen we niet.",
    en: "We do not know this version of the quiz.",
  },
  "answers-not-readable": {
    nl: "De antwoorden horen een object te zijn: voor elk vraagnummer een getal of null.",
    en: "The answers should be an object: a number or null for each item id.",
  },
  "times-not-readable": {
    nl: "De tijden horen een object te zijn: voor elk vraagnummer een getal.",
    en: "The times should be an object: a number for each item id.",
  },
  "unknown-item": {
    nl: "Hier staat een vraag die niet in de quiz zit.",
    en: "There is an item here that is not in the quiz.",
  },
  "duplicate-item": { nl: "Deze vraag staat er twee keer.", en: "This item stands here twice." },
  "not-an-answer": {
    nl: "Een antwoord is een heel getal van 1 tot en met 5, of null.",
    en: "An answer is a whole number from 1 to 5, or null.",
  },
  "not-a-time": {
    nl: "Een tijd is een getal van milliseconden, nul of meer.",
    en: "A time is a number of milliseconds, zero or more.",
  },
  "invalid-duration": {
    nl: "Dit is geen ISO 8601-duur zoals P2D of PT1H, van hooguit een jaar.",
    en: "This is not an ISO 8601 duration such as P2D or PT1H, of a year at most.",
  },
  "database-unavailable": {
    nl: "De gegevens zijn even niet bereikbaar. Probeer het over een minuut opnieuw.",
    en: "The data cannot be reached right now. Please try again in a minute.",
  },
  "internal-error": { nl: "Er ging aan onze kant iets mis.", en: "Something went wrong on our side." },
  "not-configured": {
    nl: "Deze dienst is nog niet goed ingesteld.",
    en: "This service has not been set up properly yet.",
  },
} satisfies Record<string, Texts>;

export type ProblemCode = keyof typeof DETAILS;

export const PROBLEM_CODES = Object.keys(DETAILS) as ProblemCode[];

export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(DETAILS, code);
}

export function problemDetail(code: ProblemCode, locale: Locale): string {
  return DETAILS[code][locale];
}

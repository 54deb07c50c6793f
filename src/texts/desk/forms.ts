import { FORM_POSTS_KEPT_MS } from "../../config.ts";
import { inBoth } from "../in-both.ts";
import { lasting } from "../lasting.ts";

const nl = {
  title: "Formulieren",
  lead: "Formulieren van je site die hier mensen aanmelden. Hoe je er een aansluit, staat per bouwer in docs/integrate.md.",
  testHint:
    "Zet /test achter het adres om te zien welke velden gevonden worden en wat er in forms.json moet staan; dan wordt er niets bewaard. Dat werkt ook voor een formulier dat nog niet aanstaat.",
  configured: "Wat er kan binnenkomen",
  form: "Formulier",
  builder: "Bouwer",
  address: "Adres",
  guarded: "Beveiligd",
  yes: "Ja",
  no: "Nee, iedereen kan hier insturen",
  byVisitors: "Nee, bezoekers sturen het zelf in",
  signUps: `Aanmeldingen in ${lasting(FORM_POSTS_KEPT_MS, "nl")}`,
  state: "Staat aan",
  states: {
    on: "Ja",
    form: "Nog wel, omdat het in gebruik is. Zet het in forms.json.",
    consents:
      "Nog wel, omdat het in gebruik is. Zet in forms.json onder consents wat er bij elk vakje staat; tot dan weten we niet waar iemand ja op zei.",
    secret: "Nog wel, omdat het in gebruik is. Geef het een geheim in FORM_SECRETS.",
  },
  off: "Nog niet aan: {names}. Zet een formulier aan in forms.json.",
  boxSaid: "Het vakje “{field}” stuurde “{value}”.",
  boxSaidHidden: "Het vakje “{field}” stuurde iets anders dan ja of nee.",
  mapIt: "Is dat een ja? Zet dan in forms.json bij dit formulier, met de zin die bij het vakje staat:",
  sentence: "de zin bij het vakje",
  refused: "Laatst geweigerd",
  refusedHint: `Van wat iemand invulde wordt niets bewaard, alleen waarom het niet ging, en wat een vakje stuurde dat geen ja en geen nee was. Na ${lasting(FORM_POSTS_KEPT_MS, "nl")} is ook dat weg.`,
  none: `De afgelopen ${lasting(FORM_POSTS_KEPT_MS, "nl")} is er niets geweigerd.`,
  moment: "Wanneer",
  why: "Waarom",
  question: "vraag {item}",
  fields: {
    email: "e-mailadres",
    firstName: "voornaam",
    result: "uitslag",
    answers: "antwoorden",
    version: "versie van de quiz",
    consents: "toestemming",
    source: "herkomst",
    redirect: "doorverwijzing",
  },
  reasons: {
    required: "Dit veld is niet gevonden, of het was leeg.",
    "consent-required":
      "Geen vakje aangevinkt voor de brieven of de nieuwsbrief, of dat vakje is niet gevonden.",
    "consent-unknown": "Dit vakje zei geen ja en geen nee. Zonder een duidelijk ja is er niemand aangemeld.",
    "invalid-email": "Dit was geen e-mailadres.",
    "disposable-email": "Dit was een wegwerpadres.",
    "too-many-requests": "Er kwam te veel tegelijk binnen.",
    "invalid-signature":
      "De handtekening of sleutel klopte niet: is het geheim bij de bouwer hetzelfde als hier?",
    "invalid-result": "De uitslag was niet te lezen.",
    "expired-result": "De uitslag was te oud.",
    "not-an-answer": "Het antwoord was geen getal van 1 tot en met 5.",
    "unsupported-media-type":
      "De bouwer stuurde een soort bericht dat we niet kennen: kies JSON of formulier.",
  } as Readonly<Record<string, string>>,
};

const en: typeof nl = {
  title: "Forms",
  lead: "Forms on your site that sign people up here. docs/integrate.md says for each builder how to connect one.",
  testHint:
    "Put /test behind the address to see which fields are found and what belongs in forms.json; then nothing is kept. That works for a form that is not on yet, too.",
  configured: "What can come in",
  form: "Form",
  builder: "Builder",
  address: "Address",
  guarded: "Protected",
  yes: "Yes",
  no: "No, anybody can post here",
  byVisitors: "No, visitors post it themselves",
  signUps: `Sign-ups in ${lasting(FORM_POSTS_KEPT_MS, "en")}`,
  state: "Switched on",
  states: {
    on: "Yes",
    form: "For now, because it is in use. Put it into forms.json.",
    consents:
      "For now, because it is in use. Say in forms.json, under consents, what stands beside each box; until then nobody knows what people said yes to.",
    secret: "For now, because it is in use. Give it a secret in FORM_SECRETS.",
  },
  off: "Not on yet: {names}. A form is switched on in forms.json.",
  boxSaid: "The box “{field}” sent “{value}”.",
  boxSaidHidden: "The box “{field}” sent something else than yes or no.",
  mapIt:
    "Is that a yes? Then put this into forms.json with this form, with the sentence that stands beside the box:",
  sentence: "the sentence beside the box",
  refused: "Refused lately",
  refusedHint: `Nothing that somebody filled in is kept, only why it did not work, and what a box sent that was neither yes nor no. After ${lasting(FORM_POSTS_KEPT_MS, "en")} that is gone as well.`,
  none: `Nothing was refused in the last ${lasting(FORM_POSTS_KEPT_MS, "en")}.`,
  moment: "When",
  why: "Why",
  question: "question {item}",
  fields: {
    email: "e-mail address",
    firstName: "first name",
    result: "result",
    answers: "answers",
    version: "version of the quiz",
    consents: "consent",
    source: "source",
    redirect: "redirect",
  },
  reasons: {
    required: "This field was not found, or it was empty.",
    "consent-required": "No box was ticked for the letters or the newsletter, or that box was not found.",
    "consent-unknown": "This box said neither yes nor no. Without a clear yes nobody was signed up.",
    "invalid-email": "This was not an e-mail address.",
    "disposable-email": "This was a throw-away address.",
    "too-many-requests": "Too much came in at once.",
    "invalid-signature":
      "The signature or key was wrong: does the builder have the same secret as this side?",
    "invalid-result": "The result could not be read.",
    "expired-result": "The result was too old.",
    "not-an-answer": "The answer was not a number from 1 to 5.",
    "unsupported-media-type": "The builder sent a kind of message that we do not know: choose JSON or form.",
  },
};

export type FormsTexts = typeof nl;

export const formsTexts = inBoth({ nl, en });

import { SESSION_MS } from "../../config.ts";
import { inBoth } from "../in-both.ts";
import { lasting } from "../lasting.ts";

const nl = {
  signIn: {
    title: "Aanmelden",
    token: "Beheersleutel",
    hint: `De sleutel die bij het installeren als ADMIN_TOKEN is ingesteld. Je blijft ${lasting(SESSION_MS, "nl")} aangemeld.`,
    button: "Aanmelden",
    wrong: "Deze sleutel klopt niet.",
    "too-often": "Te vaak geprobeerd. Na het hele uur kun je het weer proberen.",
  },
  door: {
    "cross-site": {
      title: "Niet uitgevoerd",
      text: "Dit verzoek kwam niet van een pagina van dit beheer. Open het beheer opnieuw en probeer het daar.",
    },
    refused: {
      title: "Geen toegang",
      text: "Cloudflare Access heeft je niet doorgelaten, of niet voor dit beheer.",
    },
    "keys-unavailable": {
      title: "Even geen toegang",
      text: "Of je naar binnen mag, is nu niet na te gaan: Cloudflare Access antwoordt niet. Probeer het zo weer.",
    },
    "signed-out": {
      title: "Nog één stap",
      text: "Je bent binnengekomen via Cloudflare Access. Daar meld je je ook af.",
    },
  },
  accessSignOut: "Afmelden bij Cloudflare Access",
  backToDesk: "Naar het beheer",
};

const en: typeof nl = {
  signIn: {
    title: "Sign in",
    token: "Desk key",
    hint: `The key that was set as ADMIN_TOKEN at installation. You stay signed in for ${lasting(SESSION_MS, "en")}.`,
    button: "Sign in",
    wrong: "This key is not right.",
    "too-often": "Tried too often. You can try again after the full hour.",
  },
  door: {
    "cross-site": {
      title: "Not done",
      text: "This request did not come from a page of this desk. Open the desk again and try it there.",
    },
    refused: {
      title: "No entry",
      text: "Cloudflare Access did not let you through, or not to this desk.",
    },
    "keys-unavailable": {
      title: "No entry right now",
      text: "Whether you may come in can't be checked: Cloudflare Access does not answer. Try again shortly.",
    },
    "signed-out": {
      title: "One more step",
      text: "You came in through Cloudflare Access, and that is where you sign out as well.",
    },
  },
  accessSignOut: "Sign out of Cloudflare Access",
  backToDesk: "To the desk",
};

/** What is said at the door, before anybody is in. */
export const doorTexts = inBoth({ nl, en });

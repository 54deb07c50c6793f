import { RESULT_KEPT_MS } from "../config.ts";
import { lasting } from "./lasting.ts";

const time = (ms: number) => lasting(ms, "nl");

export const nl = {
  unsubscribe: {
    title: "Wil je stoppen?",
    text: "Druk op de knop, dan sturen we je geen mail meer.",
    button: "Ja, stop met mailen",
    nothing: "Wil je toch blijven? Sluit deze pagina dan gewoon. Er verandert niets.",
  },
  drop: {
    title: "Was jij dit niet?",
    text: "Druk op de knop, dan vervalt deze aanmelding.",
    button: "Laat hem vervallen",
    nothing: "Wat je eerder aanvroeg, blijft zoals het was.",
  },
  dropped: {
    title: "De aanmelding is vervallen",
    text: "Er komt niets van. Wat je eerder zelf aanvroeg, blijft zoals het was.",
  },
  refuse: {
    ask: {
      title: "Nooit meer mail van ons?",
      text: "Druk op de knop, dan schrijven we dit adres nooit meer, ook niet als iemand het ergens invult.",
      button: "Ja, mail me nooit meer",
      nothing: "Toch niet? Sluit deze pagina dan gewoon. Er verandert niets.",
    },
    refused: {
      title: "We mailen je nooit meer",
      text: "Ook niet als iemand dit adres ergens invult. We onthouden daarvoor alleen een afdruk van je adres, waar het niet uit te lezen is.",
      button: "Ik wil me toch weer kunnen aanmelden",
      nothing: "Bewaar de mail waar deze link in staat. Alleen daarmee kun je dit terugdraaien.",
    },
    lifted: {
      title: "Je kunt je weer aanmelden",
      text: "We schrijven je pas als je dat zelf weer vraagt.",
    },
  },
  unsubscribed: {
    title: "Je bent afgemeld",
    text: "We sturen je geen mail meer.",
    more: [
      "Een brief die al onderweg was, kan nog net binnenkomen.",
      "Bedankt dat je een stukje hebt meegelezen. Het ga je goed.",
    ],
  },
  messages: {
    "not-found": {
      title: "Deze pagina is er niet",
      text: "Misschien is de link niet helemaal meegekomen, of is de pagina verhuisd.",
    },
    "expired-token": {
      title: "Deze link werkt niet meer",
      text: "De link was een tijdje geldig en is nu verlopen.",
    },
    "invalid-token": {
      title: "Deze link klopt niet",
      text: "Misschien is er een stukje van weggevallen. Open hem nog eens vanuit de mail, of kopieer hem helemaal.",
    },
    "too-many-requests": {
      title: "Even geduld",
      text: "Dit is net een paar keer achter elkaar gevraagd. Wacht een poosje en probeer het dan opnieuw.",
    },
    "database-unavailable": {
      title: "Het lukt nu even niet",
      text: "Dat ligt aan ons, niet aan jou. Probeer het over een paar minuten nog eens.",
    },
    "internal-error": {
      title: "Er ging iets mis",
      text: "Dat ligt aan ons, niet aan jou. Probeer het straks nog eens.",
    },
    "expired-result": {
      title: "Deze uitslag is verlopen",
      text: `Een uitslag is ${time(RESULT_KEPT_MS)} te lezen. Intussen kan er iets veranderd zijn: vul de zinnen gerust nog eens in.`,
    },
    "expired-confirmation": {
      title: "Deze link is verlopen",
      text: "Je adres is nog niet bevestigd, en we sturen je niets. Wil je de brieven toch krijgen? Meld je dan opnieuw aan.",
    },
  },
};

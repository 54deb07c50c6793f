import { CONFIRMATION_GAP_MS, KEPT_RESULT_MS } from "../config.ts";
import { lasting } from "./lasting.ts";

const time = (ms: number) => lasting(ms, "nl");

export const nl = {
  pageTitle: "Brieven ontvangen",
  pause: {
    title: "Wil je hier rustig mee verder?",
    text: "{Letters} korte brieven van {people}, {pace} één. Gratis, en je stopt met één klik.",
    open: "Ja, stuur me de brieven",
  },
  offer: {
    title: "{Letters} brieven van {people}",
    text: "Elke brief gaat over één ding: waar het vandaan komt, hoe het gaat tussen twee mensen, wat je kunt oefenen.",
  },
  pace: { day: "elke dag", days: "om de paar dagen", week: "ongeveer elke week", weeks: "om de {n} weken" },
  series: "Welke brieven wil je?",
  own: "Brieven bij mijn uitslag",
  ownOf: "Brieven bij {style}",
  general: "Algemene brieven",
  generalText: "Voor iedereen. Mijn uitslag wordt dan niet bewaard.",
  forAll: "Voor iedereen.",
  noOwn:
    "Het worden de algemene brieven, omdat er nu geen manier van hechten bij je uitslag staat. Je uitslag bewaren we niet.",
  email: "Je e-mailadres",
  submit: "Stuur me de brieven",
  afterwards:
    "Je krijgt eerst een mail om je adres te bevestigen. Druk je daar niet op de knop, dan hoor je niets meer. Je uitslag staat nooit in het onderwerp. Je mag altijd stoppen en alles laten wissen.",
  privacy: "Lees onze privacyverklaring",
  /** What the wordings of consent (src/consents.ts) are filled in with. */
  wordings: {
    letters: { one: "één brief", many: "{n} brieven" },
    details: "Wat we bewaren, en hoe",
    names: { letters: "De brieven.", profile: "Mijn uitslag.", newsletter: "De nieuwsbrief." },
    yourOffers: "Soms gaat het ook over jullie {offers}.",
    ourOffers: "Soms gaat het ook over onze {offers}.",
    offered: { coaching: "coaching", training: "trainingen", programme: "programma’s" },
  },
  errorsTitle: "Kijk hier nog even naar",
  failed: "Het aanmelden lukte nu niet. Wat je invulde staat er nog: probeer het zo nog eens.",
  busy: "We melden je aan…",
  suggestion: "Bedoel je {address}?",
  /** One line under the address, short enough never to push anything away. */
  suggestionShort: "Bedoel je @{domain}? Verander het",
  suggestionTake: "Ja, gebruik {address}",
  suggestionKeep: "Nee, het klopt zo. Meld me aan",
  honeypot: "Laat dit veld leeg",
  needsScript:
    "Dit formulier controleert of je een mens bent. Daarvoor moet JavaScript aanstaan in je browser.",
  elsewhere:
    "Voor het aanmelden is nog één controle nodig, en die kan niet op deze pagina. Op de eigen pagina van je uitslag wel.",
  elsewhereLink: "Meld me daar aan",
  checkMail: {
    title: "Nog één klik, in je mail",
    sentTo: "We stuurden een mail naar *{address}*. Druk daarin op de knop, dan begint het meteen.",
    sent: "Je krijgt van ons een mail met één knop. Druk daarop, dan begint het meteen.",
    looks: "Zo ziet de mail eruit in je inbox",
    now: "nu",
    open: "Open {name}",
    nothing: "Niets gekregen?",
    nothingText:
      "Kijk na een paar minuten ook bij de ongewenste mail of de reclame. Had je dit adres al eerder bevestigd, en is er niets nieuws bij gekomen? Dan is alles in orde en krijg je geen nieuwe mail.",
    again: "Stuur de mail nog eens",
    againNote: `Daarna kan het weer na ${time(CONFIRMATION_GAP_MS)}.`,
    wrong: "Klopt het adres niet?",
    wrongLabel: "Je goede e-mailadres",
    wrongButton: "Gebruik dit adres",
    wrongNote:
      "Je keuzes blijven staan. Op het eerste adres gebeurt niets, zolang daar niemand op de knop drukt.",
    meant: "Bedoelde je misschien een adres bij {domain}? Dan komt onze mail nu niet aan.",
    fix: "Verbeter mijn adres",
    backToResult: "Terug naar je uitslag",
    backToSite: "Terug naar de site",
  },
  confirm: {
    title: "Nog één klik",
    text: "Met deze knop bevestig je dat dit jouw adres is en dat je onze mail wilt krijgen.",
    button: "Ja, dit is mijn adres",
    nothing: "Heb je dit niet zelf aangevraagd? Sluit deze pagina dan gewoon. Er gebeurt niets.",
  },
  confirmed: {
    ok: "{address} is bevestigd",
    title: "Fijn dat je er bent.",
    letters: "Je eerste brief is onderweg. Hieronder staat wanneer de andere komen.",
    lettersSlowly: "Je eerste brief is onderweg. De volgende komt in het tempo dat je koos.",
    running: "Je brieven gaan door waar je gebleven was.",
    newsletter: "Je krijgt voortaan de nieuwsbrief.",
    result: "Je uitslag blijft hier te lezen",
    resultText: `tot ${time(KEPT_RESULT_MS)} na je laatste brief. De link staat ook in je eerste brief en bij je keuzes.`,
    resultLink: "Bekijk mijn uitslag",
    name: "Hoe mogen we je noemen?",
    nameOptional: "hoeft niet",
    nameSave: "Bewaar",
    plan: "Dit krijg je",
    now: "Vandaag · nu onderweg",
    pace: "Te snel of te langzaam?",
    paceLink: "Kies je eigen tempo, neem pauze of stop",
    keepTitle: "Zo raakt er geen brief kwijt",
    keepText:
      "Zet *{address}* bij je contacten. En heb je een vraag? Beantwoord gewoon een brief: dat komt bij {people} aan.",
  },
  alreadyConfirmed: {
    title: "Je adres was al bevestigd",
    text: "Alles staat goed. Je hoeft niets meer te doen.",
    link: "Naar mijn brieven en keuzes",
  },
};

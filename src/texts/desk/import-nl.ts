export const nl = {
  title: "Importeren",
  intro:
    "Breng mee wat je al had: eerst de mensen die zich ooit hebben afgemeld, daarna de mensen van wie je kunt laten zien dat ze ja hebben gezegd. Eerst kijken we het bestand na; er verandert pas iets als je daarna zelf op de tweede knop drukt.",
  start: "Bestand nakijken",
  what: "Wat staat er in het bestand?",
  kinds: {
    suppressions: "Adressen die geen mail meer willen",
    leads: "Mensen die toestemming gaven, met het bewijs erbij",
  },
  file: "CSV-bestand",
  fileHint: "Hooguit {rows} regels en {size} MB. Puntkomma’s, komma’s en tabs zijn alle drie goed.",
  check: "Kijk na",
  columnsTitle: "Welke kolommen",
  columns: {
    suppressions: "email, en als je het weet stoppedAt: wanneer iemand zich afmeldde.",
    leads:
      "email, consents (letters, newsletter of allebei), wording (de zin die iemand las) of version, givenAt, confirmedAt en page of form. Mag ook: firstName, locale, timeZone en series (ja: dan begint de reeks voor wie de quiz niet deed).",
  },
  checked: "Nagekeken: er is nog niets veranderd",
  done: "Gedaan",
  counts: {
    suppressions: {
      fresh: "Nieuw: krijgen geen mail",
      known: "Stonden er al in",
      stops: "Krijgen nu brieven, en worden afgemeld",
      later: "Hebben zich hier later zelf weer aangemeld, en blijven",
    },
    leads: {
      fresh: "Nieuw: worden lead",
      pending: "Stonden hier onbevestigd, en worden lead",
      known: "Zijn al lead, en blijven zoals ze zijn",
      stopped: "Willen geen mail of zijn niet bereikbaar, en blijven erbuiten",
    },
  },
  refused: "Geweigerd",
  faultsTitle: "Geweigerde regels",
  line: "Regel",
  column: "Kolom",
  reason: "Waarom",
  moreFaults: "En nog {count}.",
  wholeLine: "de hele regel",
  proceedTitle: "Klopt dit?",
  proceedHint:
    "We bewaren je bestand niet. Kies het daarom nog een keer; is het een ander bestand, dan gebeurt er niets.",
  proceed: "Importeer",
  nothing: "In dit bestand staat niets om te importeren.",
  problems: {
    "no-file": "Kies eerst een bestand.",
    "other-file": "Dit is niet het bestand dat je liet nakijken. Er is niets veranderd.",
    "too-large": "Dit bestand is te groot. Knip het in stukken en doe die na elkaar.",
    "not-text": "Dit lijkt geen CSV-bestand. Bewaar je lijst eerst als CSV.",
    empty: "Dit bestand is leeg.",
    "too-many-rows":
      "Dit bestand heeft te veel regels. Knip het in stukken van hooguit {rows} en doe die na elkaar.",
    "missing-column":
      "De kolom {column} ontbreekt. De eerste regel hoort de namen van de kolommen te bevatten.",
    "repeated-column": "De kolom {column} staat er twee keer.",
    "broken-quotes":
      "Bij regel {line} kloppen de aanhalingstekens niet, en daarmee is alles wat volgt niet te lezen.",
  },
  faults: {
    "invalid-email": "geen e-mailadres",
    "repeated-email": "dit adres stond er al",
    missing: "ontbreekt",
    "too-long": "te lang",
    "wrong-cells": "meer of minder kolommen dan de eerste regel",
    "unknown-consent": "alleen letters en newsletter kunnen hier",
    "nothing-to-send": "letters hoort bij een reeks, en zonder reeks is newsletter nodig",
    "unknown-version": "een versie die wij nooit hebben gevraagd",
    "invalid-moment": "geen datum die maar één ding kan betekenen",
    "future-moment": "ligt in de toekomst",
    "confirmed-before-given": "bevestigd voordat het gevraagd was",
    "unknown-locale": "alleen nl en en",
    "unknown-time-zone": "geen tijdzone die bestaat",
    "unknown-choice": "ja of nee",
  },
};

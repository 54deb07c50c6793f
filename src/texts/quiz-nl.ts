/** `*…*` is said with emphasis. */
export const nl = {
  start: {
    title: "Waarom doe ik zo bij iemand van wie ik houd?",
    lead: "De een wil steeds zeker weten dat het goed zit. De ander heeft al snel lucht nodig. En bij sommige mensen wisselt het per dag. In {n} zinnen zie je hoe het bij jou gaat.",
    begin: "Begin met de eerste zin",
    goOn: "Ga verder waar je was",
    promised: ["{n} zinnen", "ongeveer 6 minuten", "anoniem"],
    trust:
      "Je ziet je uitslag meteen, zonder je e-mailadres. Je antwoorden bewaren we alleen als jij dat aan het eind zelf wilt.",
    privacy: "Zo gaan we om met je gegevens",
    quote: "Er is geen goede of foute manier om van iemand te houden.",
    coaches: "{people}, relatiecoaching",
    description:
      "Een vragenlijst van {n} zinnen over nabijheid en afstand. Anoniem, in ongeveer zes minuten, met meteen een eerlijke uitslag.",
  },
  sample: {
    name: "Voorbeeld van een uitslag",
    tag: "Voorbeeld",
    gets: [
      "wat je misschien herkent",
      "waar het vandaan kan komen",
      "één kleine stap voor vandaag",
      "hoe zeker dit is, in gewone taal",
    ],
    caption: "De stip ben jij. De vlek eromheen is eerlijk: precies weten kan een vragenlijst niet.",
  },
  who: {
    title: "Aan wie denk ik hierbij?",
    text: "Aan je partner of partners. Heb je die niet, neem dan een goede vriend of vriendin, of iemand uit je familie. Is er nu niemand dichtbij, denk dan aan wie dat het laatst was. Verschilt het per persoon, kies dan wat het vaakst klopt. Maak je dit nooit mee, kies dan wat je denkt dat je zou doen.",
  },
  question: {
    progress: "Voortgang",
    place: "Zin {n} van {total}",
    minutes: { one: "nog ongeveer een minuut", many: "nog ongeveer {n} minuten" },
    back: "Vorige",
    skip: "Sla deze zin over",
    next: "Volgende",
    noAnswer: "Geen antwoord",
    keys: "Met een toetsenbord antwoord je met 1 tot en met 5, of met de pijltjes en Enter.",
    cheers: [
      "Je kunt het niet fout doen.",
      "Een kwart zit erop. Je eerste gedachte is meestal goed.",
      "Je bent over de helft.",
      "Nog een paar zinnen.",
    ],
    /** Shown after a statement was skipped. */
    skipped: "Overgeslagen. Aan het eind kun je er nog naar terug.",
  },
  end: {
    title: "Dat waren de zinnen",
    all: "Je hebt ze allemaal beantwoord. Je uitslag staat klaar.",
    open: {
      one: "Bij één zin staat nog geen antwoord. Je uitslag wordt daar iets minder precies van. Wil je hem toch invullen, kies hem dan hier.",
      many: "Bij {n} zinnen staat nog geen antwoord. Je uitslag wordt daar iets minder precies van. Wil je er nog een invullen, kies hem dan hier.",
    },
    short: {
      one: "Met wat je nu hebt ingevuld, kunnen we nog geen hele uitslag laten zien. Te weinig weten we over: {scales}. Deze zin staat nog open:",
      many: "Met wat je nu hebt ingevuld, kunnen we nog geen hele uitslag laten zien. Te weinig weten we over: {scales}. Deze {n} zinnen staan nog open:",
    },
    question: "Zin {n}",
    missingTitle: "Bij deze zinnen staat nog geen antwoord",
    missingItem: "Hier staat nog geen antwoord.",
    keepTitle: "Help je mee de vragenlijst beter te maken?",
    keep: "Ja, bewaar een anonieme kopie van mijn antwoorden om de vragenlijst te verbeteren.",
    keepDetail:
      "De kopie wordt verzegeld: wij kunnen haar hier niet lezen. Er staan geen naam, adres of datum bij. Daardoor kunnen we haar later ook niet voor je terugvinden of wissen. Voor je uitslag maakt het niets uit.",
    submit: "Bekijk mijn uitslag",
    busy: "We kijken naar je antwoorden…",
    failed: "Het lukte niet om je uitslag op te halen. Je antwoorden staan er nog: probeer het zo nog eens.",
  },
};

export const nl = {
  layout: {
    skipToContent: "Direct naar de inhoud",
    quickExit: "Snel weg",
    otherLanguage: "English",
    notes: [
      "Dit is zelfreflectie, geen diagnose.",
      "Bedoeld voor volwassenen.",
      "Patronen verschillen per relatie, en ze kunnen veranderen.",
    ],
  },
  help: {
    title: "Heb je nu hulp nodig?",
    danger: "Direct gevaar",
    suicide: "Denk je aan zelfdoding?",
    suicideNote: "gratis, dag en nacht",
    chat: "of chat op",
    home: "Is het thuis niet veilig?",
    homeNote: "gratis, dag en nacht",
    flanders: "In Vlaanderen",
    flandersSuicide: "bij gedachten aan zelfdoding",
    flandersViolence: "bij geweld of misbruik",
  },
  quiz: {
    promises: [
      "Je ziet je uitkomst meteen, zonder je adres te geven.",
      "Je antwoorden bewaren we niet, tenzij je daar aan het eind zelf voor kiest.",
    ],
    keysHint: "Met een toetsenbord antwoord je met 1 tot en met 5, of met de pijltjes en Enter.",
    progress: "Voortgang",
    question: "Vraag {n}",
    questionOf: "Vraag {n} van {total}",
    begin: "Begin met de vragen",
    back: "Vorige",
    skip: "Sla over",
    next: "Volgende",
    lastTitle: "Dat waren de vragen",
    lastAll: "Je hebt ze allemaal beantwoord.",
    lastOpen: "Hier staat nog geen antwoord. Dat mag. Wil je er toch een invullen, kies hem dan hier.",
    noAnswer: "Geen antwoord",
    missingTitle: "Bij deze vragen staat nog geen antwoord",
    missingItem: "Hier staat nog geen antwoord.",
    keepTitle: "Help je mee de vragenlijst beter te maken?",
    keepAnswers: "Ja, bewaar een anonieme kopie van mijn antwoorden om de vragenlijst te verbeteren.",
    keepDetail:
      "Bij die kopie staan de taal en de week, maar geen naam of adres. Daardoor kunnen we haar later ook niet voor je terugvinden of wissen. Voor je uitkomst maakt het niets uit.",
    submit: "Bekijk mijn uitkomst",
    submitNote: "Je krijgt je uitkomst meteen te zien.",
    backToSite: "Terug naar de site",
    backToSiteNote: "Je uitkomst gaat mee.",
  },
  signUp: {
    pageTitle: "Brieven ontvangen",
    title: "Wil je hier rustig mee verder?",
    lead: "{people} schrijven je ongeveer zes brieven in drie weken: om de paar dagen één. Elke brief gaat over één ding: waar een patroon vandaan komt, hoe het tussen twee mensen werkt, of een oefening die je meteen kunt doen.",
    promises: [
      "Het is gratis en het komt per mail. De eerste brief krijg je zodra je je adres hebt bevestigd.",
      "In de onderwerpregel en bij de afzender staat nooit wat je uitkomst is.",
      "Stoppen doe je met één klik, onder elke brief.",
    ],
    email: "Je e-mailadres",
    firstName: "Je voornaam",
    optional: "hoeft niet",
    consents: "Wat mogen we voor je doen?",
    consentsHint: "Elk vakje is een eigen keuze. Vink in elk geval de brieven of de nieuwsbrief aan.",
    submit: "Ja, meld me aan",
    afterwards:
      "Je krijgt eerst een mail met een knop om je adres te bevestigen. Druk je daar niet op, dan hoor je verder niets van ons.",
    errorsTitle: "Kijk hier nog even naar",
    suggestion: "Bedoel je {address}?",
    suggestionTake: "Ja, gebruik {address}",
    suggestionKeep: "Nee, het klopt zo. Meld me aan",
    honeypot: "Laat dit veld leeg",
    needsScript:
      "Dit formulier controleert of je een mens bent. Daarvoor moet JavaScript aanstaan in je browser.",
  },
  checkMail: {
    title: "Kijk even in je mail",
    text: "Je krijgt van ons een mail met één knop. Druk daarop om je adres te bevestigen; daarna begint het.",
    more: [
      "Is er na een paar minuten nog niets? Kijk dan ook bij de ongewenste mail.",
      "Heb je je adres al eerder bevestigd en is er niets nieuws bij gekomen? Dan is alles in orde en hoef je niets te doen.",
    ],
  },
  confirm: {
    title: "Nog één klik",
    text: "Met deze knop bevestig je dat dit jouw adres is en dat je onze mail wilt krijgen.",
    button: "Ja, dit is mijn adres",
    nothing: "Heb je dit niet zelf aangevraagd? Sluit deze pagina dan gewoon. Er gebeurt niets.",
  },
  confirmed: {
    title: "Fijn dat je er bent",
    text: "Je adres is bevestigd.",
    more: [
      "Heb je voor de brieven gekozen, dan is de eerste nu onderweg. De volgende komen rustig verspreid over een paar weken.",
      "Wil je stoppen, dan kan dat altijd met één klik onder elke brief.",
    ],
  },
  alreadyConfirmed: {
    title: "Je adres was al bevestigd",
    text: "Alles staat goed. Je hoeft niets meer te doen.",
  },
  unsubscribe: {
    title: "Wil je stoppen?",
    text: "Druk op de knop, dan sturen we je geen mail meer.",
    button: "Ja, stop met mailen",
    nothing: "Wil je toch blijven? Sluit deze pagina dan gewoon. Er verandert niets.",
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
      title: "Deze uitkomst is verlopen",
      text: "Een uitkomst is negentig dagen te lezen. Intussen kan er iets veranderd zijn: vul de vragen gerust nog eens in.",
    },
    "expired-confirmation": {
      title: "Deze link is verlopen",
      text: "Je adres is nog niet bevestigd, en we sturen je niets. Wil je de brieven toch krijgen? Meld je dan opnieuw aan.",
    },
  },
};

export const nl = {
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
      title: "Deze uitslag is verlopen",
      text: "Een uitslag is negentig dagen te lezen. Intussen kan er iets veranderd zijn: vul de zinnen gerust nog eens in.",
    },
    "expired-confirmation": {
      title: "Deze link is verlopen",
      text: "Je adres is nog niet bevestigd, en we sturen je niets. Wil je de brieven toch krijgen? Meld je dan opnieuw aan.",
    },
  },
};

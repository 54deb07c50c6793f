import { inBoth } from "../in-both.ts";

const nl = {
  title: "Na terugzetten",
  intro:
    "Is de database teruggezet, dan weet hij niet meer wat er daarna nog is verstuurd. Hier zet je elke brief die misschien al weg was op ‘onbekend’: die gaat niet nog een keer. Nieuwsbrieven die onderweg waren, stoppen.",
  running: "Het versturen staat nog aan. Zet eerst alle post stil; eerder wordt hier niets gedaan.",
  stop: "Zet alle post stil",
  moment: "Tot welk moment is de database teruggezet? (UTC)",
  momentHint:
    "De tijd die je bij het terugzetten opgaf, in UTC. In Nederland is het in de winter een uur later, in de zomer twee.",
  look: "Verder",
  notAMoment: "Dit is geen datum met een tijd. Kijk je het nog eens na?",
  future: "Dit moment ligt in de toekomst. De tijd is in UTC.",
  sure: {
    title: "Weet je het zeker?",
    text: "De database staat op {moment} UTC. Elke brief die daarna aan de beurt was, telt dan als misschien verstuurd en gaat niet meer.",
    button: "Ja, werk het bij",
  },
  cancel: "Terug",
  done: "Klaar. Op ‘onbekend’ gezet: {letters}. Zet de post weer aan als alles klopt.",
};

const en: typeof nl = {
  title: "After a restore",
  intro:
    "A database that was set back no longer knows what was sent after that. Here every letter that may have gone is marked ‘unknown’: it never goes again. Newsletters that were on their way end.",
  running: "Sending is still on. First stop all mail; nothing is done here before that.",
  stop: "Stop all mail",
  moment: "Which moment was the database set back to? (UTC)",
  momentHint:
    "The time that you restored to, in UTC. The Netherlands is an hour ahead in winter, two in summer.",
  look: "Go on",
  notAMoment: "This is not a date with a time. Could you check it?",
  future: "This moment is still to come. The time is in UTC.",
  sure: {
    title: "Are you sure?",
    text: "The database stands at {moment} UTC. Every letter that was due after that counts as perhaps sent, and does not go any more.",
    button: "Yes, do it",
  },
  cancel: "Back",
  done: "Done. Marked ‘unknown’: {letters}. Start mail again once all is right.",
};

export const recoveryTexts = inBoth({ nl, en });

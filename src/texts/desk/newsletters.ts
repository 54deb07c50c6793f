import { inBoth } from "../in-both.ts";

const nl = {
  title: "Nieuwsbrieven",
  intro:
    "Een nieuwsbrief gaat één keer, naar iedereen die erom vroeg. Je schrijft hem als Markdown in de map emails/newsletter; hoe dat gaat, staat in docs/handleiding.md.",
  none: "Er staat nog geen nieuwsbrief klaar.",
  started: "begonnen op {moment}",
  letters: "brieven verstuurd: {n}",
  states: { "not-sent": "nog niet verstuurd", sending: "onderweg", sent: "verstuurd", cancelled: "gestopt" },
  gone: "{id} (de brief zelf is weg)",
  acts: { start: "Stuur naar iedereen die erom vroeg", stop: "Stop met versturen" },
  sure: {
    start: {
      title: "Nu versturen?",
      text: "Zoveel mensen krijgen deze nieuwsbrief: {total} ({nl} in het Nederlands, {en} in het Engels). Ze krijgen hem overdag, in hun eigen tijdzone. Wie hem heeft, heeft hem: hij gaat niet nog een keer.",
      button: "Ja, verstuur",
    },
    stop: {
      title: "Stoppen met versturen?",
      text: "Wie hem nog niet heeft, krijgt hem dan niet meer. Deze nieuwsbrief kan daarna niet opnieuw beginnen.",
      button: "Ja, stop",
    },
  },
  nobody: "Er is nog niemand die de nieuwsbrief wil.",
  cancel: "Terug",
  preview: "Bekijk hem eerst nog eens",
  done: {
    start: "De nieuwsbrief is onderweg.",
    stop: "Het versturen is gestopt. Wie hem al had, heeft hem.",
  },
  failed: {
    start: "Deze nieuwsbrief is al eens begonnen, en begint niet nog een keer.",
    stop: "Deze nieuwsbrief is niet onderweg, dus er valt niets te stoppen.",
  },
};

const en: typeof nl = {
  title: "Newsletters",
  intro:
    "A newsletter goes once, to everybody who asked for it. You write it as Markdown in the folder emails/newsletter; docs/handleiding.md says how.",
  none: "There is no newsletter yet.",
  started: "started on {moment}",
  letters: "letters sent: {n}",
  states: { "not-sent": "not sent yet", sending: "on its way", sent: "sent", cancelled: "stopped" },
  gone: "{id} (the letter itself is gone)",
  acts: { start: "Send to everybody who asked for it", stop: "Stop sending" },
  sure: {
    start: {
      title: "Send it now?",
      text: "So many people get this newsletter: {total} ({nl} in Dutch, {en} in English). They get it by day, in their own time zone. Who has it has it: it never goes again.",
      button: "Yes, send it",
    },
    stop: {
      title: "Stop sending?",
      text: "Whoever has not had it yet won't get it. After that this newsletter can't start again.",
      button: "Yes, stop",
    },
  },
  nobody: "Nobody has asked for the newsletter yet.",
  cancel: "Back",
  preview: "Look at it once more first",
  done: {
    start: "The newsletter is on its way.",
    stop: "Sending has stopped. Who had it already has it.",
  },
  failed: {
    start: "This newsletter was started before, and does not start again.",
    stop: "This newsletter is not on its way, so there is nothing to stop.",
  },
};

export const newslettersTexts = inBoth({ nl, en });

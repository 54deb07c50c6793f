import {
  CONFIRMATION_GAP_MS,
  CONFIRMATION_WINDOW_MS,
  CONFIRMATIONS_MAX,
  FRESH_LINK_MS,
  LEAD_PAUSE_MS,
} from "../config.ts";
import { lasting, reminderAfter } from "./lasting.ts";
import { capital, numberWord } from "./numbers.ts";

const time = (ms: number) => lasting(ms, "nl");

export const nl = {
  title: "Jouw brieven",
  done: "Dat is geregeld. Zo staat het er nu voor:",
  now: {
    coming: "De volgende brief komt op {date}.",
    asked: "Je hebt om de volgende brief gevraagd. Hij komt op {date}.",
    onRequest: "De volgende brief ligt klaar. Hij komt pas als jij erom vraagt.",
    waiting: "De volgende brief komt zodra de brieven weer op gang zijn.",
    paused: "Je brieven wachten tot {date}. Daarna gaan ze verder waar je gebleven was.",
    done: "Je hebt alle brieven van deze reeks gekregen. Hieronder zie je wat er nu nog kan.",
    reminder: "Je hebt alle brieven gekregen. Op {date} sturen we je nog één brief, omdat je daarom vroeg.",
    stopped: "Je hebt deze reeks stopgezet. Er komt geen brief meer van, tenzij je verdergaat.",
    none: "Er lopen nu geen brieven voor je.",
  },
  pause: `${capital(time(LEAD_PAUSE_MS))} pauze`,
  resume: "Ga weer verder",
  next: "Stuur me nu de volgende brief",
  settings: "Zo wil je het hebben",
  rhythm: "Hoe vaak wil je een brief?",
  rhythms: {
    asWritten: "Zoals de reeks bedoeld is",
    weekly: "Hooguit één keer per week",
    onRequest: "Alleen als ik er hier om vraag",
    /** Beside the confirm button, before there is a page of one's own. */
    onRequestAtFirst: "Nu de eerste, en daarna alleen als ik erom vraag",
  },
  language: "In welke taal wil je lezen?",
  save: "Bewaar mijn keuzes",
  after: {
    title: "Na de laatste brief",
    remindText: `Ben je benieuwd hoe je er over ${reminderAfter("nl")} bij staat? Dan sturen we je tegen die tijd één brief, met de quiz erbij. Verder niets.`,
    remind: `Stuur me over ${reminderAfter("nl")} die brief`,
    noReminder: `Toch geen brief over ${reminderAfter("nl")}`,
    talk: "Liever praten?",
    book: "Maak een afspraak",
  },
  newsletter: {
    title: "De nieuwsbrief",
    comes: "Je krijgt af en toe de nieuwsbrief.",
    stop: "Stop de nieuwsbrief",
    ask: "Je krijgt de nieuwsbrief nu niet. Wil je dat wel, dan zeg je ja tegen dit:",
  },
  again: "Toch weer brieven? Dan zeg je opnieuw ja tegen dit:",
  ask: {
    after: "We sturen je eerst een mail met één knop. Pas als je daarop drukt, gaat het in.",
    button: "Ja, stuur me die mail",
  },
  asked: {
    "within-the-hour": {
      title: "Er is al een mail onderweg",
      text: `Minder dan ${time(CONFIRMATION_GAP_MS)} geleden stuurden we je nog een mail met een knop. Sneller achter elkaar doen we dat niet. Probeer het straks nog eens.`,
    },
    "enough-this-month": {
      title: "Voorlopig even niet",
      text: `We sturen je in ${time(CONFIRMATION_WINDOW_MS)} hooguit ${numberWord(CONFIRMATIONS_MAX, "nl")} mails met een knop, zodat niemand je ermee kan lastigvallen. Die heb je al gehad. Later kan het weer.`,
    },
    "not-possible": {
      title: "Dit kan hier niet",
      text: "Er is niets veranderd. Wil je brieven krijgen, meld je dan aan na de quiz.",
    },
  },
  myData: {
    title: "Alles wat van jou is",
    text: "Je naam, je adres, wat we van je bewaren, het meenemen of alles laten wissen: dat staat op een pagina die alleen jij kunt openen.",
    how: `We mailen je de link daarheen. Hij doet het ${time(FRESH_LINK_MS)} lang.`,
    button: "Mail me die link",
    write:
      "Mail naar jouw adres komt niet aan, dus een link kunnen we je niet sturen. Schrijf ons via {address}.",
    mailed: {
      title: "Kijk in je mail",
      text: `De link is onderweg naar het adres waarop je onze brieven krijgt. Hij doet het ${time(FRESH_LINK_MS)} lang.`,
    },
  },
  stopTitle: "Liever stoppen?",
  stopSequenceText:
    "Je kunt alleen deze reeks stopzetten. Koos je voor de nieuwsbrief, dan blijft die komen.",
  stopSequence: "Stop deze brieven",
  stopAllText: "Of je stopt met alles. Dan sturen we je geen mail meer.",
  /** Where no series runs that could be stopped alone. */
  stopAllOnlyText: "Dan sturen we je geen mail meer, ook geen nieuwsbrief.",
  stopAll: "Stop met alle mail",
  unsubscribed: {
    title: "Je bent afgemeld",
    text: "We sturen je geen mail meer.",
  },
  signUp: "Opnieuw naar de quiz",
  blocked: {
    title: "We sturen je geen mail",
    text: "Mail naar jouw adres kwam niet aan, of werd als ongewenst gemeld. Daarom schrijven we je niet meer.",
  },
  pending: {
    title: "Je adres is nog niet bevestigd",
    text: "Er komen pas brieven als je in onze eerste mail op de knop hebt gedrukt.",
  },
};

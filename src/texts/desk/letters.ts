import type { Locale } from "../../quiz/types.ts";
import { inBoth } from "../in-both.ts";
import { reminderAfter } from "../lasting.ts";

const nl = {
  title: "Brieven",
  intro: "Elke brief zoals een lezer hem krijgt: om te lezen, te veranderen en te proberen.",
  words: "{n} woorden",
  inLanguage: { nl: "Nederlands", en: "Engels" },
  sequences: {
    confirmation: "Bevestiging",
    secure: "Veilig",
    anxious: "Angstig",
    avoidant: "Vermijdend",
    disorganised: "Gedesorganiseerd",
    both: "Angstig en vermijdend",
    general: "Algemeen",
    welcome: "Zonder quiz",
    reminder: `Na ${reminderAfter("nl")}`,
    newsletter: "Nieuwsbrief",
  } as Record<string, string>,
  letter: {
    back: "Alle brieven",
    code: "in links te herkennen aan utm_content={code}",
    before: "Vorige",
    after: "Volgende",
    reader: "Lezer",
    language: "Taal",
    show: "Tonen",
    noName: "Zonder naam",
    phone: "Telefoon, 375 breed",
    wide: "Computer, 640 breed",
    light: "licht",
    dark: "donker",
    body: "De brief",
    inbox: "In de inbox",
    headers: "Kopregels",
    text: "Platte tekst",
    test: "Stuur een proefbrief",
    testHint:
      "Gaat langs dezelfde weg als elke brief, voor de gekozen lezer. De links om uit te schrijven en voor voorkeuren horen bij niemand; de twee antwoorden onderaan tellen wel mee.",
    email: "E-mailadres",
    send: "Verstuur",
    queued: "Onderweg. De proefbrief komt meestal binnen een minuut.",
    "invalid-email": "Dit lijkt geen e-mailadres. Kijk je het nog eens na?",
  },
  readers: {
    secure: "veilige plek",
    anxious: "angstige plek",
    avoidant: "vermijdende plek",
    both: "angstige en vermijdende plek",
    disorganised: "gedesorganiseerde plek",
    mixed: "gemengde plek",
    unknown: "niets bekend",
    "long-name": "naam van 40 tekens",
    "right-to-left": "naam van rechts naar links",
  } as Record<string, string>,
};

const en: typeof nl = {
  title: "Letters",
  intro: "Every letter as a reader gets it, to be read, changed and tried.",
  words: "{n} words",
  inLanguage: { nl: "Dutch", en: "English" },
  sequences: {
    confirmation: "Confirmation",
    secure: "Secure",
    anxious: "Anxious",
    avoidant: "Avoidant",
    disorganised: "Disorganised",
    both: "Anxious and avoidant",
    general: "General",
    welcome: "Without the quiz",
    reminder: `After ${reminderAfter("en")}`,
    newsletter: "Newsletter",
  },
  letter: {
    back: "All letters",
    code: "recognised in links by utm_content={code}",
    before: "Previous",
    after: "Next",
    reader: "Reader",
    language: "Language",
    show: "Show",
    noName: "No name",
    phone: "Phone, 375 wide",
    wide: "Computer, 640 wide",
    light: "light",
    dark: "dark",
    body: "The letter",
    inbox: "In the inbox",
    headers: "Headers",
    text: "Plain text",
    test: "Send a test letter",
    testHint:
      "It goes the way of every letter, made for the chosen reader. Its links to unsubscribe and to preferences are nobody's; the two answers at the end do count.",
    email: "E-mail address",
    send: "Send",
    queued: "On its way. A test letter mostly arrives within a minute.",
    "invalid-email": "This does not look like an e-mail address. Could you check it?",
  },
  readers: {
    secure: "secure place",
    anxious: "anxious place",
    avoidant: "avoidant place",
    both: "anxious and avoidant place",
    disorganised: "disorganised place",
    mixed: "mixed place",
    unknown: "nothing known",
    "long-name": "name of 40 characters",
    "right-to-left": "right-to-left name",
  },
};

export const lettersTexts = inBoth({ nl, en });

/** A sequence as the coach calls it. Only the desk says a style; letters and addresses of pages never do. */
export function sequenceName(sequence: string, locale: Locale): string {
  return lettersTexts(locale).sequences[sequence] ?? sequence;
}

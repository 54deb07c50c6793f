import { inBoth } from "./in-both.ts";

const nl = {
  label: "Je e-mailadres",
  button: "Stuur één mail",
  note: "Je krijgt één mail met een link naar deze pagina. Is die weg, dan is ook je adres gewist. Je meldt je nergens voor aan.",
  meant: "Bedoel je {address}? Verbeter het, of stuur het nog eens als het zo klopt.",
  sent: {
    title: "Kijk in je mail",
    text: "We sturen één mail met de link naar {address}. Er staat niet in wat je uitslag is.",
    more: "Niets gekregen? Kijk na een paar minuten ook bij de ongewenste mail.",
    back: "Terug naar je uitslag",
  },
  /** The mail itself: nothing in it says what the page is about, and nothing of what somebody typed. */
  mail: {
    subject: "De link waar je om vroeg",
    preview: "Hiermee open je de pagina die je net bekeek.",
    body: "Je vroeg op onze site om deze link. Hij opent de pagina die je net bekeek, en werkt tot {date}. Wie de link heeft, kan meelezen.\n\nHeb je hier niet om gevraagd? Dan vulde iemand anders jouw adres in. Je hoeft niets te doen: nu deze mail weg is, is je adres bij ons gewist.",
    button: "Open de pagina",
  },
};

const en: typeof nl = {
  label: "Your email address",
  button: "Send one email",
  note: "You get one email with a link to this page. Once it has gone, your address is deleted. You are not signing up for anything.",
  meant: "Did you mean {address}? Correct it, or send it again if it is right.",
  sent: {
    title: "Check your email",
    text: "We are sending one email with the link to {address}. It does not say what your result is.",
    more: "Nothing there? After a few minutes, look in your spam folder too.",
    back: "Back to your result",
  },
  mail: {
    subject: "The link you asked for",
    preview: "It opens the page that you were just looking at.",
    body: "You asked for this link on our site. It opens the page that you were just looking at, and works until {date}. Anyone with the link can read along.\n\nDidn’t ask for this? Then someone else typed in your address. There is nothing you need to do: now that this email has gone, your address is deleted here.",
    button: "Open the page",
  },
};

/** "Mail me my result": its form, the page after it, and the one mail. */
export const resultMailTexts = inBoth({ nl, en });

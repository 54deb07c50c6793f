import { inBoth } from "../in-both.ts";

const nl = {
  title: "Klaar om te beginnen",
  hint: "Vijf stappen. Je kunt niets stukmaken: er gaat pas post weg als iemand zelf zijn adres bevestigt.",
  done: "gedaan",
  steps: {
    sender: {
      what: "Zet je eigen naam en adres onder de brieven",
      why: "In brand.json; daarna zet je de nieuwe versie live.",
      button: "Kijk wat er is ingesteld",
    },
    webhook: {
      what: "Laat Resend vertellen wat er van je brieven wordt",
      why: "Zonder dat weet je niet wat aankomt, en krijgen dode adressen steeds weer post.",
      button: "Probeer de webhook",
    },
    quiz: {
      what: "Doe de quiz zelf en vraag om de brieven",
      why: "Zo zie je wat een bezoeker ziet, en ben je meteen je eerste lezer. Ongeveer acht minuten.",
      button: "Open de quiz",
    },
    letter: {
      what: "Lees de eerste brief en maak hem van jullie",
      why: "De brieven zijn al geschreven. Verander wat niet klinkt zoals jullie praten.",
      button: "Open de brieven",
    },
    site: {
      what: "Zet de quiz op je site",
      why: "Plak deze twee regels op de pagina waar hij moet komen. Heb je al een formulier? Dan kan dat ook.",
      button: "Kijk bij de formulieren",
    },
  },
};

const en: typeof nl = {
  title: "Ready to begin",
  hint: "Five steps. You can't break anything: mail only goes to people who confirm their own address.",
  done: "done",
  steps: {
    sender: {
      what: "Put your own name and address under the letters",
      why: "In brand.json; then put the new version live.",
      button: "See what is set",
    },
    webhook: {
      what: "Let Resend tell what becomes of your letters",
      why: "Without it you don't know what arrives, and dead addresses get mail again and again.",
      button: "Try the webhook",
    },
    quiz: {
      what: "Take the quiz yourself and ask for the letters",
      why: "You see what a visitor sees, and are your own first reader. About eight minutes.",
      button: "Open the quiz",
    },
    letter: {
      what: "Read the first letter and make it yours",
      why: "The letters are written already. Change what doesn't sound the way you talk.",
      button: "Open the letters",
    },
    site: {
      what: "Put the quiz on your site",
      why: "Paste these two lines into the page where it should stand. You have a form already? That works as well.",
      button: "Look at the forms",
    },
  },
};

/** What a new installation teaches first. */
export const firstStepsTexts = inBoth({ nl, en });

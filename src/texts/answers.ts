import { inBoth } from "./in-both.ts";

/** The pages behind a letter's two answers. */
export const answerTexts = inBoth({
  nl: {
    aboutMe: {
      title: "Deze brief ging over jou",
      text: "Druk op de knop, dan tellen we hem mee. We zien alleen dat iemand dit zei, niet wie.",
      button: "Ja, dit ging over mij",
      nothing: "Toch liever niet? Sluit deze pagina dan gewoon. Er wordt niets geteld.",
    },
    notAboutMe: {
      title: "Deze brief ging niet over jou",
      text: "Druk op de knop, dan tellen we hem mee. We zien alleen dat iemand dit zei, niet wie.",
      button: "Nee, dit ging niet over mij",
      nothing: "Toch liever niet? Sluit deze pagina dan gewoon. Er wordt niets geteld.",
    },
    answered: {
      title: "Dank je, het is geteld",
      text: "Zo leren we welke woorden raak zijn en welke niet.",
      more: [
        "Je naam en je adres staan er niet bij, en je volgende brief blijft dezelfde.",
        "Wil je er iets over vertellen? Beantwoord dan gewoon de brief. Dat lezen we graag.",
      ],
    },
  },
  en: {
    aboutMe: {
      title: "This letter was about you",
      text: "Press the button and we’ll count it. All we see is that somebody said so, never who.",
      button: "Yes, this was about me",
      nothing: "Rather not? Just close this page. Nothing will be counted.",
    },
    notAboutMe: {
      title: "This letter wasn’t about you",
      text: "Press the button and we’ll count it. All we see is that somebody said so, never who.",
      button: "No, this wasn’t about me",
      nothing: "Rather not? Just close this page. Nothing will be counted.",
    },
    answered: {
      title: "Thank you, that’s counted",
      text: "It helps us learn which words land and which don’t.",
      more: [
        "Your name and address aren’t kept with it, and your next letter stays the same.",
        "Want to say more? Simply reply to the letter. We like reading those.",
      ],
    },
  },
});

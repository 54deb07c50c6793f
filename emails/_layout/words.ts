import type { Locale } from "../../src/quiz/types.ts";

/** The sentences that stand around every letter. */
export interface LayoutWords {
  readonly signOff: string;
  /** The two answers to a letter. */
  readonly aboutMe: string;
  readonly notAboutMe: string;
  readonly notADiagnosis: string;
  readonly help: readonly string[];
  /** Why this came: whoever asked for newsletters only did not ask for a series. */
  readonly why: Readonly<Record<"letter" | "newsletter", (brandName: string) => string>>;
  readonly unsubscribe: string;
  readonly preferences: string;
}

export const LAYOUT_WORDS: Readonly<Record<Locale, LayoutWords>> = {
  nl: {
    signOff: "Warme groet,",
    aboutMe: "Dit ging over mij",
    notAboutMe: "Dit ging niet over mij",
    notADiagnosis:
      "Deze brieven zijn voor volwassenen, om naar jezelf te kijken. Ze zijn geen diagnose. Hoe je je hecht, verschilt per relatie en kan veranderen.",
    help: [
      "Is er nu gevaar? Bel 112.",
      "Denk je aan zelfdoding? Bel 113, gratis en dag en nacht, of ga naar 113.nl.",
      "Is het thuis niet veilig? Bel Veilig Thuis: 0800-2000, gratis en dag en nacht.",
      "In Vlaanderen: 1813 bij gedachten aan zelfdoding, 1712 bij geweld.",
    ],
    why: {
      letter: (brandName) =>
        `Je krijgt deze brief omdat je je bij ${brandName} voor onze brieven hebt aangemeld.`,
      newsletter: (brandName) =>
        `Je krijgt deze brief omdat je je bij ${brandName} voor de nieuwsbrief hebt aangemeld.`,
    },
    unsubscribe: "Uitschrijven",
    preferences: "Rustiger aan, pauze of andere taal",
  },
  en: {
    signOff: "Warmly,",
    aboutMe: "This was about me",
    notAboutMe: "This wasn’t about me",
    notADiagnosis:
      "These letters are for adults, for looking at yourself. They are not a diagnosis. How you attach differs from one relationship to the next, and it can change.",
    help: [
      "In danger right now? Call 112.",
      "Thinking about suicide? In the Netherlands call 113, free, day and night, or visit 113.nl.",
      "Not safe at home? Call Veilig Thuis: 0800-2000, free, day and night.",
      "In Flanders: 1813 for thoughts of suicide, 1712 for violence.",
    ],
    why: {
      letter: (brandName) => `You get this letter because you signed up for letters from ${brandName}.`,
      newsletter: (brandName) =>
        `You get this letter because you signed up for the newsletter from ${brandName}.`,
    },
    unsubscribe: "Unsubscribe",
    preferences: "Slow down, pause or change language",
  },
};

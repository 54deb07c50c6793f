import type { Locale } from "../../src/quiz/types.ts";

/** The sentences that stand around every letter. */
export interface LayoutWords {
  /** The question under a letter, and its two answers. */
  readonly wasItAboutYou: string;
  readonly aboutMe: string;
  readonly notAboutMe: string;
  readonly notADiagnosis: string;
  readonly help: string;
  /** Why this came: whoever asked for newsletters only did not ask for a series. */
  readonly why: Readonly<Record<"letter" | "newsletter", (brandName: string) => string>>;
  readonly unsubscribe: string;
  /** Under a confirmation, for whoever never asked. */
  readonly never: string;
  readonly preferences: string;
  readonly privacy: string;
}

export const LAYOUT_WORDS: Readonly<Record<Locale, LayoutWords>> = {
  nl: {
    wasItAboutYou: "Ging deze brief over jou?",
    aboutMe: "Ja",
    notAboutMe: "Niet echt",
    notADiagnosis:
      "Deze brieven zijn geschreven voor volwassenen die naar zichzelf willen kijken. Ze zijn geen diagnose. Hoe je gehecht bent, verschilt per relatie en kan veranderen.",
    help: "Hulp nodig? Bel 112 als er nu gevaar is. Bel 113 als je aan zelfdoding denkt, of chat op 113.nl. Bel Veilig Thuis, 0800-2000, als het thuis niet veilig is. In Vlaanderen bel je 1813 bij gedachten aan zelfdoding en 1712 bij geweld. Al deze nummers zijn gratis.",
    why: {
      letter: (brandName) =>
        `Je krijgt deze brief omdat je je bij ${brandName} voor de brieven hebt aangemeld.`,
      newsletter: (brandName) =>
        `Je krijgt deze brief omdat je je bij ${brandName} voor de nieuwsbrief hebt aangemeld.`,
    },
    unsubscribe: "Uitschrijven",
    never: "Mail me nooit meer op dit adres",
    preferences: "Rustiger aan, pauze of andere taal",
    privacy: "Wat we met je gegevens doen",
  },
  en: {
    wasItAboutYou: "Was this letter about you?",
    aboutMe: "Yes",
    notAboutMe: "Not really",
    notADiagnosis:
      "These letters are written for adults who want to take a look at themselves. They are not a diagnosis. How you attach differs from one relationship to the next, and it can change.",
    help: "Need help? Call 112 if you are in danger now. In the Netherlands, call 113 if you are thinking about suicide, or chat at 113.nl, and call Veilig Thuis, 0800-2000, if home is not safe. In Flanders, call 1813 for thoughts of suicide and 1712 for violence. All these numbers are free.",
    why: {
      letter: (brandName) => `You get this letter because you signed up for letters from ${brandName}.`,
      newsletter: (brandName) =>
        `You get this letter because you signed up for the newsletter from ${brandName}.`,
    },
    unsubscribe: "Unsubscribe",
    never: "Never write to this address again",
    preferences: "Pace, pause and language",
    privacy: "What we do with your data",
  },
};

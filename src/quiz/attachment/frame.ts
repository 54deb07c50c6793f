import type { QuizDefinition } from "../definition.ts";
import type { Locale, ThoughtOf } from "../types.ts";

/** What stands around the statements: the same in both versions. Blank lines stand between paragraphs. */
export const intro: QuizDefinition["intro"] = {
  nl:
    "In ongeveer vijf minuten kijk je hoe jij omgaat met nabijheid en afstand.\n\n" +
    "Denk bij elke zin aan de mensen die nu het dichtst bij je staan: je partner of partners, of anders een goede vriend, " +
    "een vriendin of iemand uit je familie. Is er nu niemand dichtbij, denk dan aan wie dat het laatst was. Met ‘de ander’ bedoelen we zo iemand. " +
    "Kies wat de laatste tijd voor jou klopt; verschilt het per persoon, kies dan wat het vaakst klopt. " +
    "Komt iets bij jou nooit voor, kies dan wat je denkt dat je zou doen. Je kunt het niet fout doen, en een zin overslaan mag.\n\n" +
    "De vragen zijn voor volwassenen en bedoeld om naar jezelf te kijken. Ze zijn nog niet wetenschappelijk gevalideerd " +
    "en de uitslag is geen diagnose. Hoe je je hecht, verschilt per relatie en kan veranderen.",
  en:
    "In about five minutes, you look at how you deal with closeness and distance.\n\n" +
    "With each statement, think of the people who are closest to you now: your partner or partners, or otherwise a close " +
    "friend or someone in your family. If nobody is close now, think of whoever was last. “The other person” always means someone like that. " +
    "Choose what has been true for you lately; if it differs from person to person, choose what is true most often. " +
    "If something never happens to you, choose what you think you would do. There are no wrong answers, and you may skip a statement.\n\n" +
    "It is for adults and meant for self-reflection. It has not been scientifically validated yet, and the result is " +
    "not a diagnosis. The way you attach differs from one relationship to another, and it can change.",
};

export const answers: QuizDefinition["answers"] = {
  min: 1,
  max: 5,
  labels: {
    nl: ["helemaal niet waar", "meestal niet waar", "soms waar, soms niet", "meestal waar", "helemaal waar"],
    en: [
      "not true at all",
      "mostly not true",
      "sometimes true, sometimes not",
      "mostly true",
      "completely true",
    ],
  },
};

export const title: QuizDefinition["title"] = {
  nl: "Hoe ben jij gehecht?",
  en: "What is closeness like for you?",
};

/** Optional, at the end. */
export const thoughtOf: { text: Record<Locale, string>; choices: Record<ThoughtOf, Record<Locale, string>> } =
  {
    text: { nl: "Aan wie dacht je vooral?", en: "Who did you mostly have in mind?" },
    choices: {
      partner: { nl: "mijn partner", en: "my partner" },
      ex: { nl: "een ex", en: "an ex" },
      friend: { nl: "een vriend of vriendin", en: "a friend" },
      family: { nl: "iemand uit mijn familie", en: "someone in my family" },
      various: { nl: "verschillende mensen", en: "different people" },
    },
  };

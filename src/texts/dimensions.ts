import { inBoth } from "./in-both.ts";

const nl = {
  anxiety: {
    name: "Bang de ander kwijt te raken",
    meaning: "gerust of ongerust over of de ander blijft",
    low: "gerust",
    high: "ongerust",
  },
  avoidance: {
    name: "Afstand houden",
    meaning: "hoe snel je je terugtrekt als iemand dichtbij komt",
    low: "komt dichtbij",
    high: "houdt afstand",
  },
  disorganisation: {
    name: "Heen en weer getrokken",
    meaning: "iemand dichtbij willen en toch wegduwen",
    low: "zelden",
    high: "vaak",
  },
};

const en: typeof nl = {
  anxiety: {
    name: "Afraid of losing the other person",
    meaning: "at ease or worried about the other person staying",
    low: "at ease",
    high: "worried",
  },
  avoidance: {
    name: "Keeping a distance",
    meaning: "how soon you pull back when someone comes close",
    low: "comes close",
    high: "keeps distance",
  },
  disorganisation: {
    name: "Pulled both ways",
    meaning: "wanting someone close and pushing them away all the same",
    low: "seldom",
    high: "often",
  },
};

/** The three dimensions: what each is called, what it is about, and its ends. */
export const dimensionTexts = inBoth({ nl, en });

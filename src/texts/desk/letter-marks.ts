import { inBoth } from "../in-both.ts";

/** What a mark on a line of its own is in the editor, and whom a passage is for. */
const nl = {
  own: "Hier komt je eigen alinea, als je er een hebt",
  place: "Hier komt de tekening van waar de lezer staat",
  button: "Hier komt de knop",
  when: "Alleen voor wie {fact}:",
  "when not": "Niet voor wie {fact}:",
  end: "Tot hier",
  quiz: "de vragen beantwoordde",
  result: "de uitslag liet gebruiken",
  named: "een uitslag heeft die vrij zeker is",
  slight: "een uitslag heeft die maar net zo is",
  leaning: "zonder duidelijke uitslag deze kant op neigt",
  "result-page": "een eigen pagina met de uitslag heeft",
  newsletter: "de nieuwsbrief krijgt",
};

const en: typeof nl = {
  own: "Here comes your own paragraph, if you have one",
  place: "Here comes the drawing of where the reader stands",
  button: "Here comes the button",
  when: "Only for whoever {fact}:",
  "when not": "Not for whoever {fact}:",
  end: "As far as here",
  quiz: "answered the questions",
  result: "let us use the result",
  named: "has a result that is fairly sure",
  slight: "has a result that is only just so",
  leaning: "leans this way without a clear result",
  "result-page": "has a page of their own with the result",
  newsletter: "gets the newsletter",
};

export const letterMarkTexts = inBoth({ nl, en });

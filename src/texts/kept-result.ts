import { inBoth } from "./in-both.ts";

/** A reader's own page of the result that letters were chosen by. */
export const keptResultTexts = inBoth({
  nl: {
    kept: "Dit is wat we van je uitslag bewaren: het woord, hoe zeker het was, en je plek, afgerond.",
    given: "Zo kwam je eruit op {date}.",
    preferences: "Naar je eigen pagina, waar je de uitslag ook kunt laten wissen",
    gone: {
      title: "Hier staat geen uitslag meer",
      text: "We bewaren geen uitslag van je, of we kunnen hem niet meer lezen. Je kunt de zinnen altijd opnieuw invullen.",
    },
  },
  en: {
    kept: "This is what we keep of your result: the word, how sure it was, and your place, rounded.",
    given: "This is how you came out on {date}.",
    preferences: "To your own page, where you can also have the result deleted",
    gone: {
      title: "There is no result here any more",
      text: "We keep no result of yours, or we can no longer read it. You can always answer the statements again.",
    },
  },
});

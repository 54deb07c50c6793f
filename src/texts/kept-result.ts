import { inBoth } from "./in-both.ts";

/** A reader's own page of the result that letters were chosen by. */
export const keptResultTexts = inBoth({
  nl: {
    kept: "Dit is wat we van je uitslag bewaren: het woord, hoe zeker het was, en je plek, afgerond.",
    given: "Zo kwam je eruit op {date}.",
    preferences: "Naar de pagina van je brieven",
    gone: {
      title: "Hier staat geen uitslag meer",
      text: "De uitslag waar deze brief over ging, bewaren we niet meer. Je kunt de zinnen altijd opnieuw invullen.",
    },
  },
  en: {
    kept: "This is what we keep of your result: the word, how sure it was, and your place, rounded.",
    given: "This is how you came out on {date}.",
    preferences: "To the page of your letters",
    gone: {
      title: "There is no result here any more",
      text: "We no longer keep the result that this letter was about. You can always answer the statements again.",
    },
  },
});

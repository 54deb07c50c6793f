import { inBoth } from "./in-both.ts";

const nl = {
  loading: "De zinnen komen eraan…",
  loadFailed: "De zinnen laden nu niet. Misschien is de verbinding even weg.",
  retry: "Probeer het opnieuw",
  hosted: "Naar de eigen pagina van de quiz",
};

const en: typeof nl = {
  loading: "The statements are on their way…",
  loadFailed: "The statements won’t load right now. The connection may be gone for a moment.",
  retry: "Try again",
  hosted: "Go to the quiz on its own page",
};

/** What the element says while its other texts are on their way, or can't be had. */
export const elementTexts = inBoth({ nl, en });

import { inBoth } from "../in-both.ts";

const nl = {
  desk: "Beheer",
  otherLanguage: "English",
  signOut: "Afmelden",
  signOutEverywhere: "Overal afmelden",
  skipToContent: "Naar de inhoud",
  menu: "Onderdelen",
  nav: {
    overview: "Overzicht",
    letters: "Brieven",
    newsletters: "Nieuwsbrief",
    people: "Mensen",
    forms: "Formulieren",
    import: "Importeren",
    research: "Onderzoek",
    recovery: "Na terugzetten",
  },
};

const en: typeof nl = {
  desk: "Desk",
  otherLanguage: "Nederlands",
  signOut: "Sign out",
  signOutEverywhere: "Sign out everywhere",
  skipToContent: "Skip to the content",
  menu: "Sections",
  nav: {
    overview: "Overview",
    letters: "Letters",
    newsletters: "Newsletter",
    people: "People",
    forms: "Forms",
    import: "Import",
    research: "Research",
    recovery: "After a restore",
  },
};

/** What stands on every page of the coach's desk. */
export const adminTexts = inBoth({ nl, en });

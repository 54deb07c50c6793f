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
    people: "Mensen",
    letters: "Brieven",
    settings: "Instellingen",
  },
  sign: {
    well: "Brieven gaan op tijd weg",
    look: "Er is iets om naar te kijken",
    stopped: "Er gaan geen brieven weg",
    change: "Verander dit",
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
    people: "People",
    letters: "Letters",
    settings: "Settings",
  },
  sign: {
    well: "Letters go out on time",
    look: "There is something to look at",
    stopped: "No letters go out",
    change: "Change this",
  },
};

/** What stands on every page of the coach's desk. */
export const adminTexts = inBoth({ nl, en });

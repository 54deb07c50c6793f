import { inBoth } from "./in-both.ts";

const nl = {
  layout: {
    skipToContent: "Direct naar de inhoud",
    quickExit: "Snel weg",
    otherLanguage: "English",
    helpNow: "Hulp nu",
    privacy: "Privacy",
    newTab: "(opent in een nieuw tabblad)",
    about: "Over {people}",
    note: "Dit is zelfreflectie, geen diagnose. Voor volwassenen, en nog niet wetenschappelijk getoetst.",
    home: "Naar de quiz",
  },
  help: {
    title: "Heb je nu hulp nodig?",
    /** What stands around each number: `{call}` is the number itself. */
    danger: "{call} bij direct gevaar",
    suicide: "{call} bij gedachten aan zelfdoding, gratis, dag en nacht, of {site}",
    home: "{call} als het thuis niet veilig is, gratis, dag en nacht",
    flanders: "Vlaanderen: {suicide} bij gedachten aan zelfdoding en {violence} bij geweld",
  },
};

const en: typeof nl = {
  layout: {
    skipToContent: "Skip to the content",
    quickExit: "Leave quickly",
    otherLanguage: "Nederlands",
    helpNow: "Help now",
    privacy: "Privacy",
    newTab: "(opens in a new tab)",
    about: "About {people}",
    note: "This is self-reflection, not a diagnosis. For adults, and not tested scientifically yet.",
    home: "To the quiz",
  },
  help: {
    title: "Do you need help right now?",
    /** What stands around each number: `{call}` is the number itself. */
    danger: "{call} in immediate danger",
    suicide: "{call} for thoughts of suicide (in the Netherlands, free, day and night), or {site}",
    home: "{call} if home is not safe (in the Netherlands, free, day and night)",
    flanders: "Flanders: {suicide} for thoughts of suicide and {violence} for violence",
  },
};

/** What stands around every page, and around the element whatever it could load. */
export const frameTexts = inBoth({ nl, en });

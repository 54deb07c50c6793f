import { inBoth } from "../in-both.ts";
import type { Counted } from "../plural.ts";

const nl = {
  alarm: {
    subject: "Je brieven vragen je aandacht",
    preview: "Wat er is, en wat je eraan doet.",
    intro: "Op je bureau staat iets dat niet vanzelf overgaat.",
    button: "Naar het bureau",
  },
  week: {
    subject: "Je week in vijf zinnen",
    preview: "Wie er begon, wie er bleef, wat er aankwam.",
    started: {
      one: "Eén iemand begon aan je quiz",
      many: "{n} mensen begonnen aan je quiz",
    } satisfies Counted,
    completed: { one: "en één maakte hem af.", many: "en {n} maakten hem af." } satisfies Counted,
    confirmed: {
      one: "Er kwam één lezer bij; de week ervoor waren het er {before}.",
      many: "Er kwamen {n} lezers bij; de week ervoor waren het er {before}.",
    } satisfies Counted,
    delivered: { one: "Eén brief kwam aan.", many: "{n} brieven kwamen aan." } satisfies Counted,
    stopped: {
      one: "Eén lezer stopte of meldde je post als spam.",
      many: "{n} lezers stopten of meldden je post als spam.",
    } satisfies Counted,
    goals: {
      one: "Eén keer werd een doel bereikt, zoals een afspraak.",
      many: "{n} keer werd een doel bereikt, zoals een afspraak.",
    } satisfies Counted,
    button: "Bekijk alle cijfers",
  },
  goal: {
    subject: "Er is een doel bereikt",
    preview: "Een van je lezers kwam zover.",
    reached: {
      one: "Een van je lezers bereikte een doel: {goal}.",
      many: "{n} keer bereikten lezers een doel: {goal}.",
    } satisfies Counted,
    names: { booked: "een afspraak" },
    button: "Naar het bureau",
  },
  end: "Welke post je van hier krijgt, kies je bij Instellingen.",
};

const en: typeof nl = {
  alarm: {
    subject: "Your letters need your attention",
    preview: "What is the matter, and what to do about it.",
    intro: "Something at your desk will not pass by itself.",
    button: "To the desk",
  },
  week: {
    subject: "Your week in five sentences",
    preview: "Who began, who stayed, what arrived.",
    started: { one: "One person began your quiz", many: "{n} people began your quiz" },
    completed: { one: "and one finished it.", many: "and {n} finished it." },
    confirmed: {
      one: "One reader joined; the week before there were {before}.",
      many: "{n} readers joined; the week before there were {before}.",
    },
    delivered: { one: "One letter arrived.", many: "{n} letters arrived." },
    stopped: {
      one: "One reader stopped or reported your mail as spam.",
      many: "{n} readers stopped or reported your mail as spam.",
    },
    goals: {
      one: "Once a goal was reached, such as an appointment.",
      many: "{n} times a goal was reached, such as an appointment.",
    },
    button: "See all the numbers",
  },
  goal: {
    subject: "A goal was reached",
    preview: "One of your readers came that far.",
    reached: {
      one: "One of your readers reached a goal: {goal}.",
      many: "{n} times readers reached a goal: {goal}.",
    },
    names: { booked: "an appointment" },
    button: "To the desk",
  },
  end: "Which mail you get from here is chosen under Settings.",
};

/** Mails to the coach. They name no reader and no result, and no number of a series. */
export const coachMailTexts = inBoth({ nl, en });

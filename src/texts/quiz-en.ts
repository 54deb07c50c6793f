import type { nl } from "./quiz-nl.ts";

export const en: typeof nl = {
  start: {
    title: "Why am I like this with someone I love?",
    lead: "One person always wants to know that things are fine. Another soon needs some air. And for some people it changes by the day. In {n} statements you see how it goes for you.",
    begin: "Start with the first statement",
    goOn: "Carry on where you were",
    promised: ["{n} statements", "about 6 minutes", "anonymous"],
    trust:
      "You see your result straight away, without giving your email address. We keep your answers only if you choose that yourself at the end.",
    privacy: "How we treat your data",
    quote: "There is no right or wrong way to love someone.",
    coaches: "{people}, relationship coaching",
    description:
      "A questionnaire of {n} statements about closeness and distance. Anonymous, about six minutes, with an honest result straight away.",
  },
  sample: {
    name: "Example of a result",
    tag: "Example",
    gets: [
      "what you may recognise",
      "where it may come from",
      "one small step for today",
      "how sure this is, in plain words",
    ],
    caption: "The dot is you. The patch around it is honest: no questionnaire can know exactly.",
  },
  who: {
    title: "Who should I think of?",
    text: "Your partner or partners. If you have none, take a close friend or someone in your family. If nobody is close now, think of whoever was last. If it differs from person to person, choose what is true most often. If this never happens to you, choose what you think you would do.",
  },
  question: {
    progress: "Progress",
    place: "Statement {n} of {total}",
    minutes: { one: "about a minute left", many: "about {n} minutes left" },
    back: "Back",
    skip: "Skip this statement",
    next: "Next",
    noAnswer: "No answer",
    keys: "On a keyboard, answer with 1 to 5, or with the arrow keys and Enter.",
    cheers: [
      "There are no wrong answers.",
      "That’s a quarter done. Your first thought is usually the right one.",
      "You’re past halfway.",
      "Only a few left.",
    ],
    skipped: "Skipped. You can come back to it at the end.",
  },
  end: {
    title: "Those were the statements",
    all: "You answered all of them. Your result is ready.",
    open: {
      one: "One statement has no answer yet. That makes your result a little less precise. If you’d like to answer it after all, choose it here.",
      many: "{n} statements have no answer yet. That makes your result a little less precise. If you’d like to answer one after all, choose it here.",
    },
    short: {
      one: "With what you have answered so far we can’t show a full result. We know too little about: {scales}. This statement is still open:",
      many: "With what you have answered so far we can’t show a full result. We know too little about: {scales}. These {n} statements are still open:",
    },
    question: "Statement {n}",
    missingTitle: "These statements have no answer yet",
    missingItem: "There is no answer here yet.",
    keepTitle: "Would you help us improve the questionnaire?",
    keep: "Yes, keep an anonymous copy of my answers to improve the questionnaire.",
    keepDetail:
      "The copy is sealed: we can’t read it here. No name, address or date goes with it. That also means we can’t find it again or delete it for you later. It makes no difference to your result.",
    submit: "See my result",
    busy: "We are looking at your answers…",
    failed: "We couldn’t get your result. Your answers are still here: please try again in a moment.",
  },
};

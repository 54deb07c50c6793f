import type { nl } from "./results-nl.ts";

export const en: typeof nl = {
  pageTitle: "Your result",
  night:
    "It's late, and everything weighs more at night: there is nothing you have to decide or solve right now.",
  place: {
    title: "Where you are now",
    intro:
      "The dot is where your answers come out, on two scales of 1 to 5. The patch around it shows how precise that is: you are probably somewhere inside it.",
    svgTitle: "Your place on two scales",
    value: "{mean} out of 5",
    band: "probably between {low} and {high}",
    levels: { low: "On the low side", middle: "Around the middle", high: "On the high side" },
    unknown: "There were too few answers here to say anything.",
    corners: {
      secure: "secure",
      anxious: "anxious",
      avoidant: "avoidant",
      both: "both",
    },
  },
  dimensions: {
    anxiety: {
      name: "Worry about the bond",
      meaning: "How afraid you are of losing someone you love.",
      low: "at ease",
      high: "worried",
    },
    avoidance: {
      name: "Keeping your distance",
      meaning: "How quickly you pull back when someone comes close.",
      low: "close",
      high: "distant",
    },
    disorganisation: {
      name: "Pulled both ways",
      meaning: "How often you want someone close and push them away at the same time.",
      low: "rarely",
      high: "often",
    },
  },
  certainty: {
    title: "How sure is this?",
    words: {
      clear: "clear",
      likely: "likely",
      slight: "a slight lean",
      mixed: "mixed",
    },
    sentences: {
      clear: "Your answers clearly point this way.",
      likely: "This probably fits you, though it isn't certain.",
      slight: "It's a close call. Read it as a hunch, not a conclusion.",
      mixed: "Your answers point in more than one direction, so we don't pick one for you.",
    },
    twoSides: "Both sides play a part for you. Which of the two leads is less certain.",
    caption: "The chance of each attachment style, rounded to 5%",
    columns: { style: "Attachment style", word: "In words", chance: "Chance" },
    playsAPart: "plays a part",
    aLittle: "a little",
    hardly: "hardly",
    under: "under {percent}",
    over: "over {percent}",
    percent: "{n}%",
    notValidated:
      "This questionnaire has not been validated: how well it measures has not yet been studied scientifically. Treat your result as a mirror, not a diagnosis. It can prove nothing about your childhood, your partner or how safe your relationship is.",
  },
  styles: {
    secure: "Secure",
    anxious: "Anxious",
    avoidant: "Avoidant",
    both: "Anxious and avoidant",
    disorganised: "Disorganised",
    pushPull: "Back and forth, without a style",
  },
  second: {
    title: "Also close: {style}",
    closeness: "There is little between this and your first result, so read this too.",
    about: {
      secure:
        "Part of you knows what it's like to be able to count on someone. With some people, or on good days, that calm is simply there. Notice what is different then.",
      anxious:
        "Part of you keeps a close eye on whether the other person is still there. When things go quiet or change, you look for reassurance. Notice when that starts, and what you would really like to ask.",
      avoidant:
        "Part of you would rather manage alone. When someone asks a lot of you, you pull back or say less. Notice when you need space, and say so out loud.",
      both: "Part of you goes after the other person, and part of you keeps a distance. They can take turns quickly. Notice which comes first when things get tense, and say that one out loud.",
      disorganised:
        "Part of you wants someone close and is startled by it too. That can be confusing. Be gentle with it, and if it troubles you, look for someone trained to help with this.",
    },
  },
  caution: {
    title: "Read this with a little caution",
    intro: "Something stood out in the way the questions were answered:",
    reasons: {
      "identical-answers": "every question got the same answer",
      "too-fast": "it went so fast that the questions could hardly be read",
      "long-string": "many questions in a row got the same answer",
      "low-spread": "the answers are all very close together",
      "many-middles": "the middle answer came up very often",
      "inconsistent-pairs": "questions that are alike got different answers",
      fast: "it went rather fast",
      "very-long-string": "almost all questions in a row got the same answer",
      contradictory: "answers to questions that belong together pointed in all directions",
      "one-sided":
        "almost everything was a yes, or almost everything a no, even where one rules out the other",
    },
    after:
      "That may well be just how you are. If you're in doubt, answer the questions again at a quiet moment.",
  },
  retake: {
    title: "Answer them again?",
    text: "Your answers also depend on the day you're having and on who you had in mind. In a few weeks the result may be different.",
    link: "Answer the questions again",
  },
  expiry:
    "This result has an address of its own, which expires after ninety days. Anyone with the link can read it, so share it only with someone you trust.",
};

import type { EmbedTexts } from "./embed-texts.ts";

export const en: EmbedTexts = {
  loading: "The questions are on their way…",
  loadFailed: "The questions won't load right now. The connection may be down for a moment.",
  retry: "Try again",
  hosted: "Or answer them on the quiz's own page",
  quickExit: "Leave quickly",
  notes:
    "This is self-reflection, not a diagnosis. Meant for adults. Patterns differ from one relationship to the next, and they can change.",
  help: {
    title: "Do you need help right now?",
    lines: [
      ["In immediate danger", "112", "tel:112", ""],
      ["Thinking of suicide?", "113", "tel:113", "in the Netherlands, free, day and night"],
      ["Rather chat?", "113.nl", "https://www.113.nl", ""],
      [
        "Not safe at home?",
        "Veilig Thuis 0800-2000",
        "tel:08002000",
        "in the Netherlands, free, day and night",
      ],
      ["In Flanders, thoughts of suicide", "1813", "tel:1813", ""],
      ["In Flanders, violence or abuse", "1712", "tel:1712", ""],
    ],
  },
  intro: {
    promises: [
      "You see your result straight away, without giving an address.",
      "We keep none of your answers, unless you choose that yourself at the end.",
    ],
    start: "Begin",
    keys: "On a keyboard you can answer with the numbers 1 to 5.",
  },
  question: {
    place: "Question {n} of {total}",
    back: "Previous",
    skip: "Skip",
    next: "Next",
    progress: "Progress",
    answers: "How true is this for you?",
  },
  end: {
    title: "Those were the questions",
    allAnswered: "You answered all of them.",
    open: "{n} questions have no answer yet. That's fine. If you'd still like to answer one, choose it here.",
    openOne: "One question has no answer yet. That's fine. If you'd still like to answer it, choose it here.",
    question: "Question {n}",
    keepTitle: "Would you help us improve these questions?",
    keep: "Yes, keep an anonymous copy of my answers to improve the questionnaire.",
    keepDetail:
      "The copy holds the language and the week, but no name or address. That also means we can't find it again or delete it for you later. It makes no difference to your result.",
    submit: "See my result",
    busy: "Looking at your answers…",
    failed: "We couldn't get your result. Your answers are still here: please try again in a moment.",
  },
  result: {
    eyebrow: "Your result",
    ready: "Your result is ready.",
    words: { clear: "clear", likely: "likely", slight: "a slight lean" },
    sentences: {
      clear: "Your answers clearly point this way.",
      likely: "This probably fits you, though it isn't certain.",
      slight: "It's a close call. Read it as a hunch, not a conclusion.",
      mixed: "Your answers point in more than one direction, so we don't pick one for you.",
    },
    twoSides: "Both sides play a part for you. Which of the two leads is less certain.",
    headlines: {
      secure: {
        title: "Secure attachment sounds most like you",
        intro:
          "Letting someone close and staying yourself: for you the two mostly go together. That isn't a grade. It is something that you and the people around you can build on.",
      },
      anxious: {
        title: "Anxious attachment sounds most like you",
        intro:
          "You're quick to sense when something shifts between you and another person. It makes you caring and attentive. It also costs you peace of mind, most of all when things go quiet.",
      },
      avoidant: {
        title: "Avoidant attachment sounds most like you",
        intro:
          "You manage on your own, and that is a strength. When someone comes very close, part of you soon needs air.",
      },
      disorganised: {
        title: "Disorganised attachment sounds most like you",
        intro:
          "You long for someone close, and right then it can feel unsafe. That is confusing, and it takes a lot out of you. There is nothing wrong with you: this is how you learnt to protect yourself.",
      },
      both: {
        title: "There are two sides to you: anxious and avoidant",
        intro:
          "You're afraid of losing the other person, and you keep your distance as well. Both are on the high side for you. It sounds like a contradiction, but the two go together more often than you'd think.",
      },
      "push-pull": {
        title: "At times you are pulled both ways",
        intro:
          "Your answers show a pattern of wanting someone close and then pushing that person away. The picture isn't certain enough to give it a name, so we don't.",
      },
      between: {
        title: "In between: {styles}",
        intro:
          "Your answers point in two directions that lie close together: {styles}. A single name would say too much.",
      },
      mixed: {
        title: "You don't fit in one box",
        intro:
          "Your answers point in more than one direction. That isn't a failed result. It's true of many people: how you are depends on who you're with and what is going on.",
      },
      incomplete: {
        title: "There isn't enough yet for a full picture",
        intro:
          "You skipped a number of questions. That's fine; what you answer is up to you. It does mean that we can show you a part, and name no attachment style. Better no name than the wrong one.",
      },
      careless: {
        title: "No name this time",
        intro:
          "Your answers pointed in all directions. That happens: when you click fast, or when it differs from person to person. Feel free to try again in a quiet moment.",
      },
    },
    styles: {
      secure: "secure attachment",
      anxious: "anxious attachment",
      avoidant: "avoidant attachment",
      both: "anxious and avoidant",
      disorganised: "disorganised attachment",
    },
    second: "Also close: {style}. There is little between this and your first result.",
    caution:
      "Something stood out in the way the questions were answered, so read your result with a little caution; the full page says what it was.",
    scales: "Where you are now",
    scale: {
      anxiety: { name: "Worry about the bond", low: "at ease", high: "worried" },
      avoidance: { name: "Keeping your distance", low: "close", high: "distant" },
      disorganisation: { name: "Pulled both ways", low: "rarely", high: "often" },
    },
    levels: { low: "On the low side", middle: "Around the middle", high: "On the high side" },
    value: "{mean} out of 5, probably between {low} and {high}.",
    unknown: "There were too few answers here to say anything.",
    notValidated:
      "This questionnaire has not been validated yet. Treat your result as a mirror, not a diagnosis.",
    whole: "Read your full result",
    newTab: "(opens in a new tab)",
    back: "Go on with your result",
    retake: "Answer the questions again",
  },
  signUp: {
    title: "Would you like to take this further, gently?",
    lead: "We'll write you about six letters over three weeks. Each one is about a single thing. Your result is never in the subject line, and you stop with one click.",
    email: "Your email address",
    firstName: "Your first name",
    optional: "optional",
    consents: "What may we do for you?",
    consentsHint: "Each box is a choice of its own. Please tick at least the letters or the newsletter.",
    submit: "Yes, sign me up",
    busy: "Signing you up…",
    afterwards:
      "First you get an email with a button to confirm your address. If you don't press it, you won't hear from us again.",
    failed:
      "We couldn't sign you up just now. What you filled in is still here: please try again in a moment.",
    doneTitle: "Have a look in your inbox",
    done: "You'll get an email from us with one button in it. Press it to confirm your address, and we can begin. Nothing there after a few minutes? Have a look in your spam folder too.",
    meant: "Did you mean an address at {domain}? Then our email won't reach you now.",
    again: "Correct my address",
    elsewhere:
      "Signing up takes one more check, which can't be done on this page. It can on the page with your full result.",
    elsewhereLink: "Sign me up there",
  },
};

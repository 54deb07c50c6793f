import type { nl } from "./results-nl.ts";

export const en: typeof nl = {
  pageTitle: "Your result",
  night:
    "It’s late, and everything weighs more at night: there is nothing you have to decide or solve right now.",
  name: {
    inBooks: "Books call this",
    fits: {
      clear: "It is clearly the best fit for your answers now.",
      likely: "It is probably the best fit for your answers now.",
      slight: "It fits your answers only slightly better than the rest now.",
      mixed: "Both sides show in your answers.",
    },
    noLabel: "It isn’t a label: you feel it more with one person than with another, and it can change.",
    near: "Close to it is {style}: there is little between them.",
  },
  know: {
    title: "What you may recognise",
    after:
      "Recognise one? Then you know enough. Recognise nothing? Then trust yourself, not a questionnaire.",
  },
  place: {
    title: "Where you are now",
    partTitle: "What we can see already",
    blurTitle: "Were your answers right after all?",
    svgTitle: "Your place in the drawing",
    dot: "The dot is you, the patch is the space around it: you are probably somewhere in there.",
    anxiety: {
      low: "You are mostly *at ease* about the other person staying.",
      middle: "Sometimes you are *at ease*, sometimes *worried* whether the other person will stay.",
      high: "You are often *worried* whether the other person will stay.",
    },
    avoidance: {
      low: "You like to be *close*, even when that is scary.",
      middle: "Sometimes you come *close*, sometimes you keep your *distance*.",
      high: "You like to keep some *distance*, most of all when someone comes close.",
    },
    disorganisation: {
      low: "You are seldom pulled both ways.",
      middle: "You are pulled both ways at times.",
      high: "You are often pulled both ways.",
    },
    noNames: "The patch touches more than one square. That is why there are no names in the corners.",
    blur: "Then this is your place. We draw the patch extra large, because it is that uncertain. We give it no name.",
    blurAfter: "Does something not match how you know yourself? Then trust what you know.",
    answered: "{n} of {total} statements",
    missing: "There are too few answers here to show anything yet.",
    few: {
      one: "One more statement, and we can show something here.",
      many: "At least {n} more statements, and we can show something here.",
    },
    corners: { secure: "secure", anxious: "anxious", avoidant: "avoidant", both: "both" },
  },
  from: "Where it may come from",
  grow: "Where you can grow",
  certainty: {
    title: "How sure is this?",
    hint: "In plain words and in numbers",
    sentences: {
      clear:
        "Your answers clearly point one way. Still, nobody measures themselves exactly: after a bad night, or with someone else in mind, you would come out somewhere slightly different.",
      likely:
        "Your answers probably point this way, but it isn’t certain. On another day it may come out a little differently.",
      slight:
        "There is little in it. Read it as a hunch, not as a conclusion: on another day something else may come out.",
      mixed:
        "None of the ways of attaching fits clearly better than the others. A name would be a guess, so we give none.",
      twoSides: "Both sides play a part for you. Which of the two comes first is less certain.",
    },
    fits: ["hardly fits", "fits a little", "plays a part", "fits best"],
    chance: "chance {percent}",
    under: "under {percent}",
    over: "over {percent}",
    percent: "{n}%",
    bandTitle: "What the patch means.",
    band: "The dot is where your answers come out. If you answered again next week, you would probably come out somewhere in the patch. On a scale from 1 to 5:",
    range: "{name}: {mean}, probably between {low} and {high}.",
    unknownTitle: "What we don’t know yet.",
    unknown:
      "The statements were made with care, but they haven’t been tested scientifically yet. A questionnaire can prove nothing about your childhood, your partner or how safe your relationship is.",
    flagsTitle: "What we noticed.",
    flags: {
      "identical-answers": "Every statement got the same answer.",
      "too-fast": "It went so fast that the statements could hardly be read.",
      "long-string": "Many statements in a row got the same answer.",
      "low-spread": "The answers lie very close together.",
      "many-middles": "The middle answer came up very often.",
      "inconsistent-pairs": "Statements that are alike got different answers.",
      fast: "It went rather fast.",
      "very-long-string": "A great many statements in a row got the same answer.",
      contradictory: "Statements that are alike got opposite answers.",
      "one-sided": "You agreed with nearly everything, or with nearly nothing.",
    },
    flagsAfter: "That may well match who you are. If in doubt, answer again in a quiet moment.",
  },
  styles: {
    secure: "secure attachment",
    anxious: "anxious attachment",
    avoidant: "avoidant attachment",
    both: "anxious and avoidant attachment",
    disorganised: "disorganised attachment",
    pushPull: "pulled both ways",
  },
  short: {
    secure: "Secure",
    anxious: "Anxious",
    avoidant: "Avoidant",
    both: "Anxious and avoidant",
    disorganised: "Disorganised",
    pushPull: "Pulled both ways",
  },
  goOn: {
    given: "You answered {answered} of the {total} statements.",
    fill: "Answer the other statements",
    fillOpen: { one: "Answer the one statement that is still open", many: "Answer the other {n} statements" },
    fillNote: "What you answered stays as long as you keep this tab open.",
    again: "Try again in a quiet moment",
    againNote:
      "About 6 minutes. Think of one person who is close to you, and choose what is mostly true, not what you would like to be true.",
    without: "Rather not?",
    withoutText: "That’s fine too. You can take these questions with you, without a questionnaire:",
  },
  keep: {
    title: "Keep or share",
    mail: "Email me my result",
    print: "Save as PDF or print",
    share: "Share the questionnaire",
    shareNote: "without your result",
    copied: "The link has been copied.",
    until: "This page can be read until {date}. Anyone with the link can read along.",
  },
  again: {
    text: "In a few weeks it may be different.",
    link: "Answer the statements again then",
  },
  ownPage: "Open your result on a page of its own, to keep or print",
  backToSite: "Back to the site",
  backToSiteNote: "Your result comes along.",
  earlier: {
    title: "Then and now",
    when: "Your earlier result is from around {date}.",
    svg: "The open dot is your place then, the filled dot your place now.",
    near: "The two places lie within each other’s patch. That may just as well be chance: your day, your mood, or who you had in mind.",
    moved:
      "The two places lie further apart than the patch. Something may have changed. You may also have had someone else in mind this time.",
    unlike: "Then and now were measured with different statements. So don’t compare them too closely.",
    unknown: "Too little is known of then or of now to put them side by side.",
    after: "What has changed and why, a questionnaire can’t say. You know that better.",
  },
};

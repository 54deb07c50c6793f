import type { nl } from "./pages-nl.ts";

export const en: typeof nl = {
  layout: {
    skipToContent: "Skip to the content",
    quickExit: "Leave quickly",
    otherLanguage: "Nederlands",
    notes: [
      "This is self-reflection, not a diagnosis.",
      "Meant for adults.",
      "Patterns differ from one relationship to the next, and they can change.",
    ],
  },
  help: {
    title: "Do you need help right now?",
    danger: "In immediate danger",
    suicide: "Thinking of suicide?",
    suicideNote: "in the Netherlands, free, day and night",
    chat: "or chat at",
    home: "Not safe at home?",
    homeNote: "in the Netherlands, free, day and night",
    flanders: "In Flanders",
    flandersSuicide: "for thoughts of suicide",
    flandersViolence: "for violence or abuse",
  },
  quiz: {
    promises: [
      "You see your result straight away, without giving an address.",
      "We keep none of your answers, unless you choose that yourself at the end.",
    ],
    keysHint: "On a keyboard, answer with 1 to 5, or with the arrow keys and Enter.",
    progress: "Progress",
    question: "Question {n}",
    questionOf: "Question {n} of {total}",
    begin: "Start the questions",
    back: "Back",
    skip: "Skip this one",
    next: "Next",
    lastTitle: "Those were the questions",
    lastAll: "You have answered all of them.",
    lastOpen:
      "There is no answer here yet, and that's fine. If you'd like to give one after all, choose it here.",
    noAnswer: "No answer",
    missingTitle: "These questions have no answer yet",
    missingItem: "There is no answer here yet.",
    keepTitle: "Would you help us improve these questions?",
    keepAnswers: "Yes, keep an anonymous copy of my answers to improve the questionnaire.",
    keepDetail:
      "The copy holds the language and the week, but no name or address. That also means we can't find it again or delete it for you later. It makes no difference to your result.",
    submit: "See my result",
    submitNote: "Your result appears straight away.",
    backToSite: "Back to the site",
    backToSiteNote: "Your result comes along.",
  },
  signUp: {
    pageTitle: "Get the letters",
    title: "Would you like to take this further, gently?",
    lead: "{people} will write you about six letters over three weeks, one every few days. Each one is about a single thing: where a pattern comes from, how it plays out between two people, or an exercise you can do right away.",
    promises: [
      "It's free and comes by email. The first letter arrives once you have confirmed your address.",
      "The subject line and the sender never give away your result.",
      "You stop with one click, at the bottom of every letter.",
    ],
    email: "Your email address",
    firstName: "Your first name",
    optional: "optional",
    consents: "What may we do for you?",
    consentsHint: "Each box is a choice of its own. Please tick at least the letters or the newsletter.",
    submit: "Yes, sign me up",
    afterwards:
      "First you get an email with a button to confirm your address. If you don't press it, you won't hear from us again.",
    errorsTitle: "Please have another look",
    suggestion: "Did you mean {address}?",
    suggestionTake: "Yes, use {address}",
    suggestionKeep: "No, it is right. Sign me up",
    honeypot: "Leave this field empty",
    needsScript: "This form checks that you are a person. For that, JavaScript has to be on in your browser.",
  },
  checkMail: {
    title: "Have a look in your inbox",
    text: "You'll get an email from us with one button in it. Press it to confirm your address, and we can begin.",
    more: [
      "Nothing there after a few minutes? Have a look in your spam folder too.",
      "Did you confirm your address before, and nothing new was added? Then all is well and there is nothing you need to do.",
    ],
  },
  confirm: {
    title: "Just one more click",
    text: "With this button you confirm that this is your address and that you want our email.",
    button: "Yes, this is my address",
    nothing: "Wasn't this you? Just close this page. Nothing will happen.",
  },
  confirmed: {
    title: "Good to have you here",
    text: "Your address is confirmed.",
    more: [
      "If you asked for the letters, the first one is on its way. The others follow at an easy pace over the next few weeks.",
      "If you want to stop, one click at the bottom of any letter is enough.",
    ],
  },
  alreadyConfirmed: {
    title: "Your address was already confirmed",
    text: "Everything is fine. There is nothing more you need to do.",
  },
  unsubscribe: {
    title: "Would you like to stop?",
    text: "Press the button and we'll send you no more email.",
    button: "Yes, stop the email",
    nothing: "Would you rather stay? Just close this page. Nothing changes.",
  },
  unsubscribed: {
    title: "You're unsubscribed",
    text: "We won't send you any more email.",
    more: [
      "A letter that was already on its way may still arrive.",
      "Thank you for reading along for a while. We wish you well.",
    ],
  },
  messages: {
    "not-found": {
      title: "This page isn't here",
      text: "Part of the link may have got lost, or the page has moved.",
    },
    "expired-token": {
      title: "This link no longer works",
      text: "It was valid for a while and has now expired.",
    },
    "invalid-token": {
      title: "Something is off with this link",
      text: "A piece of it may be missing. Open it again from the email, or copy the whole of it.",
    },
    "too-many-requests": {
      title: "One moment, please",
      text: "This was asked several times in a row just now. Wait a little while, then try again.",
    },
    "database-unavailable": {
      title: "This isn't working just now",
      text: "That's on us, not on you. Please try again in a few minutes.",
    },
    "internal-error": {
      title: "Something went wrong",
      text: "That's on us, not on you. Please try again later.",
    },
    "expired-result": {
      title: "This result has expired",
      text: "A result can be read for ninety days. Things may have changed since then: feel free to answer the questions again.",
    },
    "expired-confirmation": {
      title: "This link has expired",
      text: "Your address isn't confirmed yet, and we aren't sending you anything. Would you still like the letters? Then please sign up again.",
    },
  },
};

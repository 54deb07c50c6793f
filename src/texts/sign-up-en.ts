import { CONFIRMATION_GAP_MS, KEPT_RESULT_MS } from "../config.ts";
import { lasting } from "./lasting.ts";
import type { nl } from "./sign-up-nl.ts";

const time = (ms: number) => lasting(ms, "en");

export const en: typeof nl = {
  pageTitle: "Get the letters",
  pause: {
    title: "Would you like to take this further, gently?",
    text: "{Letters} short letters from {people}, one {pace}. Free, and you stop with one click.",
    open: "Yes, send me the letters",
  },
  offer: {
    title: "{Letters} letters from {people}",
    text: "Each letter is about one thing: where it comes from, how it goes between two people, what you can practise.",
  },
  pace: { day: "every day", days: "every few days", week: "about every week", weeks: "every {n} weeks" },
  series: "Which letters would you like?",
  own: "Letters that go with my result",
  ownOf: "Letters for {style}",
  general: "General letters",
  generalText: "For everyone. My result is not kept then.",
  forAll: "For everyone.",
  noOwn:
    "They will be the general letters, because your result names no way of attaching now. We don’t keep your result.",
  email: "Your email address",
  submit: "Send me the letters",
  afterwards:
    "First you get an email to confirm your address. If you don’t press its button, you hear nothing more. Your result is never in the subject line. You can always stop and have everything erased.",
  privacy: "Read our privacy statement",
  /** What the wordings of consent (src/consents.ts) are filled in with. */
  wordings: {
    letters: { one: "one letter", many: "{n} letters" },
    details: "What we keep, and how",
    names: { letters: "The letters.", profile: "My result.", newsletter: "The newsletter." },
    yourOffers: "Some of it is about your {offers}.",
    ourOffers: "Some of it is about our {offers}.",
    offered: { coaching: "coaching", training: "training courses", programme: "programmes" },
  },
  errorsTitle: "Please have another look",
  failed: "Signing up didn’t work just now. What you filled in is still here: please try again in a moment.",
  busy: "We are signing you up…",
  suggestion: "Did you mean {address}?",
  suggestionShort: "Did you mean @{domain}? Change it",
  suggestionTake: "Yes, use {address}",
  suggestionKeep: "No, it is right. Sign me up",
  honeypot: "Leave this field empty",
  needsScript: "This form checks that you are a person. For that, JavaScript has to be on in your browser.",
  elsewhere:
    "Signing up needs one more check that can’t be done on this page. It can on your result’s own page.",
  elsewhereLink: "Sign me up there",
  checkMail: {
    title: "One more click, in your inbox",
    sentTo: "We sent an email to *{address}*. Press the button in it, and we begin right away.",
    sent: "You’ll get an email from us with one button in it. Press it, and we begin right away.",
    looks: "This is how the email looks in your inbox",
    now: "now",
    open: "Open {name}",
    nothing: "Nothing there?",
    nothingText:
      "After a few minutes, look in your spam or promotions folder too. Did you confirm this address before, and nothing new was added? Then all is well and you get no new email.",
    again: "Send the email again",
    againNote: `After that it works again in ${time(CONFIRMATION_GAP_MS)}.`,
    wrong: "Is the address wrong?",
    wrongLabel: "Your right email address",
    wrongButton: "Use this address",
    wrongNote:
      "Your choices stay as they are. Nothing happens at the first address as long as nobody presses the button there.",
    meant: "Did you mean an address at {domain}? If so, our email won’t arrive now.",
    fix: "Correct my address",
    backToResult: "Back to your result",
    backToSite: "Back to the site",
  },
  confirm: {
    title: "Just one more click",
    text: "With this button you confirm that this is your address and that you want our email.",
    button: "Yes, this is my address",
    nothing: "Wasn’t this you? Just close this page. Nothing will happen.",
  },
  confirmed: {
    ok: "{address} is confirmed",
    title: "Good to have you here.",
    letters: "Your first letter is on its way. Below you see when the others come.",
    lettersSlowly: "Your first letter is on its way. The next comes at the pace you chose.",
    running: "Your letters go on where you were.",
    newsletter: "From now on you get the newsletter.",
    result: "You can read your result here",
    resultText: `until ${time(KEPT_RESULT_MS)} after your last letter. The link is in your first letter and with your choices too.`,
    resultLink: "See my result",
    name: "What may we call you?",
    nameOptional: "optional",
    nameSave: "Save",
    plan: "This is what you get",
    now: "Today · on its way",
    pace: "Too fast or too slow?",
    paceLink: "Choose your own pace, take a break or stop",
    keepTitle: "So that no letter gets lost",
    keepText:
      "Add *{address}* to your contacts. And if you have a question, simply reply to a letter: it reaches {people}.",
  },
  alreadyConfirmed: {
    title: "Your address was already confirmed",
    text: "Everything is fine. There is nothing more you need to do.",
    link: "To my letters and choices",
  },
};

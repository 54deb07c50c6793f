import {
  CONFIRMATION_GAP_MS,
  CONFIRMATION_WINDOW_MS,
  CONFIRMATIONS_MAX,
  FRESH_LINK_MS,
  LEAD_PAUSE_MS,
} from "../config.ts";
import { lasting, reminderAfter } from "./lasting.ts";
import { numberWord } from "./numbers.ts";
import type { nl } from "./preferences-nl.ts";

const time = (ms: number) => lasting(ms, "en");

export const en: typeof nl = {
  title: "Your letters",
  done: "That's done. This is how things stand now:",
  now: {
    coming: "The next letter comes on {date}.",
    asked: "You asked for the next letter. It comes on {date}.",
    onRequest: "The next letter is ready. It only comes when you ask for it.",
    waiting: "The next letter comes once the letters are moving again.",
    paused: "Your letters are on hold until {date}. After that they go on where you left off.",
    done: "You have had all the letters in this series. Below you can see what there is now.",
    reminder: "You have had all the letters. On {date} we will send you one more, because you asked for it.",
    stopped: "You stopped this series. None of its letters will come, unless you pick it up again.",
    none: "There are no letters on their way to you at the moment.",
  },
  pause: `Pause for ${time(LEAD_PAUSE_MS)}`,
  resume: "Carry on",
  next: "Send me the next letter now",
  settings: "How you'd like it",
  rhythm: "How often would you like a letter?",
  rhythms: {
    asWritten: "At the pace it was written for",
    weekly: "Once a week at most",
    onRequest: "Only when I ask for one here",
    onRequestAtFirst: "The first one now, and after that only when I ask",
  },
  language: "Which language would you like to read in?",
  save: "Save my choices",
  after: {
    title: "After the last letter",
    remindText: `Would you like to see how things stand in ${reminderAfter("en")}? Then we will send you one letter around that time, with the quiz in it. Nothing else.`,
    remind: `Send me that letter in ${reminderAfter("en")}`,
    noReminder: `No letter in ${reminderAfter("en")} after all`,
    talk: "Would you rather talk?",
    book: "Make an appointment",
  },
  newsletter: {
    title: "The newsletter",
    comes: "You get the newsletter now and then.",
    stop: "Stop the newsletter",
    ask: "You don't get the newsletter at the moment. If you'd like it, this is what you say yes to:",
  },
  again: "Letters again after all? Then you say yes to this once more:",
  ask: {
    after: "First we send you an email with one button. Nothing changes until you press it.",
    button: "Yes, send me that email",
  },
  asked: {
    "within-the-hour": {
      title: "There is one on its way already",
      text: `We sent you an email with a button less than ${time(CONFIRMATION_GAP_MS)} ago, and we never send the next one sooner. Please try again a little later.`,
    },
    "enough-this-month": {
      title: "Not for the moment",
      text: `We send at most ${numberWord(CONFIRMATIONS_MAX, "en")} emails with a button in ${time(CONFIRMATION_WINDOW_MS)}, so that nobody can pester you with them, and you have had those. Later it works again.`,
    },
    "not-possible": {
      title: "That can't be done here",
      text: "Nothing has changed. If you'd like to get letters, you can sign up after the quiz.",
    },
  },
  myData: {
    title: "Everything that is yours",
    text: "Your name, your address, what we keep of you, taking it along or having it all erased: that is on a page only you can open.",
    how: `We’ll email you the link to it. It works for ${time(FRESH_LINK_MS)}.`,
    button: "Email me that link",
    write: "Email to your address doesn’t arrive, so we can’t send you a link. Write to us at {address}.",
    mailed: {
      title: "Check your email",
      text: `The link is on its way to the address at which you get our letters. It works for ${time(FRESH_LINK_MS)}.`,
    },
  },
  stopTitle: "Would you rather stop?",
  stopSequenceText: "You can stop just this series. If you chose the newsletter, it keeps coming.",
  stopSequence: "Stop these letters",
  stopAllText: "Or stop everything. We won't send you any more email.",
  /** Where no series runs that could be stopped alone. */
  stopAllOnlyText: "We won't send you any more email then, newsletters included.",
  stopAll: "Stop all email",
  unsubscribed: {
    title: "You're unsubscribed",
    text: "We won't send you any more email.",
  },
  signUp: "Back to the quiz",
  blocked: {
    title: "We don't send you email",
    text: "Mail to your address bounced, or was reported as unwanted. That's why we no longer write to you.",
  },
  pending: {
    title: "Your address isn't confirmed yet",
    text: "Letters only start once you have pressed the button in our first email.",
  },
};

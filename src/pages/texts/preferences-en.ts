import type { PreferencesTexts } from "./preferences-nl.ts";

export const preferences: PreferencesTexts = {
  title: "Your letters",
  done: "That's done. This is how things stand now:",
  now: {
    coming: "The next letter comes on {date}.",
    asked: "You asked for the next letter. It comes on {date}.",
    onRequest: "The next letter is ready. It only comes when you ask for it.",
    waiting: "The next letter comes once the letters are moving again.",
    paused: "Your letters are on hold until {date}. After that they go on where you left off.",
    done: "You have had all the letters in this series.",
    stopped: "You stopped this series. None of its letters will come, unless you pick it up again.",
    none: "There are no letters on their way to you at the moment.",
    newsletter: "You also get the newsletter now and then.",
  },
  pause: "Pause for two weeks",
  resume: "Carry on",
  next: "Send me the next letter now",
  settings: "How you'd like it",
  rhythm: "How often would you like a letter?",
  rhythms: {
    asWritten: "At the pace it was written for: every few days",
    weekly: "Once a week at most",
    onRequest: "Only when I ask for one here",
  },
  language: "Which language would you like to read in?",
  nameHint: "Leave this empty if you'd rather not see a name above the letter.",
  save: "Save my choices",
  stopTitle: "Would you rather stop?",
  stopSequenceText: "You can stop just this series. If you chose the newsletter, it keeps coming.",
  stopSequence: "Stop these letters",
  stopAllText: "Or stop everything. We won't send you any more email.",
  stopAll: "Stop all email",
  unsubscribed: {
    title: "You're unsubscribed",
    text: "We won't send you any more email. If you ever want to begin again, you can do so after the quiz.",
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

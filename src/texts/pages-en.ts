import { RESULT_KEPT_MS } from "../config.ts";
import { lasting } from "./lasting.ts";
import type { nl } from "./pages-nl.ts";

const time = (ms: number) => lasting(ms, "en");

export const en: typeof nl = {
  unsubscribe: {
    title: "Would you like to stop?",
    text: "Press the button and we'll send you no more email.",
    button: "Yes, stop the email",
    nothing: "Would you rather stay? Just close this page. Nothing changes.",
  },
  drop: {
    title: "Wasn’t this you?",
    text: "Press the button and this sign-up is dropped.",
    button: "Drop it",
    nothing: "Whatever you asked for before stays as it was.",
  },
  dropped: {
    title: "The sign-up is dropped",
    text: "Nothing will come of it. Whatever you asked for yourself before stays as it was.",
  },
  refuse: {
    ask: {
      title: "No more email from us, ever?",
      text: "Press the button and we’ll never write to this address again, even if somebody fills it in somewhere.",
      button: "Yes, never write to me again",
      nothing: "Changed your mind? Just close this page. Nothing changes.",
    },
    refused: {
      title: "We’ll never write to you again",
      text: "Not even if somebody fills this address in somewhere. To remember that, we keep a fingerprint of your address from which it can’t be read.",
      button: "I want to be able to sign up again",
      nothing: "Keep the email that holds this link. Only that can undo this.",
    },
    lifted: {
      title: "You can sign up again",
      text: "We’ll write to you only once you ask for it yourself.",
    },
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
      text: `A result can be read for ${time(RESULT_KEPT_MS)}. Things may have changed since then: feel free to answer the statements again.`,
    },
    "expired-confirmation": {
      title: "This link has expired",
      text: "Your address isn't confirmed yet, and we aren't sending you anything. Would you still like the letters? Then please sign up again.",
    },
  },
};

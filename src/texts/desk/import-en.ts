import type { nl } from "./import-nl.ts";

export const en: typeof nl = {
  title: "Import",
  intro:
    "Bring along what you had: first the people who once unsubscribed, then the people whose yes you can prove. We look the file over first; nothing changes until you press the second button yourself.",
  start: "Look a file over",
  what: "What is in the file?",
  kinds: {
    suppressions: "Addresses that want no more mail",
    leads: "People who gave consent, with the proof of it",
  },
  file: "CSV file",
  fileHint: "At most {rows} lines and {size} MB. Semicolons, commas and tabs are all fine.",
  check: "Look it over",
  columnsTitle: "Which columns",
  columns: {
    suppressions: "email, and if you know it stoppedAt: when somebody unsubscribed.",
    leads:
      "email, consents (letters, newsletter or both), wording (the sentence they read) or version, givenAt, confirmedAt, and page or form. Optional: firstName, locale, timeZone and series (yes: the series for whoever did not take the quiz starts).",
  },
  checked: "Looked over: nothing has changed yet",
  done: "Done",
  counts: {
    suppressions: {
      fresh: "New: will get no mail",
      known: "Were on the list already",
      stops: "Get letters now, and are unsubscribed",
      later: "Signed up here again since, and stay",
    },
    leads: {
      fresh: "New: become leads",
      pending: "Were here unconfirmed, and become leads",
      known: "Are leads already, and stay as they are",
      stopped: "Want no mail or can't be reached, and stay out",
    },
  },
  refused: "Refused",
  faultsTitle: "Refused lines",
  line: "Line",
  column: "Column",
  reason: "Why",
  moreFaults: "And {count} more.",
  wholeLine: "the whole line",
  proceedTitle: "Is this right?",
  proceedHint:
    "We don't keep your file, so please choose it once more; if it is another one, nothing happens.",
  proceed: "Import",
  nothing: "There is nothing to import in this file.",
  problems: {
    "no-file": "Choose a file first.",
    "other-file": "This is not the file that was looked over. Nothing has changed.",
    "too-large": "This file is too large. Cut it into parts and do them one after another.",
    "not-text": "This does not look like a CSV file. Save your list as CSV first.",
    empty: "This file is empty.",
    "too-many-rows":
      "This file has too many lines. Cut it into parts of at most {rows} and do them one after another.",
    "missing-column": "The column {column} is missing. The first line should hold the names of the columns.",
    "repeated-column": "The column {column} is there twice.",
    "broken-quotes": "The quotes at line {line} don't match, so nothing after it can be read.",
  },
  faults: {
    "invalid-email": "not an e-mail address",
    "repeated-email": "this address was there already",
    missing: "missing",
    "too-long": "too long",
    "wrong-cells": "more or fewer columns than the first line",
    "unknown-consent": "only letters and newsletter can stand here",
    "nothing-to-send": "letters goes with a series, and without a series newsletter is needed",
    "unknown-version": "a version that we never asked",
    "invalid-moment": "not a date that can mean only one thing",
    "future-moment": "lies in the future",
    "confirmed-before-given": "confirmed before it was asked",
    "unknown-locale": "only nl and en",
    "unknown-time-zone": "not a time zone that exists",
    "unknown-choice": "yes or no",
  },
};

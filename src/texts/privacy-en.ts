import {
  ANSWERS_KEPT_MS,
  AUDIT_KEPT_MS,
  BACKUPS_KEPT_MS,
  BATCHES_KEPT_MS,
  CONFIRM_WITHIN_MS,
  FINISHED_LEAD_KEPT_MS,
  FORM_POSTS_KEPT_MS,
  KEPT_RESULT_MS,
  LIMITS_KEPT_MS,
  RESULT_KEPT_MS,
  SESSIONS_KEPT_MS,
  STOPPED_RESULT_KEPT_MS,
} from "../config.ts";
import { lasting } from "./lasting.ts";
import type { nl } from "./privacy-nl.ts";

const time = (ms: number) => lasting(ms, "en");
const WITH_ADDRESS = "as long as your address";

export const en: typeof nl = {
  title: "What we do with your data",
  lead: "You take the quiz without a name. We keep something of you only once you ask for mail. Here is what that is, what it is for, and how long it stays.",
  whoTitle: "Who is responsible",
  who: "{address}. Questions about your data? Email {replyTo}. The quiz and the letters are for adults.",
  heldTitle: "What we keep",
  more: "What else there is, behind the scenes",
  ground: "Why we may",
  kept: "How long",
  grounds: {
    asked: "You ask for it.",
    consent: "You consented to it (article 6(1)(a) GDPR, article 11.7 of the Dutch Telecommunications Act).",
    explicit: "You consented to it explicitly and separately (articles 6(1)(a) and 9(2)(a) GDPR).",
    duty: "We have to be able to prove it (article 7(1) GDPR, article 11.7 of the Dutch Telecommunications Act).",
    interest: "We have a good reason (legitimate interest, article 6(1)(f) GDPR).",
    none: "This is not personal data.",
  },
  held: {
    quiz: {
      what: "Your answers in the quiz",
      why: "To work out your result. There is no name or address with them.",
      kept: `Not at all. Your result is only in the link to your own page, which works for ${time(RESULT_KEPT_MS)}.`,
    },
    sheets: {
      what: "A copy of your answers, if you say yes to that",
      why: "To check that the questionnaire measures well. The copy is sealed: the server cannot read it. It has no name, date or result with it, so we cannot find yours again.",
      kept: `Until we have fetched it and deleted it here. Copies from before there was a seal, with their week, language and style but without a name, for ${time(ANSWERS_KEPT_MS)} at most.`,
    },
    address: {
      what: "Your email address, and your first name if you give it",
      why: "To send you the letters or the newsletter. Address and name are encrypted. Stored readable beside them: your language, time zone and pace, and since when you get mail.",
      kept: `For as long as you get mail from us, and for ${time(FINISHED_LEAD_KEPT_MS)} after that, as proof that you asked for it.`,
    },
    result: {
      what: "Your result, rounded to a quarter of a point",
      why: "To choose the letters that fit you, and to let you read it again. The result is encrypted. Which way of attaching and which series belong to it is stored readable, beside an address that is encrypted.",
      kept: `Until ${time(KEPT_RESULT_MS)} after your last letter. If you stop sooner, for ${time(STOPPED_RESULT_KEPT_MS)} more. You can also delete it yourself at once.`,
    },
    pending: {
      what: "A sign-up or a new address whose button was not pressed yet",
      why: "To ask whether it was you. Address, name and result are encrypted.",
      kept: `${time(CONFIRM_WITHIN_MS)}. Once you press the button, ${WITH_ADDRESS}.`,
    },
    once: {
      what: "An address that you want one email sent to, such as the link to your result or your data",
      why: "To send that one email. The address is encrypted.",
      kept: "Until the email has gone.",
    },
    proof: {
      what: "What you said yes to: the sentence that stood there, when, on which page, and when you confirmed it",
      why: "To be able to show that you asked for it.",
      kept: `${WITH_ADDRESS}. The sentence itself stays, without you beside it.`,
    },
    source: {
      what: "The page and the campaign through which you came here",
      why: "To see where people find us.",
      kept: `${WITH_ADDRESS}.`,
    },
    letters: {
      what: "Which letter you got when, and whether it arrived, came back or was reported as spam",
      why: "To send no letter twice, and to stop when we should. We do not measure whether you open a letter.",
      kept: `${WITH_ADDRESS}. Who was in one mailing together, ${time(BATCHES_KEPT_MS)}.`,
    },
    goals: {
      what: "That you made an appointment or bought something after a letter, where we are told",
      why: "To let the series stop, and to see which letters help.",
      kept: `${WITH_ADDRESS}.`,
    },
    notes: {
      what: "A note of ours about something that you asked",
      why: "To answer you well. It is encrypted, and part of the file that you can ask for.",
      kept: `${WITH_ADDRESS}.`,
    },
    stops: {
      what: "A mark of your address after you stopped, said “never again”, had everything erased, or our mail came back",
      why: "To not write to you again. The address cannot be read from it. After “never again” it holds for your whole mailbox.",
      kept: "Until you sign up again yourself and confirm it, or until we lift it because you ask us to.",
    },
    limits: {
      what: "A mark of your network, your address, your mail domain and each letter you answered, with a count",
      why: "To keep anyone from flooding you or us with mail, and to count each answer once. Nobody can be read from it. The mark of your network is another one each hour.",
      kept: `${time(LIMITS_KEPT_MS)}.`,
    },
    posts: {
      what: "That a form or our mail provider sent us something, and what was wrong with it",
      why: "To handle nothing twice. What you filled in is not there.",
      kept: `${time(FORM_POSTS_KEPT_MS)}.`,
    },
    desk: {
      what: "What we did ourselves at the desk, and with whom",
      why: "To be able to see who did what. You are in it as a number, not by name or address.",
      kept: `${time(AUDIT_KEPT_MS)}. Our own sign-in there, ${time(SESSIONS_KEPT_MS)}.`,
    },
    numbers: {
      what: "Numbers by day, the texts of the letters and our settings",
      why: "To see what works. They name no visitor and no reader.",
      kept: "These stay.",
    },
  },
  seenTitle: "Who else sees it",
  seen: [
    "Cloudflare provides the site and the database, and on some pages the check that you are human.",
    "Resend sends our mail. Resend sees your address, your first name and the text of your letters, and keeps what it sent.",
    "If you filled in a form on our own site, the maker of that form sees what you filled in.",
  ],
  abroad:
    "Cloudflare and Resend are American companies. Each is bound by a processing agreement, with the European Commission’s standard clauses for data outside Europe. We sell nothing, and pass on nothing else.",
  rightsTitle: "What you can do",
  rights: [
    "Stop: with one click under every letter.",
    "See, take along, correct and erase: ask for your own page under a letter. We then email you a link to everything we keep of you.",
    "Withdraw your consent, for everything or for your result alone. What happened before that stays in order.",
    "Object, or ask us to leave your data alone for a while: email us.",
    "Complain: to us, or to the data protection authority of your country (in the Netherlands, the Autoriteit Persoonsgegevens).",
  ],
  machine:
    "You don’t have to give us anything: without an address you just get no mail. A computer chooses by your result which letters you get. Nothing else depends on it.",
  safeTitle: "How we keep it safe",
  safe: `What is encrypted cannot be read without our keys, and those are not in the database. Links in letters are sealed and say nothing about your result. Visitors get no cookies, and there are no tracking pixels in letters. Backups of the database go back ${time(BACKUPS_KEPT_MS)} at most: what was erased stays in them that long.`,
};

import { AUDIT_KEPT_MS } from "../../config.ts";
import { lasting } from "../lasting.ts";
import type { nl } from "./settings-nl.ts";

export const en: typeof nl = {
  title: "Settings",
  rooms: {
    title: "Where to go from here",
    sending: ["Sending", "Stop all mail, a series or newsletters, and start them again."],
    forms: ["Forms", "The forms on your site, and why a post was refused."],
    import: ["Old lists", "Take over unsubscribes and readers from an earlier system."],
    research: ["Research", "Sealed answers, to open on a computer of your own."],
    recovery: ["After a restore", "When your database was set back to an earlier moment."],
    audit: ["What happened at the desk", `Who did what, for ${lasting(AUDIT_KEPT_MS, "en")}.`],
  },
  set: {
    title: "What is set",
    hint: "What is missing here goes into the configuration; then put the new version live.",
    what: "What",
    state: "State",
    yes: "set",
    no: "missing",
    names: {
      site: "Address of the quiz",
      origins: "Sites where the quiz may stand",
      brand: "Sender",
      replyTo: "Replies go to",
      webhook: "Resend's word on your letters",
      apiKey: "Key for your own systems",
      turnstile: "Check against robots",
      door: "The way into this desk",
      domain: "Your domain at Resend",
      dmarc: "DMARC of your domain",
      plan: "Plans",
    },
    remedies: {
      origins: "Put your site's addresses into ALLOWED_ORIGINS; until then the quiz can't stand there.",
      webhook:
        "Make a webhook to {site}/webhooks/resend at Resend and put its secret into RESEND_WEBHOOK_SECRET.",
      apiKey: "Only needed where a system of yours reports goals or asks for the health: API_KEY.",
      turnstile: "Only needed where robots find your form: TURNSTILE_SITE_KEY and TURNSTILE_SECRET_KEY.",
      brand: "Fill in brand.json with your own practice.",
      domain: "Put the records that Resend shows under Domains into your domain's DNS.",
      dmarc: "Add a TXT record _dmarc to your domain, with v=DMARC1; p=none.",
    },
    domain: {
      verified: "Resend may send for it",
      unverified: "Resend may not send for it yet",
      unknown: "not known: the key may only send, or nobody was asked yet",
    },
    dmarc: { found: "set", missing: "missing", unknown: "not looked up yet" },
    plans: { free: "free (Workers Free)", paid: "paid (Workers Paid)" },
    quota: "{n} of {of} e-mails of this month used at Resend",
    heard: "last heard on {moment}",
    never: "never heard yet",
    doors: { token: "by the key", access: "by Cloudflare Access" },
  },
  trials: {
    title: "Try it",
    names: { letter: "Send me a letter", sender: "Ask Resend and DNS", webhook: "Try the webhook" },
    hints: {
      letter: "The first letter, to {address}.",
      sender:
        "Whether Resend may send for your domain, and whether there is a DMARC. This is also done each night.",
      webhook:
        "One letter to a test address of Resend's. Within a few minutes it should say above that Resend was heard.",
    },
    done: {
      letter: "On its way. It is there within a minute.",
      sender: "Asked. What they said stands below.",
      webhook: "On its way. See in a few minutes whether Resend was heard.",
    },
    failed: {
      letter: "Nothing can be sent to that address.",
      sender: "There is nobody to ask here: this is a practice installation.",
      webhook: "Nothing can be sent to the test address.",
    },
  },
  mails: {
    title: "Mail to you",
    hint: "To {address}. No reader's address or result ever stands in it.",
    kinds: {
      alarm: "When something will not pass by itself, once a day a cause at most",
      week: "On Monday the week in five sentences",
      goal: "When a reader reaches a goal, such as an appointment",
    },
    keep: "Keep",
    done: "Kept.",
  },
  sending: {
    title: "Sending",
    lead: "What you stop stays stopped until you start it again. Nothing is lost: confirmations are kept and go afterwards.",
    all: "All mail",
    newsletters: "Newsletters",
    goes: "goes",
    stopped: "is stopped",
    stop: "Stop",
    start: "Start again",
    brake: "The brake",
    brakeText:
      "Too many readers reported your mail as spam. Letters and newsletters rest; confirmations go on. Release it only when you know why.",
    release: "Release the brake",
    sure: {
      stop: {
        title: "Stop this: {what}?",
        text: "It holds at once, also for what is ready to go. You can always start it again.",
      },
      start: {
        title: "Start this again: {what}?",
        text: "What was left goes, one letter a reader, at a decent hour.",
      },
      release: {
        title: "Release the brake?",
        text: "Letters and newsletters go again. Complaints are counted anew from tomorrow: if there are too many once more, they rest again.",
      },
    },
    yes: "Yes",
    no: "No, leave it",
    done: "Done.",
  },
  audit: {
    title: "What happened at the desk",
    none: "Nothing was done yet.",
    when: "When",
    act: "What",
    on: "On what",
    person: "a reader",
  },
};

import type { SIGN_IDS } from "../../src/usecases/desk/signs.ts";

export interface Entry {
  /** What is so, and for whom that matters. */
  readonly means: string;
  /** What to do, in order. */
  readonly steps: readonly string[];
}

/** For whoever operates an installation, by sign of health: docs/operate.md is made of it. */
export const RUNBOOK: Readonly<Record<(typeof SIGN_IDS)[number], Entry>> = {
  "all-stopped": {
    means:
      "No mail goes, confirmations neither. What is due waits in the database, and nothing is lost or sent twice by it.",
    steps: [
      "Ask whoever stopped it why: `/admin/settings` shows when, and by which door.",
      "Start again at `/admin/settings/sending`. What waited goes within minutes, each letter at its reader's own hours.",
    ],
  },
  "letters-late": {
    means:
      "Something due has waited for more than a quarter of an hour, and no stop of the coach's explains it.",
    steps: [
      "Read `reason` in `/healthz`. `quota` and `rate-limit` pass by themselves: see `sender-rests`.",
      "`provider-does-not-answer`: see [Resend is down](#resend-or-cloudflare-is-down).",
      "A status and a name (such as `401 invalid_api_key`): the key or the domain is refused. Run `npm run deploy`; with `RESEND_KEY` set it checks the domain, and makes a key where the Worker has none.",
      "`behind`: see in the log whether there is a line `tick` a minute. If not, see `cron-silent`. If there is, more is due than the plan can send: see [how many a day](performance.md#how-many-letters-a-day).",
    ],
  },
  "sender-rests": {
    means:
      "Resend asked for a rest, or refused us as a whole. Nothing is lost; the first try after the rest is one small call.",
    steps: [
      "Wait until the moment that it names.",
      "If it comes back: `quota` means Resend's day or month is used up, so a larger plan there is the only way to more.",
      "Any other word is Resend's own for a refused key or domain: see its Domains and API Keys pages, mend it, and run `npm run deploy -- --check-mail`.",
    ],
  },
  brake: {
    means:
      "Of the last thousand delivered letters more than three were reported as spam, by readers at three providers or more. Letters and newsletters rest before mailbox providers shut us out. Confirmations go on.",
    steps: [
      "See at `/admin` after which letter the complaints came, and in `/admin/forms` by which form those people had come.",
      "Mend the cause: change or pause that letter, or take a list or a form out of use.",
      "Release the brake at `/admin/settings/sending`. What was reported until then is settled: complaints are judged anew from the next day.",
    ],
  },
  "sign-ups-held": {
    means:
      "Today 500 more confirmations were asked for than twice as many as were pressed. People press; whoever types in strangers' addresses can't. New sign-ups are asked to come back later, and forms of site builders show as refused.",
    steps: [
      "See in `/admin/forms` through which form they come, and take that one out of use if it is not your own site's.",
      "Set Turnstile's two keys, so that a machine stops at the form.",
      "Wait: it goes on by itself once enough are pressed, and at the latest the next day (UTC).",
    ],
  },
  complaints: {
    means:
      "Over thirty days, more than 8 of 10,000 delivered letters were reported. From 30 on Gmail refuses senders.",
    steps: [
      "See at `/admin` after which letter it happens.",
      "Take back an import that nobody remembers having asked for (`/admin/import`).",
      "Send no newsletter before the share has fallen.",
    ],
  },
  "hard-bounces": {
    means: "Over thirty days, more than 4 of 100 addresses did not exist. Each is never written to again.",
    steps: [
      "See where they came from: `/admin/forms` by form, `/admin/import` by list.",
      "Where it is a list, take that import back. Where it is a form, have it ask for the address in a field of type `email`, and set up Turnstile.",
    ],
  },
  "webhook-no-secret": {
    means: "Bounces and complaints are not heard of: dead addresses go on being written to.",
    steps: ["Run `npm run deploy` with `RESEND_KEY` set: it makes the webhook and sets its secret."],
  },
  "webhook-refused": {
    means: "Somebody posts to `/webhooks/resend`, and what signed it is not the secret that the Worker has.",
    steps: [
      "Copy the signing secret at Resend > Webhooks, and set it: `npx wrangler secret put RESEND_WEBHOOK_SECRET`.",
      "Have Resend send its missed events again (Webhooks > the endpoint > Replay).",
    ],
  },
  "webhook-silent": {
    means: "Letters have gone for two days, and of none is known what became of it.",
    steps: [
      "See at Resend > Webhooks whether the endpoint is on (it is switched off after five days of failures) and is `<SITE_URL>/webhooks/resend`.",
      "See there how the last posts were answered: 403 or 5xx from something before the Worker is a rule of Cloudflare's for this domain.",
      "Have Resend send its missed events again.",
    ],
  },
  "sender-domain": {
    means:
      "Resend refuses to send for the domain, or soon will: its DNS records are not there, or no longer.",
    steps: [
      "Run `npm run deploy` with `RESEND_KEY` set: it prints the records and says which are missing.",
      "Put them into the domain's DNS, and press Verify at Resend > Domains.",
      "Ask again at `/admin/settings`; by itself it is asked each night.",
    ],
  },
  "no-dmarc": {
    means:
      "Nothing says what is to become of mail that only claims to be from the domain. Gmail, Yahoo and Outlook ask for it of whoever writes to many.",
    steps: [
      "Add a TXT record `_dmarc` to the domain, to begin with `v=DMARC1; p=none`.",
      "Ask again at `/admin/settings`; DNS may take an hour.",
    ],
  },
  "newsletters-stopped": {
    means: "Newsletters wait where they were; series and confirmations go on.",
    steps: ["Start them again at `/admin/settings/sending`."],
  },
  "series-stopped": {
    means: "Whoever is in that series waits where they were.",
    steps: ["Start it again at `/admin/settings/sending`."],
  },
  "cron-silent": {
    means: "No tick has been written down for two hours: nothing is sent, confirmations neither.",
    steps: [
      "See at Cloudflare > the Worker > Triggers whether `* * * * *` is there. If not, run `npm run deploy`.",
      "See in the Worker's log what a tick ends with. `not-configured` says which setting is missing.",
      "`tick-error` with `DatabaseUnavailable` on Workers Free: the day's rows are used up until 00:00 UTC; Workers Paid ends that.",
    ],
  },
  "night-missed": {
    means: "What is kept no longer is still there, and rotation stands still. Letters are not touched by it.",
    steps: [
      "See at Cloudflare > the Worker > Triggers whether `* 3 * * *` is there. If not, run `npm run deploy`.",
      "See in the log of 03:00 to 04:00 UTC: a line `night` with `left: true` each minute means that it was not done within the hour, and goes on tomorrow where it stopped; `night-error` says what it failed with.",
    ],
  },
  "quota-near": {
    means:
      "Four fifths of what Resend's plan allows in a day or a month are used. At its end letters wait; none is lost.",
    steps: [
      "Look at Resend > Usage how much of the month is left.",
      "Take a larger plan there, or send a newsletter later.",
    ],
  },
  "rows-near": {
    means:
      "Workers Free lets a database write 100,000 rows a day. At their end every sign-up and every letter fails until 00:00 UTC. The share is reckoned from what was counted today.",
    steps: [
      "See at `/admin` whether the sign-ups of today are people's: a flood stands out by its source.",
      "Take Workers Paid, and run `npm run deploy`: it sets the plan.",
    ],
  },
  "database-full": {
    means:
      "D1 holds 500 MB on Workers Free and 10 GB on Workers Paid. When it is full, nothing is taken any more.",
    steps: [
      "On Workers Free take Workers Paid, and run `npm run deploy`.",
      "On Workers Paid see [where it ends](performance.md) before it does: that is a matter of millions of readers.",
    ],
  },
  "letters-failed": {
    means:
      "Resend took these letters for undeliverable, or they could not be made. Their readers go on to the next.",
    steps: [
      "The person's page says why. `letter-missing` and `letter-broken`: a letter was taken away or broken that somebody had yet to get.",
      "`address-unreadable`: the key that their address was encrypted with is not in `ENCRYPTION_KEYS`. Put it back behind the newest.",
    ],
  },
  "letters-unknown": {
    means:
      "Resend did not answer within twenty hours, or the database was set back: they may have gone, so they never go again by themselves.",
    steps: [
      "Look for them in Resend's own list of e-mails.",
      "Where one did not go and matters, send it again from the person's page.",
    ],
  },
  "letter-outdated": {
    means:
      "After a change of brand or layout the night lays out the coach's own letters anew; these can't be, and go as they were.",
    steps: [
      "The letter's edit page at `/admin/letters` says why: mostly a link that `brand.json` no longer names.",
      "Put it back in `brand.json`, or change the letter. The sign goes with the next save, or the next night.",
    ],
  },
  "brand-example": {
    means: "Readers see a practice that does not exist.",
    steps: ["Fill in `brand.json`, and run `npm run deploy`."],
  },
};

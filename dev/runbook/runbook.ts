import type { SIGN_IDS } from "../../src/usecases/desk/signs.ts";

export interface Entry {
  /** What the desk's own sentence leaves open. */
  readonly means?: string;
  /** What to do, in order. */
  readonly steps: readonly string[];
}

/** For whoever operates an installation, by sign of health: docs/operate.md is made of it. */
export const RUNBOOK: Readonly<Record<(typeof SIGN_IDS)[number], Entry>> = {
  "all-stopped": {
    means: "Confirmations wait too. Nothing is lost.",
    steps: ["`/admin/settings/audit` says when, and by whom.", "Start again at `/admin/settings/sending`."],
  },
  "letters-late": {
    steps: [
      "Read `reason` in `/healthz`. `quota` and `rate-limit`: see `sender-rests`.",
      "`provider-does-not-answer`: see [Resend is down](#resend-or-cloudflare-is-down).",
      "A status and a name (`401 invalid_api_key`): mend key or domain; `npm run deploy` with `RESEND_KEY` checks both.",
      "`behind`: no line `tick` a minute in the log is `cron-silent`; else the plan [sends no more](performance.md).",
    ],
  },
  "sender-rests": {
    means: "Nothing is lost.",
    steps: [
      "Wait. If `quota` comes back, take a larger plan at Resend.",
      "Any other word: mend key or domain there, then `npm run deploy -- --check-mail`.",
    ],
  },
  brake: {
    steps: [
      "`/admin` shows after which letter, `/admin/forms` from which form: change, pause, or take out of use.",
      "Release it at `/admin/settings/sending`. Complaints count anew from the next day.",
    ],
  },
  "sign-ups-held": {
    means: "500 more than twice those pressed: a machine types in strangers' addresses.",
    steps: [
      "Take a form that is not yours out of use (`/admin/forms`), and set Turnstile's two keys.",
      "It ends once enough are pressed, or the next day (UTC).",
    ],
  },
  complaints: {
    steps: [
      "Find the letter at `/admin`; take back an import that nobody remembers.",
      "No newsletter before the share falls: from 30 Gmail refuses senders.",
    ],
  },
  "hard-bounces": {
    steps: [
      "Take back the list they came from, or give the form (`/admin/forms`) a field of type `email` and Turnstile.",
    ],
  },
  "webhook-no-secret": {
    steps: ["`npm run deploy` with `RESEND_KEY` makes the webhook and sets it."],
  },
  "webhook-refused": {
    steps: [
      "Copy it from Resend > Webhooks: `npx wrangler secret put RESEND_WEBHOOK_SECRET`.",
      "Press Replay there.",
    ],
  },
  "webhook-silent": {
    steps: [
      "At Resend > Webhooks, is it on, and at `<SITE_URL>/webhooks/resend`? Answered 403 or 5xx: a rule of Cloudflare's.",
      "Press Replay there.",
    ],
  },
  "sender-domain": {
    steps: [
      "`npm run deploy` with `RESEND_KEY` prints the records that lack; put them into DNS.",
      "Press Verify at Resend > Domains, then ask again at `/admin/settings`.",
    ],
  },
  "no-dmarc": {
    steps: [
      "Add a TXT record `_dmarc`: `v=DMARC1; p=none`.",
      "Ask again at `/admin/settings` after an hour.",
    ],
  },
  "newsletters-stopped": { steps: ["Start them at `/admin/settings/sending`."] },
  "series-stopped": { steps: ["Start it at `/admin/settings/sending`."] },
  "cron-silent": {
    steps: [
      "Is `* * * * *` at Cloudflare > the Worker > Triggers? If not, `npm run deploy`.",
      "In the log, `not-configured` names the setting.",
      "`DatabaseUnavailable` on Workers Free: the day's rows are used up until 00:00 UTC.",
    ],
  },
  "night-missed": {
    means: "Letters are not touched.",
    steps: [
      "Is `* 3 * * *` among the Triggers? If not, `npm run deploy`.",
      "Log, 03:00 to 04:00 UTC: `night` with `left: true` goes on tomorrow; `night-error` says why.",
    ],
  },
  "quota-near": { steps: ["Take a larger plan at Resend, or send a newsletter later."] },
  "rows-near": {
    means: "At 100,000 rows all fails until 00:00 UTC.",
    steps: ["A flood stands out by its source at `/admin`.", "Take Workers Paid, and run `npm run deploy`."],
  },
  "database-full": {
    steps: [
      "On Workers Free (500 MB) take Workers Paid (10 GB), and run `npm run deploy`.",
      "On Paid, see [where it ends](performance.md).",
    ],
  },
  "letters-failed": {
    steps: [
      "The person's page says why. `letter-missing`, `letter-broken`: put the letter back.",
      "`address-unreadable`: put the old key back into `ENCRYPTION_KEYS`, behind the newest.",
    ],
  },
  "letters-unknown": {
    steps: ["Look in Resend's list of e-mails.", "If one did not go, send it from the person's page."],
  },
  "letter-outdated": {
    steps: ["Its page at `/admin/letters` says why: mostly a link gone from `brand.json`."],
  },
  "brand-example": { steps: ["Fill in `brand.json`, and run `npm run deploy`."] },
};

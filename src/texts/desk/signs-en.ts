import type { nl } from "./signs-nl.ts";

export const en: typeof nl = {
  "all-stopped": {
    sentence: "You have stopped all mail.",
    remedy: "Confirmations are kept, and go as soon as you start again. Switch mail on when you are done.",
    button: "Switch mail on again",
  },
  "letters-late": {
    sentence: "The letter that has waited longest is {minutes} minutes late.",
    remedy:
      "See at Resend whether the API key is valid, and at Cloudflare whether the scheduled task still runs.",
  },
  "sender-rests": {
    sentence: "Sending rests until {until}: {why}",
    remedy: "It goes on by itself. If it lasts longer, look at Resend for your limit and your domain.",
  },
  brake: {
    sentence:
      "Too many readers reported your mail as spam: {n} of {of} in thirty days. Letters and newsletters rest.",
    remedy:
      "See after which letter it happened, and whether those people really asked for it. Confirmations go on. You release the brake yourself, once you know why.",
    button: "Look and decide",
  },
  "sign-ups-held": {
    sentence: "New sign-ups wait: too many of today's confirmations were pressed by nobody.",
    remedy:
      "A machine is probably filling in other people's addresses. Switch Turnstile on. It goes on by itself once enough are pressed, or the next day.",
    button: "Look at the forms",
  },
  complaints: {
    sentence: "{n} of {of} readers reported your mail as spam. More than 8 in 10,000 harms your delivery.",
    remedy: "See after which letter it happens, and whether the people on your list really asked for it.",
    button: "See after which letter",
  },
  "hard-bounces": {
    sentence: "{n} of {of} addresses did not exist. More than 4 in 100 harms your delivery.",
    remedy: "See where those addresses came from: an old list, or a form without a check.",
    button: "Look at the forms",
  },
  "webhook-no-secret": {
    sentence: "You don't hear what becomes of your letters: no webhook secret is set.",
    remedy: "Make a webhook to /webhooks/resend at Resend and put its secret into RESEND_WEBHOOK_SECRET.",
    button: "See what is missing",
  },
  "webhook-refused": {
    sentence: "Resend calls, but with a signature that doesn't hold (counted yesterday and today: {n}).",
    remedy: "The secret at Resend and RESEND_WEBHOOK_SECRET differ. Copy it once more.",
    button: "See what is missing",
  },
  "webhook-silent": {
    sentence: "Letters go out, but for a day Resend has not told what became of them.",
    remedy: "See at Resend whether the webhook is switched on and points at the right address.",
  },
  "sender-domain": {
    sentence: "Resend may not send for your domain yet.",
    remedy:
      "Put the records that Resend shows under Domains into your domain's DNS, and let Resend check them.",
    button: "Ask Resend again",
  },
  "no-dmarc": {
    sentence: "Your domain has no DMARC. Gmail and Outlook refuse your letters sooner for it.",
    remedy: "Add a TXT record _dmarc to your domain, with v=DMARC1; p=none.",
    button: "Look again",
  },
  "newsletters-stopped": {
    sentence: "You have stopped newsletters.",
    remedy: "They go on where they were once you switch them on.",
    button: "Switch them on",
  },
  "series-stopped": {
    sentence: "You have stopped this series: {series}.",
    remedy: "Whoever is in it gets no letter until you switch it on.",
    button: "Switch it on",
  },
  "cron-silent": {
    sentence: "The clock that sends letters has been silent for {hours} hours.",
    remedy: "See at Cloudflare whether this Worker's Cron Triggers are switched on.",
  },
  "night-missed": {
    sentence: "The night's work has not been done for {hours} hours.",
    remedy:
      "What has to go stays longer that way. See at Cloudflare whether the nightly task is switched on.",
  },
  "quota-near": {
    sentence: "You have used {n} of the {of} e-mails that your plan at Resend allows.",
    remedy:
      "Once they are used up, letters wait until sending is allowed again. A larger plan at Resend helps at once.",
  },
  "rows-near": {
    sentence: "The database has used about {percent}% of what the free plan allows today.",
    remedy:
      "Once it is used up, all stands still until midnight UTC. Take Workers Paid if this happens often.",
  },
  "database-full": {
    sentence: "The database is {percent}% full.",
    remedy:
      "On the free plan, take Workers Paid: it may then grow to twenty times that size. If you have it, ask for help.",
  },
  "letters-failed": {
    sentence: "This week {n} letters could not be sent.",
    remedy: "The page of whoever should have had it says why.",
    button: "To People",
  },
  "letters-unknown": {
    sentence: "Of {n} letters of this week nobody knows whether they arrived.",
    remedy: "Such a letter never goes again by itself. On the person's page you can send it again.",
    button: "To People",
  },
  "letter-outdated": {
    sentence: "{n} of your own letters could not be laid out anew after a new version.",
    remedy:
      "The version before goes on being sent. Open the letter: ‘What stands out’ says what is not possible any more.",
    button: "To the letters",
  },
  "brand-example": {
    sentence: "Your letters still carry the example's name and address.",
    remedy: "Fill in brand.json with your own practice and put the new version live.",
    button: "See how",
  },
};

import { inBoth } from "../in-both.ts";
import { en } from "./signs-en.ts";
import { nl } from "./signs-nl.ts";

interface SignText {
  sentence: string;
  remedy: string;
  /** What the button says, and where it leads. */
  button: string;
  href: string;
const nl = {
  "all-stopped": {
    sentence: "Je hebt alle post stilgezet.",
    remedy:
      "Bevestigingen worden bewaard en gaan zodra je weer begint. Zet de post weer aan als je klaar bent.",
    button: "Zet de post weer aan",
    href: "/admin/settings/sending",
  },
  "letters-late": {
    sentence: "De brief die het langst wacht, is {minutes} minuten te laat.",
    remedy: "Kijk bij Resend of de API-sleutel geldig is, en bij Cloudflare of de geplande taak nog loopt.",
    button: "Kijk wat er is ingesteld",
    href: "/admin/settings",
  },
  "sender-rests": {
    sentence: "Het versturen rust tot {until}: {why}",
    remedy:
      "Het gaat vanzelf weer verder. Duurt het langer, kijk dan bij Resend naar je limiet en je domein.",
    button: "Kijk wat er is ingesteld",
    href: "/admin/settings",
  },
  brake: {
    sentence:
      "Te veel lezers meldden je post als spam: {n} van de {of} in dertig dagen. Brieven en nieuwsbrieven rusten.",
    remedy:
      "Kijk na welke brief het gebeurde, en of die mensen er echt om vroegen. Bevestigingen gaan door. Je laat zelf de rem los als je weet waar het aan lag.",
    button: "Kijk en beslis",
    href: "/admin/settings/sending",
  },
  "sign-ups-held": {
    sentence: "Nieuwe aanmeldingen wachten: te veel bevestigingen van vandaag zijn door niemand ingedrukt.",
    remedy:
      "Een machine vult waarschijnlijk adressen van anderen in. Zet Turnstile aan. Het gaat vanzelf verder zodra er genoeg worden ingedrukt, of de volgende dag.",
    button: "Kijk bij de formulieren",
    href: "/admin/forms",
  },
  complaints: {
    sentence:
      "{n} van de {of} lezers meldden je post als spam. Meer dan 8 op de 10.000 schaadt je bezorging.",
    remedy: "Kijk na welke brief het gebeurt, en of de mensen op je lijst er echt om vroegen.",
    button: "Kijk bij welke brief",
    href: "/admin#letters",
  },
  "hard-bounces": {
    sentence: "{n} van de {of} adressen bestonden niet. Meer dan 4 van de 100 schaadt je bezorging.",
    remedy: "Kijk waar die adressen vandaan kwamen: een oude lijst, of een formulier zonder controle.",
    button: "Kijk bij de formulieren",
    href: "/admin/forms",
  },
  "webhook-no-secret": {
    sentence: "Je hoort niet wat er met je brieven gebeurt: er is geen webhook-geheim ingesteld.",
    remedy: "Maak bij Resend een webhook naar /webhooks/resend en zet het geheim in RESEND_WEBHOOK_SECRET.",
    button: "Kijk wat er ontbreekt",
    href: "/admin/settings",
  },
  "webhook-refused": {
    sentence: "Resend meldt zich, maar met een handtekening die niet klopt.",
    remedy: "Het geheim bij Resend en RESEND_WEBHOOK_SECRET zijn niet hetzelfde. Neem het opnieuw over.",
    button: "Kijk wat er ontbreekt",
    href: "/admin/settings",
  },
  "webhook-silent": {
    sentence: "Er gaan brieven uit, maar Resend vertelt al een dag niet wat ervan werd.",
    remedy: "Kijk bij Resend of de webhook aanstaat en naar het goede adres wijst.",
    button: "Kijk wat er is ingesteld",
    href: "/admin/settings",
  },
  "sender-domain": {
    sentence: "Resend mag nog niet namens jouw domein versturen.",
    remedy:
      "Zet bij je domein de regels neer die Resend onder Domains toont, en laat Resend ze daarna controleren.",
    button: "Vraag het Resend opnieuw",
    href: "/admin/settings",
  },
  "no-dmarc": {
    sentence: "Voor jouw domein is er geen DMARC. Gmail en Outlook weigeren dan eerder je brieven.",
    remedy: "Zet bij je domein een TXT-regel _dmarc met v=DMARC1; p=none.",
    button: "Kijk opnieuw",
    href: "/admin/settings",
  },
  "newsletters-stopped": {
    sentence: "Je hebt de nieuwsbrieven stilgezet.",
    remedy: "Ze gaan verder waar ze waren zodra je ze weer aanzet.",
    button: "Zet ze weer aan",
    href: "/admin/settings/sending",
  },
  "series-stopped": {
    sentence: "Je hebt deze reeks stilgezet: {series}.",
    remedy: "Wie erin zit, krijgt pas weer een brief als je haar aanzet.",
    button: "Zet haar weer aan",
    href: "/admin/settings/sending",
  },
  "cron-silent": {
    sentence: "De klok die brieven verstuurt, is al {hours} uur stil.",
    remedy: "Kijk bij Cloudflare of de geplande taken (Cron Triggers) van deze Worker aanstaan.",
    button: "Kijk wat er is ingesteld",
    href: "/admin/settings",
  },
  "night-missed": {
    sentence: "Het nachtwerk is al {hours} uur niet gedaan.",
    remedy: "Wat weg moet, blijft zo langer staan. Kijk bij Cloudflare of de nachtelijke taak aanstaat.",
    button: "Kijk wat er is ingesteld",
    href: "/admin/settings",
  },
  "quota-near": {
    sentence: "Je hebt {n} van de {of} mails gebruikt die je abonnement bij Resend toestaat.",
    remedy:
      "Is het op, dan wachten brieven tot er weer mag worden verstuurd. Een groter abonnement bij Resend helpt meteen.",
    button: "Kijk wat er is ingesteld",
    href: "/admin/settings",
  },
  "rows-near": {
    sentence:
      "De database heeft vandaag ongeveer {percent}% gebruikt van wat het gratis abonnement toestaat.",
    remedy: "Is het op, dan ligt alles stil tot middernacht UTC. Neem Workers Paid als dit vaker gebeurt.",
    button: "Kijk wat er is ingesteld",
    href: "/admin/settings",
  },
  "database-full": {
    sentence: "De database is voor {percent}% vol.",
    remedy:
      "Neem op het gratis abonnement Workers Paid: dan mag hij twintig keer zo groot worden. Is dat al zo, vraag dan hulp.",
    button: "Kijk wat er is ingesteld",
    href: "/admin/settings",
  },
  "letters-failed": {
    sentence: "Deze week konden {n} brieven niet worden verstuurd.",
    remedy: "Op de pagina van wie hem had moeten krijgen staat waarom.",
    button: "Naar Mensen",
    href: "/admin/people",
  },
  "letters-unknown": {
    sentence: "Van {n} brieven van deze week weet niemand of ze zijn aangekomen.",
    remedy: "Zo’n brief gaat nooit vanzelf nog eens. Bij de persoon kun je hem opnieuw sturen.",
    button: "Naar Mensen",
    href: "/admin/people",
  },
  "letter-outdated": {
    sentence: "{n} van je eigen brieven konden niet opnieuw worden opgemaakt na een nieuwe versie.",
    remedy: "De vorige versie blijft gaan. Open de brief: bij ‘Wat opvalt’ staat wat er niet meer kan.",
    button: "Naar de brieven",
    href: "/admin/letters",
  },
  "brand-example": {
    sentence: "Onder je brieven staan nog de naam en het adres uit het voorbeeld.",
    remedy: "Vul brand.json in met je eigen praktijk en zet de nieuwe versie live.",
    button: "Kijk hoe dat gaat",
    href: "/admin/settings",
  },
} satisfies Record<string, SignText>;
const en: typeof nl = {
  "all-stopped": {
    sentence: "You have stopped all mail.",
    remedy: "Confirmations are kept, and go as soon as you start again. Switch mail on when you are done.",
    button: "Switch mail on again",
    href: "/admin/settings/sending",
  },
  "letters-late": {
    sentence: "The letter that has waited longest is {minutes} minutes late.",
    remedy:
      "See at Resend whether the API key is valid, and at Cloudflare whether the scheduled task still runs.",
    button: "See what is set",
    href: "/admin/settings",
  },
  "sender-rests": {
    sentence: "Sending rests until {until}: {why}",
    remedy: "It goes on by itself. If it lasts longer, look at Resend for your limit and your domain.",
    button: "See what is set",
    href: "/admin/settings",
  },
  brake: {
    sentence:
      "Too many readers reported your mail as spam: {n} of {of} in thirty days. Letters and newsletters rest.",
    remedy:
      "See after which letter it happened, and whether those people really asked for it. Confirmations go on. You release the brake yourself, once you know why.",
    button: "Look and decide",
    href: "/admin/settings/sending",
  },
  "sign-ups-held": {
    sentence: "New sign-ups wait: too many of today's confirmations were pressed by nobody.",
    remedy:
      "A machine is probably filling in other people's addresses. Switch Turnstile on. It goes on by itself once enough are pressed, or the next day.",
    button: "Look at the forms",
    href: "/admin/forms",
  },
  complaints: {
    sentence: "{n} of {of} readers reported your mail as spam. More than 8 in 10,000 harms your delivery.",
    remedy: "See after which letter it happens, and whether the people on your list really asked for it.",
    button: "See after which letter",
    href: "/admin#letters",
  },
  "hard-bounces": {
    sentence: "{n} of {of} addresses did not exist. More than 4 in 100 harms your delivery.",
    remedy: "See where those addresses came from: an old list, or a form without a check.",
    button: "Look at the forms",
    href: "/admin/forms",
  },
  "webhook-no-secret": {
    sentence: "You don't hear what becomes of your letters: no webhook secret is set.",
    remedy: "Make a webhook to /webhooks/resend at Resend and put its secret into RESEND_WEBHOOK_SECRET.",
    button: "See what is missing",
    href: "/admin/settings",
  },
  "webhook-refused": {
    sentence: "Resend calls, but with a signature that doesn't hold.",
    remedy: "The secret at Resend and RESEND_WEBHOOK_SECRET differ. Copy it once more.",
    button: "See what is missing",
    href: "/admin/settings",
  },
  "webhook-silent": {
    sentence: "Letters go out, but for a day Resend has not told what became of them.",
    remedy: "See at Resend whether the webhook is switched on and points at the right address.",
    button: "See what is set",
    href: "/admin/settings",
  },
  "sender-domain": {
    sentence: "Resend may not send for your domain yet.",
    remedy:
      "Put the records that Resend shows under Domains into your domain's DNS, and let Resend check them.",
    button: "Ask Resend again",
    href: "/admin/settings",
  },
  "no-dmarc": {
    sentence: "Your domain has no DMARC. Gmail and Outlook refuse your letters sooner for it.",
    remedy: "Add a TXT record _dmarc to your domain, with v=DMARC1; p=none.",
    button: "Look again",
    href: "/admin/settings",
  },
  "newsletters-stopped": {
    sentence: "You have stopped newsletters.",
    remedy: "They go on where they were once you switch them on.",
    button: "Switch them on",
    href: "/admin/settings/sending",
  },
  "series-stopped": {
    sentence: "You have stopped this series: {series}.",
    remedy: "Whoever is in it gets no letter until you switch it on.",
    button: "Switch it on",
    href: "/admin/settings/sending",
  },
  "cron-silent": {
    sentence: "The clock that sends letters has been silent for {hours} hours.",
    remedy: "See at Cloudflare whether this Worker's Cron Triggers are switched on.",
    button: "See what is set",
    href: "/admin/settings",
  },
  "night-missed": {
    sentence: "The night's work has not been done for {hours} hours.",
    remedy:
      "What has to go stays longer that way. See at Cloudflare whether the nightly task is switched on.",
    button: "See what is set",
    href: "/admin/settings",
  },
  "quota-near": {
    sentence: "You have used {n} of the {of} e-mails that your plan at Resend allows.",
    remedy:
      "Once they are used up, letters wait until sending is allowed again. A larger plan at Resend helps at once.",
    button: "See what is set",
    href: "/admin/settings",
  },
  "rows-near": {
    sentence: "The database has used about {percent}% of what the free plan allows today.",
    remedy:
      "Once it is used up, all stands still until midnight UTC. Take Workers Paid if this happens often.",
    button: "See what is set",
    href: "/admin/settings",
  },
  "database-full": {
    sentence: "The database is {percent}% full.",
    remedy:
      "On the free plan, take Workers Paid: it may then grow to twenty times that size. If you have it, ask for help.",
    button: "See what is set",
    href: "/admin/settings",
  },
  "letters-failed": {
    sentence: "This week {n} letters could not be sent.",
    remedy: "The page of whoever should have had it says why.",
    button: "To People",
    href: "/admin/people",
  },
  "letters-unknown": {
    sentence: "Of {n} letters of this week nobody knows whether they arrived.",
    remedy: "Such a letter never goes again by itself. On the person's page you can send it again.",
    button: "To People",
    href: "/admin/people",
  },
  "letter-outdated": {
    sentence: "{n} of your own letters could not be laid out anew after a new version.",
    remedy:
      "The version before goes on being sent. Open the letter: ‘What stands out’ says what is not possible any more.",
    button: "To the letters",
    href: "/admin/letters",
  },
  "brand-example": {
    sentence: "Your letters still carry the example's name and address.",
    remedy: "Fill in brand.json with your own practice and put the new version live.",
    button: "See how",
    href: "/admin/settings",
  },
};

/** Each sign of health: what is so, what to do, and the way there. */
export const signTexts = inBoth({ nl, en });
export type SignName = keyof typeof nl;

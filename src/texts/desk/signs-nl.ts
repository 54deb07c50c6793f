export interface SignText {
  sentence: string;
  remedy: string;
  /** What the button says; left out: to see what is set. */
  button?: string;
}

export const nl = {
  "all-stopped": {
    sentence: "Je hebt alle post stilgezet.",
    remedy:
      "Bevestigingen worden bewaard en gaan zodra je weer begint. Zet de post weer aan als je klaar bent.",
    button: "Zet de post weer aan",
  },
  "letters-late": {
    sentence: "De brief die het langst wacht, is {minutes} minuten te laat.",
    remedy: "Kijk bij Resend of de API-sleutel geldig is, en bij Cloudflare of de geplande taak nog loopt.",
  },
  "sender-rests": {
    sentence: "Het versturen rust tot {until}: {why}",
    remedy:
      "Het gaat vanzelf weer verder. Duurt het langer, kijk dan bij Resend naar je limiet en je domein.",
  },
  brake: {
    sentence:
      "Te veel lezers meldden je post als spam: {n} van de {of} in dertig dagen. Brieven en nieuwsbrieven rusten.",
    remedy:
      "Kijk na welke brief het gebeurde, en of die mensen er echt om vroegen. Bevestigingen gaan door. Je laat zelf de rem los als je weet waar het aan lag.",
    button: "Kijk en beslis",
  },
  "sign-ups-held": {
    sentence: "Nieuwe aanmeldingen wachten: te veel bevestigingen van vandaag zijn door niemand ingedrukt.",
    remedy:
      "Een machine vult waarschijnlijk adressen van anderen in. Zet Turnstile aan. Het gaat vanzelf verder zodra er genoeg worden ingedrukt, of de volgende dag.",
    button: "Kijk bij de formulieren",
  },
  complaints: {
    sentence:
      "{n} van de {of} lezers meldden je post als spam. Meer dan 8 op de 10.000 schaadt je bezorging.",
    remedy: "Kijk na welke brief het gebeurt, en of de mensen op je lijst er echt om vroegen.",
    button: "Kijk bij welke brief",
  },
  "hard-bounces": {
    sentence: "{n} van de {of} adressen bestonden niet. Meer dan 4 van de 100 schaadt je bezorging.",
    remedy: "Kijk waar die adressen vandaan kwamen: een oude lijst, of een formulier zonder controle.",
    button: "Kijk bij de formulieren",
  },
  "webhook-no-secret": {
    sentence: "Je hoort niet wat er met je brieven gebeurt: er is geen webhook-geheim ingesteld.",
    remedy: "Maak bij Resend een webhook naar /webhooks/resend en zet het geheim in RESEND_WEBHOOK_SECRET.",
    button: "Kijk wat er ontbreekt",
  },
  "webhook-refused": {
    sentence:
      "Resend meldt zich, maar met een handtekening die niet klopt (geteld gisteren en vandaag: {n}).",
    remedy: "Het geheim bij Resend en RESEND_WEBHOOK_SECRET zijn niet hetzelfde. Neem het opnieuw over.",
    button: "Kijk wat er ontbreekt",
  },
  "webhook-silent": {
    sentence: "Er gaan brieven uit, maar Resend vertelt al een dag niet wat ervan werd.",
    remedy: "Kijk bij Resend of de webhook aanstaat en naar het goede adres wijst.",
  },
  "sender-domain": {
    sentence: "Resend mag nog niet namens jouw domein versturen.",
    remedy:
      "Zet bij je domein de regels neer die Resend onder Domains toont, en laat Resend ze daarna controleren.",
    button: "Vraag het Resend opnieuw",
  },
  "no-dmarc": {
    sentence: "Voor jouw domein is er geen DMARC. Gmail en Outlook weigeren dan eerder je brieven.",
    remedy: "Zet bij je domein een TXT-regel _dmarc met v=DMARC1; p=none.",
    button: "Kijk opnieuw",
  },
  "newsletters-stopped": {
    sentence: "Je hebt de nieuwsbrieven stilgezet.",
    remedy: "Ze gaan verder waar ze waren zodra je ze weer aanzet.",
    button: "Zet ze weer aan",
  },
  "series-stopped": {
    sentence: "Je hebt deze reeks stilgezet: {series}.",
    remedy: "Wie erin zit, krijgt pas weer een brief als je haar aanzet.",
    button: "Zet haar weer aan",
  },
  "cron-silent": {
    sentence: "De klok die brieven verstuurt, is al {hours} uur stil.",
    remedy: "Kijk bij Cloudflare of de geplande taken (Cron Triggers) van deze Worker aanstaan.",
  },
  "night-missed": {
    sentence: "Het nachtwerk is al {hours} uur niet gedaan.",
    remedy: "Wat weg moet, blijft zo langer staan. Kijk bij Cloudflare of de nachtelijke taak aanstaat.",
  },
  "quota-near": {
    sentence: "Je hebt {n} van de {of} mails gebruikt die je abonnement bij Resend toestaat.",
    remedy:
      "Is het op, dan wachten brieven tot er weer mag worden verstuurd. Een groter abonnement bij Resend helpt meteen.",
  },
  "rows-near": {
    sentence:
      "De database heeft vandaag ongeveer {percent}% gebruikt van wat het gratis abonnement toestaat.",
    remedy: "Is het op, dan ligt alles stil tot middernacht UTC. Neem Workers Paid als dit vaker gebeurt.",
  },
  "database-full": {
    sentence: "De database is voor {percent}% vol.",
    remedy:
      "Neem op het gratis abonnement Workers Paid: dan mag hij twintig keer zo groot worden. Is dat al zo, vraag dan hulp.",
  },
  "letters-failed": {
    sentence: "Deze week konden {n} brieven niet worden verstuurd.",
    remedy: "Op de pagina van wie hem had moeten krijgen staat waarom.",
    button: "Naar Mensen",
  },
  "letters-unknown": {
    sentence: "Van {n} brieven van deze week weet niemand of ze zijn aangekomen.",
    remedy: "Zo’n brief gaat nooit vanzelf nog eens. Bij de persoon kun je hem opnieuw sturen.",
    button: "Naar Mensen",
  },
  "letter-outdated": {
    sentence: "{n} van je eigen brieven konden niet opnieuw worden opgemaakt na een nieuwe versie.",
    remedy: "De vorige versie blijft gaan. Open de brief: bij ‘Wat opvalt’ staat wat er niet meer kan.",
    button: "Naar de brieven",
  },
  "brand-example": {
    sentence: "Onder je brieven staan nog de naam en het adres uit het voorbeeld.",
    remedy: "Vul brand.json in met je eigen praktijk en zet de nieuwe versie live.",
    button: "Kijk hoe dat gaat",
  },
} satisfies Record<string, SignText>;

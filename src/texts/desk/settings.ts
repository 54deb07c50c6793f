import { AUDIT_KEPT_MS } from "../../config.ts";
import { inBoth } from "../in-both.ts";
import { lasting } from "../lasting.ts";

const nl = {
  title: "Instellingen",
  rooms: {
    title: "Waar je verder heen kunt",
    sending: ["Versturen", "Zet alle post, een reeks of de nieuwsbrieven stil, en weer aan."],
    forms: ["Formulieren", "De formulieren op je site, en waarom een inzending werd geweigerd."],
    import: ["Oude lijsten", "Neem afmeldingen en lezers uit een eerder systeem over."],
    research: ["Onderzoek", "Verzegelde antwoorden om op je eigen computer te openen."],
    recovery: ["Na terugzetten", "Als je database is teruggezet naar een eerder moment."],
    audit: ["Wat er aan het bureau gebeurde", `Wie wat deed, ${lasting(AUDIT_KEPT_MS, "nl")} lang.`],
  },
  set: {
    title: "Wat is ingesteld",
    hint: "Wat hier ontbreekt, zet je in de configuratie; daarna zet je de nieuwe versie live.",
    what: "Wat",
    state: "Stand",
    yes: "ingesteld",
    no: "ontbreekt",
    names: {
      site: "Adres van de quiz",
      origins: "Sites waar de quiz mag staan",
      brand: "Afzender",
      replyTo: "Antwoorden komen bij",
      webhook: "Berichten van Resend over je brieven",
      apiKey: "Sleutel voor je eigen systemen",
      turnstile: "Controle tegen robots",
      door: "Toegang tot dit bureau",
      domain: "Jouw domein bij Resend",
      dmarc: "DMARC van je domein",
      plan: "Abonnementen",
    },
    remedies: {
      origins: "Zet de adressen van je site in ALLOWED_ORIGINS; tot die tijd kan de quiz er niet in staan.",
      webhook:
        "Maak bij Resend een webhook naar {site}/webhooks/resend en zet het geheim in RESEND_WEBHOOK_SECRET.",
      apiKey: "Alleen nodig als een eigen systeem doelen meldt of de gezondheid opvraagt: API_KEY.",
      turnstile: "Alleen nodig als robots je formulier vinden: TURNSTILE_SITE_KEY en TURNSTILE_SECRET_KEY.",
      brand: "Vul brand.json in met je eigen praktijk.",
      domain: "Zet bij je domein de regels neer die Resend onder Domains toont.",
      dmarc: "Zet bij je domein een TXT-regel _dmarc met v=DMARC1; p=none.",
    },
    domain: {
      verified: "Resend mag ervoor versturen",
      unverified: "Resend mag er nog niet voor versturen",
      unknown: "niet bekend: de sleutel mag alleen versturen, of er is nog niet gevraagd",
    },
    dmarc: { found: "ingesteld", missing: "ontbreekt", unknown: "nog niet opgezocht" },
    plans: { free: "gratis (Workers Free)", paid: "betaald (Workers Paid)" },
    quota: "bij Resend deze maand {n} van de {of} mails gebruikt",
    heard: "voor het laatst gehoord op {moment}",
    never: "nog nooit gehoord",
    doors: { token: "met de sleutel", access: "met Cloudflare Access" },
  },
  trials: {
    title: "Proberen",
    names: {
      letter: "Stuur mij een brief",
      sender: "Vraag het Resend en DNS",
      webhook: "Probeer de webhook",
    },
    hints: {
      letter: "De eerste brief, aan {address}.",
      sender: "Of Resend voor je domein mag versturen, en of er DMARC is. Dit gebeurt ook elke nacht.",
      webhook:
        "Eén brief aan een proefadres van Resend. Binnen een paar minuten hoort hierboven te staan dat Resend zich meldde.",
    },
    done: {
      letter: "Onderweg. Binnen een minuut is hij er.",
      sender: "Gevraagd. Wat ze zeiden, staat hieronder.",
      webhook: "Onderweg. Kijk over een paar minuten of Resend zich meldde.",
    },
    failed: {
      letter: "Naar dat adres kan niets worden gestuurd.",
      sender: "Hier is niemand om het aan te vragen: dit is een proefopstelling.",
      webhook: "Naar het proefadres kan niets worden gestuurd.",
    },
  },
  mails: {
    title: "Post aan jou",
    hint: "Aan {address}. Er staat nooit een adres of een uitslag van een lezer in.",
    kinds: {
      alarm: "Als iets niet vanzelf overgaat, hooguit één keer per dag per oorzaak",
      week: "Op maandag de week in vijf zinnen",
      goal: "Als een lezer een doel bereikt, zoals een afspraak",
    },
    keep: "Bewaar",
    done: "Bewaard.",
  },
  sending: {
    title: "Versturen",
    lead: "Wat je stilzet, blijft stil tot je het weer aanzet. Er gaat niets verloren: bevestigingen worden bewaard en gaan daarna alsnog.",
    all: "Alle post",
    newsletters: "Nieuwsbrieven",
    goes: "gaat",
    stopped: "staat stil",
    stop: "Zet stil",
    start: "Zet weer aan",
    brake: "De rem",
    brakeText:
      "Te veel lezers meldden je post als spam. Brieven en nieuwsbrieven rusten; bevestigingen gaan door. Laat pas los als je weet waar het aan lag.",
    release: "Laat de rem los",
    sure: {
      stop: {
        title: "{what} stilzetten?",
        text: "Het geldt meteen, ook voor wat klaarstaat. Je kunt het altijd weer aanzetten.",
      },
      start: {
        title: "{what} weer aanzetten?",
        text: "Wat is blijven liggen gaat, één brief per lezer, op een goed uur.",
      },
      release: {
        title: "De rem loslaten?",
        text: "Brieven en nieuwsbrieven gaan weer. Vanaf morgen wordt opnieuw geteld: komen er weer te veel klachten, dan rusten ze weer.",
      },
    },
    yes: "Ja",
    no: "Nee, laat het zo",
    done: "Gedaan.",
  },
  audit: {
    title: "Wat er aan het bureau gebeurde",
    none: "Er is nog niets gedaan.",
    when: "Wanneer",
    act: "Wat",
    on: "Waarop",
    person: "een lezer",
  },
};

const en: typeof nl = {
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

export const settingsTexts = inBoth({ nl, en });

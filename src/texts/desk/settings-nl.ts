import { AUDIT_KEPT_MS } from "../../config.ts";
import { lasting } from "../lasting.ts";

export const nl = {
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

import type { Locale } from "../../quiz/types.ts";

/** Where the coach looks somebody up. */
export const PEOPLE_PATH = "/admin/people";

const nl = {
  title: "Mensen",
  lead: "Zoek iemand op met het e-mailadres. Het komt in geen link te staan.",
  email: "E-mailadres",
  find: "Zoek",
  back: "Iemand anders zoeken",
  notAnAddress: "Dit lijkt geen e-mailadres. Kijk je het nog eens na?",
  notFound: "Van dit adres bewaren we niets.",
  onlySuppressed: "Van dit adres weten we alleen dat we er niet heen schrijven: {reason}.",
  facts: {
    title: "Wie dit is",
    status: "Hoe het ervoor staat",
    suppressed: "Waarom er geen mail gaat",
    firstName: "Voornaam",
    locale: "Taal",
    timeZone: "Tijdzone",
    rhythm: "Hoe vaak",
    pausedUntil: "Pauze tot",
    newsletterSince: "Nieuwsbrief sinds",
    signedUpAt: "Aangemeld op",
    confirmedAt: "Bevestigd op",
    source: "Kwam via",
  },
  statuses: {
    pending: "nog niet bevestigd",
    active: "krijgt post",
    unsubscribed: "afgemeld",
    bounced: "mail kwam niet aan",
    complained: "meldde onze mail als ongewenst",
  },
  suppressions: {
    unsubscribed: "afgemeld",
    imported: "stond op een oude lijst van afmeldingen",
    erased: "liet alles wissen",
    bounced: "mail kwam niet aan",
    complained: "meldde onze mail als ongewenst",
  },
  rhythms: {
    "as-written": "zoals de reeks bedoeld is",
    weekly: "hooguit één keer per week",
    "on-request": "alleen op verzoek",
  },
  series: "Waar deze persoon staat",
  coming: "Wat er nog komt",
  comingNone: "Er staat geen brief klaar die vanzelf gaat.",
  letters: "Wat er ging",
  lettersNone: "Er ging nog niets.",
  consents: "Toestemming",
  proof: "Bewijs om af te drukken",
  proofTitle: "Bewijs van toestemming",
  proofLead: "Wat er is bewaard over de toestemming van {email}, afgedrukt op {moment}.",
  actions: "Wat je kunt doen",
  resend: "Stuur opnieuw",
  lift: "Hef de blokkade op",
  erase: "Wis deze persoon",
  cancel: "Nee, laat het zo",
  sure: {
    erase: {
      title: "Alles van deze persoon wissen?",
      text: "Adres, naam, uitslag, toestemmingen en de lijst van brieven gaan weg, en dat is niet terug te draaien. Alleen een versleuteld kenmerk blijft, zodat een import dit adres niet terugbrengt.",
      button: "Ja, wis alles",
    },
    lift: {
      title: "De blokkade opheffen?",
      text: "Doe dit alleen als je weet dat het adres weer werkt of dat de klacht een vergissing was. Er gaat daarna niets vanzelf: deze persoon kan zich wel weer zelf aanmelden.",
      button: "Ja, hef de blokkade op",
    },
    "resend-unknown": {
      title: "Deze brief opnieuw sturen?",
      text: "Van deze brief is niet zeker of hij is aangekomen. Stuur je hem opnieuw, dan kan het zijn dat deze persoon hem twee keer krijgt. Hij gaat zodra het bij de lezer een goed uur is.",
      button: "Ja, stuur opnieuw",
    },
  },
  done: {
    erase: "Alles van deze persoon is gewist.",
    lift: "De blokkade is opgeheven. Er gaat niets vanzelf; opnieuw aanmelden kan weer.",
    "resend-unknown": "De brief staat klaar om opnieuw te gaan.",
  },
  failed: {
    erase: "Er was niets te wissen.",
    lift: "Er was geen blokkade om op te heffen.",
    "resend-unknown":
      "Dit kan niet: de brief is intussen niet meer onzeker, of deze persoon krijgt geen post of is al aan iets anders begonnen.",
  },
};

const en: typeof nl = {
  title: "People",
  lead: "Look somebody up by email address. It won't stand in any link.",
  email: "Email address",
  find: "Look up",
  back: "Look up somebody else",
  notAnAddress: "This doesn't look like an email address. Could you check it?",
  notFound: "We keep nothing about this address.",
  onlySuppressed: "All we know about this address is that we don't write to it: {reason}.",
  facts: {
    title: "Who this is",
    status: "How things stand",
    suppressed: "Why no mail goes",
    firstName: "First name",
    locale: "Language",
    timeZone: "Time zone",
    rhythm: "How often",
    pausedUntil: "On hold until",
    newsletterSince: "Newsletter since",
    signedUpAt: "Signed up on",
    confirmedAt: "Confirmed on",
    source: "Came by",
  },
  statuses: {
    pending: "not confirmed yet",
    active: "gets mail",
    unsubscribed: "unsubscribed",
    bounced: "mail didn't arrive",
    complained: "reported our mail as unwanted",
  },
  suppressions: {
    unsubscribed: "unsubscribed",
    imported: "was on an old list of people who unsubscribed",
    erased: "had everything erased",
    bounced: "mail didn't arrive",
    complained: "reported our mail as unwanted",
  },
  rhythms: {
    "as-written": "at the pace it was written for",
    weekly: "once a week at most",
    "on-request": "only when asked for",
  },
  series: "Where this person stands",
  coming: "What is still to come",
  comingNone: "No letter is due to go by itself.",
  letters: "What went",
  lettersNone: "Nothing has gone yet.",
  consents: "Consent",
  proof: "Proof to print",
  proofTitle: "Proof of consent",
  proofLead: "What was kept of the consent of {email}, printed on {moment}.",
  actions: "What you can do",
  resend: "Send again",
  lift: "Lift the block",
  erase: "Erase this person",
  cancel: "No, leave it",
  sure: {
    erase: {
      title: "Erase everything of this person?",
      text: "Address, name, result, consents and the list of letters will go, and that can't be undone. Only a scrambled mark stays, so that no import brings this address back.",
      button: "Yes, erase everything",
    },
    lift: {
      title: "Lift the block?",
      text: "Do this only if you know that the address works again, or that the complaint was a mistake. Nothing goes by itself afterwards; this person can sign up again.",
      button: "Yes, lift the block",
    },
    "resend-unknown": {
      title: "Send this letter again?",
      text: "It isn't certain whether this letter arrived. If you send it again, this person may get it twice. It goes as soon as it is a decent hour for the reader.",
      button: "Yes, send it again",
    },
  },
  done: {
    erase: "Everything of this person is erased.",
    lift: "The block is lifted. Nothing goes by itself; signing up again works.",
    "resend-unknown": "The letter is ready to go again.",
  },
  failed: {
    erase: "There was nothing to erase.",
    lift: "There was no block to lift.",
    "resend-unknown":
      "This can't be done: the letter is no longer in doubt, or this person gets no mail or has begun something else.",
  },
};

/** The texts of the coach's pages about one person. */
export function peopleTexts(locale: Locale): typeof nl {
  return locale === "nl" ? nl : en;
}

/** What a coach can do to one person; each asks once more. */
export const PERSON_ACTS = ["erase", "lift", "resend-unknown"] as const;
export type PersonAct = (typeof PERSON_ACTS)[number];

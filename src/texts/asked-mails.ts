import { FRESH_LINK_MS } from "../config.ts";
import { inBoth } from "./in-both.ts";
import { lasting } from "./lasting.ts";

/** Mails that a reader's own page brings: Markdown, as letters have it. Nothing of what somebody wrote stands in one. */
export const askedMails = inBoth({
  nl: {
    freshLink: {
      subject: "De link naar je gegevens",
      preview: `Hij doet het ${lasting(FRESH_LINK_MS, "nl")} lang.`,
      body: `Je vroeg om de pagina met alles wat van jou is. Met deze knop open je haar, ${lasting(FRESH_LINK_MS, "nl")} lang.\n\n{{button}}\n\nWas jij dit niet? Dan hoef je niets te doen. Misschien heb je een brief van ons doorgestuurd. Alleen deze mail opent die pagina, dus stuur haar liever niet door.`,
      button: "Open mijn gegevens",
    },
    exported: {
      subject: "Je gegevens zijn opgehaald",
      preview: "Als jij dat deed, hoef je niets te doen.",
      body: "Zojuist is het bestand opgehaald met alles wat we van je bewaren.\n\nDeed jij dat niet? Dan kan iemand anders in je mailbox. Kies daar een nieuw wachtwoord, en beantwoord deze mail, dan kijken we met je mee.",
      button: null,
    },
    erased: {
      subject: "Alles is gewist",
      preview: "Dit is het laatste wat je van ons krijgt.",
      body: "Zojuist is alles gewist wat we van je bewaarden, omdat daarom is gevraagd met een link uit je mailbox. Dit is het laatste wat je van ons krijgt.\n\nVroeg jij het niet? Dan kan iemand anders in je mailbox. Kies daar een nieuw wachtwoord, en beantwoord deze mail.",
      button: null,
    },
    newAddress: {
      subject: "Bevestig je nieuwe adres",
      preview: "Eén knop, en je post komt hier.",
      body: "Iemand die post krijgt van {{brand.name}}, wil die voortaan op dit adres krijgen. Was jij dat? Druk dan op de knop.\n\n{{button}}\n\nDoe je niets, dan gebeurt er niets.",
      button: "Ja, stuur mijn post hierheen",
    },
    addressChanged: {
      subject: "Je post gaat nu naar een ander adres",
      preview: "Als jij dat deed, hoef je niets te doen.",
      body: "Je hebt ons een nieuw adres gegeven, en het is daar bevestigd. Hier krijg je niets meer van ons.\n\nDeed jij dat niet? Beantwoord dan deze mail, dan zetten we het samen recht.",
      button: null,
    },
  },
  en: {
    freshLink: {
      subject: "The link to your data",
      preview: `It works for ${lasting(FRESH_LINK_MS, "en")}.`,
      body: `You asked for the page with everything that is yours. This button opens it, for ${lasting(FRESH_LINK_MS, "en")}.\n\n{{button}}\n\nWasn’t that you? Then there is nothing you need to do. Perhaps you passed one of our letters on. Only this email opens that page, so better not to pass it on.`,
      button: "Open my data",
    },
    exported: {
      subject: "Your data was downloaded",
      preview: "If that was you, there is nothing you need to do.",
      body: "The file with everything we keep of you was downloaded just now.\n\nWasn’t that you? Then somebody else may be in your mailbox. Choose a new password there, and reply to this email so that we can look into it with you.",
      button: null,
    },
    erased: {
      subject: "Everything is erased",
      preview: "This is the last you get from us.",
      body: "Everything we kept of you was erased just now, because that was asked for with a link from your mailbox. This is the last you get from us.\n\nDidn’t you ask for it? Then somebody else may be in your mailbox. Choose a new password there, and reply to this email.",
      button: null,
    },
    newAddress: {
      subject: "Confirm your new address",
      preview: "One button, and your letters come here.",
      body: "Somebody who gets letters from {{brand.name}} wants them at this address from now on. Was that you? Then press the button.\n\n{{button}}\n\nIf you do nothing, nothing happens.",
      button: "Yes, send my letters here",
    },
    addressChanged: {
      subject: "Your letters now go to another address",
      preview: "If that was you, there is nothing you need to do.",
      body: "You gave us a new address, and it was confirmed there. Nothing more from us will come here.\n\nWasn’t that you? Then reply to this email, and we’ll put it right together.",
      button: null,
    },
  },
});

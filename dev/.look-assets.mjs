var __defProp = Object.defineProperty;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __glob = (map) => (path) => {
  var fn = map[path];
  if (fn) return fn();
  throw new Error("Module not found in bundle: " + path);
};
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};

// src/texts/in-both.ts
var in_both_exports = {};
__export(in_both_exports, {
  inBoth: () => inBoth
});
function inBoth(texts) {
  return (locale) => texts[locale];
}
var init_in_both = __esm({
  "src/texts/in-both.ts"() {
    "use strict";
  }
});

// src/texts/asked-mails.ts
var asked_mails_exports = {};
__export(asked_mails_exports, {
  askedMails: () => askedMails
});
var askedMails;
var init_asked_mails = __esm({
  "src/texts/asked-mails.ts"() {
    "use strict";
    init_in_both();
    askedMails = inBoth({
      nl: {
        freshLink: {
          subject: "De link naar je gegevens",
          preview: "Een uur lang doet hij het.",
          body: "Je vroeg om de pagina met alles wat van jou is. Met deze knop open je haar, een uur lang.\n\n{{button}}\n\nWas jij dit niet? Dan hoef je niets te doen. Misschien heb je een brief van ons doorgestuurd. Alleen deze mail opent die pagina, dus stuur haar liever niet door.",
          button: "Open mijn gegevens"
        },
        exported: {
          subject: "Je gegevens zijn opgehaald",
          preview: "Als jij dat deed, hoef je niets te doen.",
          body: "Zojuist is het bestand opgehaald met alles wat we van je bewaren.\n\nDeed jij dat niet? Dan kan iemand anders in je mailbox. Kies daar een nieuw wachtwoord, en beantwoord deze mail, dan kijken we met je mee.",
          button: null
        },
        erased: {
          subject: "Alles is gewist",
          preview: "Dit is het laatste wat je van ons krijgt.",
          body: "Zojuist is alles gewist wat we van je bewaarden, omdat daarom is gevraagd met een link uit je mailbox. Dit is het laatste wat je van ons krijgt.\n\nVroeg jij het niet? Dan kan iemand anders in je mailbox. Kies daar een nieuw wachtwoord, en beantwoord deze mail.",
          button: null
        },
        newAddress: {
          subject: "Bevestig je nieuwe adres",
          preview: "E\xE9n knop, en je post komt hier.",
          body: "Iemand die post krijgt van {{brand.name}}, wil die voortaan op dit adres krijgen. Was jij dat? Druk dan op de knop.\n\n{{button}}\n\nDoe je niets, dan gebeurt er niets.",
          button: "Ja, stuur mijn post hierheen"
        },
        addressChanged: {
          subject: "Je post gaat nu naar een ander adres",
          preview: "Als jij dat deed, hoef je niets te doen.",
          body: "Je hebt ons een nieuw adres gegeven, en het is daar bevestigd. Hier krijg je niets meer van ons.\n\nDeed jij dat niet? Beantwoord dan deze mail, dan zetten we het samen recht.",
          button: null
        }
      },
      en: {
        freshLink: {
          subject: "The link to your data",
          preview: "It works for one hour.",
          body: "You asked for the page with everything that is yours. This button opens it, for one hour.\n\n{{button}}\n\nWasn\u2019t that you? Then there is nothing you need to do. Perhaps you passed one of our letters on. Only this email opens that page, so better not to pass it on.",
          button: "Open my data"
        },
        exported: {
          subject: "Your data was downloaded",
          preview: "If that was you, there is nothing you need to do.",
          body: "The file with everything we keep of you was downloaded just now.\n\nWasn\u2019t that you? Then somebody else may be in your mailbox. Choose a new password there, and reply to this email so that we can look into it with you.",
          button: null
        },
        erased: {
          subject: "Everything is erased",
          preview: "This is the last you get from us.",
          body: "Everything we kept of you was erased just now, because that was asked for with a link from your mailbox. This is the last you get from us.\n\nDidn\u2019t you ask for it? Then somebody else may be in your mailbox. Choose a new password there, and reply to this email.",
          button: null
        },
        newAddress: {
          subject: "Confirm your new address",
          preview: "One button, and your letters come here.",
          body: "Somebody who gets letters from {{brand.name}} wants them at this address from now on. Was that you? Then press the button.\n\n{{button}}\n\nIf you do nothing, nothing happens.",
          button: "Yes, send my letters here"
        },
        addressChanged: {
          subject: "Your letters now go to another address",
          preview: "If that was you, there is nothing you need to do.",
          body: "You gave us a new address, and it was confirmed there. Nothing more from us will come here.\n\nWasn\u2019t that you? Then reply to this email, and we\u2019ll put it right together.",
          button: null
        }
      }
    });
  }
});

// src/texts/desk/coach-mails.ts
var coach_mails_exports = {};
__export(coach_mails_exports, {
  coachMailTexts: () => coachMailTexts
});
var nl, en, coachMailTexts;
var init_coach_mails = __esm({
  "src/texts/desk/coach-mails.ts"() {
    "use strict";
    init_in_both();
    nl = {
      alarm: {
        subject: "Je brieven vragen je aandacht",
        preview: "Wat er is, en wat je eraan doet.",
        intro: "Op je bureau staat iets dat niet vanzelf overgaat.",
        button: "Naar het bureau"
      },
      week: {
        subject: "Je week in vijf zinnen",
        preview: "Wie er begon, wie er bleef, wat er aankwam.",
        started: {
          one: "E\xE9n iemand begon aan je quiz",
          many: "{n} mensen begonnen aan je quiz"
        },
        completed: { one: "en \xE9\xE9n maakte hem af.", many: "en {n} maakten hem af." },
        confirmed: {
          one: "Er kwam \xE9\xE9n lezer bij; de week ervoor waren het er {before}.",
          many: "Er kwamen {n} lezers bij; de week ervoor waren het er {before}."
        },
        delivered: { one: "E\xE9n brief kwam aan.", many: "{n} brieven kwamen aan." },
        stopped: {
          one: "E\xE9n lezer stopte of meldde je post als spam.",
          many: "{n} lezers stopten of meldden je post als spam."
        },
        goals: {
          one: "E\xE9n keer werd een doel bereikt, zoals een afspraak.",
          many: "{n} keer werd een doel bereikt, zoals een afspraak."
        },
        button: "Bekijk alle cijfers"
      },
      goal: {
        subject: "Er is een doel bereikt",
        preview: "Een van je lezers kwam zover.",
        reached: {
          one: "Een van je lezers bereikte een doel: {goal}.",
          many: "{n} keer bereikten lezers een doel: {goal}."
        },
        names: { booked: "een afspraak" },
        button: "Naar het bureau"
      },
      end: "Welke post je van hier krijgt, kies je bij Instellingen."
    };
    en = {
      alarm: {
        subject: "Your letters need your attention",
        preview: "What is the matter, and what to do about it.",
        intro: "Something at your desk will not pass by itself.",
        button: "To the desk"
      },
      week: {
        subject: "Your week in five sentences",
        preview: "Who began, who stayed, what arrived.",
        started: { one: "One person began your quiz", many: "{n} people began your quiz" },
        completed: { one: "and one finished it.", many: "and {n} finished it." },
        confirmed: {
          one: "One reader joined; the week before there were {before}.",
          many: "{n} readers joined; the week before there were {before}."
        },
        delivered: { one: "One letter arrived.", many: "{n} letters arrived." },
        stopped: {
          one: "One reader stopped or reported your mail as spam.",
          many: "{n} readers stopped or reported your mail as spam."
        },
        goals: {
          one: "Once a goal was reached, such as an appointment.",
          many: "{n} times a goal was reached, such as an appointment."
        },
        button: "See all the numbers"
      },
      goal: {
        subject: "A goal was reached",
        preview: "One of your readers came that far.",
        reached: {
          one: "One of your readers reached a goal: {goal}.",
          many: "{n} times readers reached a goal: {goal}."
        },
        names: { booked: "an appointment" },
        button: "To the desk"
      },
      end: "Which mail you get from here is chosen under Settings."
    };
    coachMailTexts = inBoth({ nl, en });
  }
});

// src/texts/desk/first-steps.ts
var first_steps_exports = {};
__export(first_steps_exports, {
  firstStepsTexts: () => firstStepsTexts
});
var nl2, en2, firstStepsTexts;
var init_first_steps = __esm({
  "src/texts/desk/first-steps.ts"() {
    "use strict";
    init_in_both();
    nl2 = {
      title: "Klaar om te beginnen",
      hint: "Vijf stappen. Je kunt niets stukmaken: er gaat pas post weg als iemand zelf zijn adres bevestigt.",
      done: "gedaan",
      steps: {
        sender: {
          what: "Zet je eigen naam en adres onder de brieven",
          why: "In brand.json; daarna zet je de nieuwe versie live.",
          button: "Kijk wat er is ingesteld"
        },
        webhook: {
          what: "Laat Resend vertellen wat er van je brieven wordt",
          why: "Zonder dat weet je niet wat aankomt, en krijgen dode adressen steeds weer post.",
          button: "Probeer de webhook"
        },
        quiz: {
          what: "Doe de quiz zelf en vraag om de brieven",
          why: "Zo zie je wat een bezoeker ziet, en ben je meteen je eerste lezer. Ongeveer acht minuten.",
          button: "Open de quiz"
        },
        letter: {
          what: "Lees de eerste brief en maak hem van jullie",
          why: "De brieven zijn al geschreven. Verander wat niet klinkt zoals jullie praten.",
          button: "Open de brieven"
        },
        site: {
          what: "Zet de quiz op je site",
          why: "Plak deze twee regels op de pagina waar hij moet komen. Heb je al een formulier? Dan kan dat ook.",
          button: "Kijk bij de formulieren"
        }
      }
    };
    en2 = {
      title: "Ready to begin",
      hint: "Five steps. You can't break anything: mail only goes to people who confirm their own address.",
      done: "done",
      steps: {
        sender: {
          what: "Put your own name and address under the letters",
          why: "In brand.json; then put the new version live.",
          button: "See what is set"
        },
        webhook: {
          what: "Let Resend tell what becomes of your letters",
          why: "Without it you don't know what arrives, and dead addresses get mail again and again.",
          button: "Try the webhook"
        },
        quiz: {
          what: "Take the quiz yourself and ask for the letters",
          why: "You see what a visitor sees, and are your own first reader. About eight minutes.",
          button: "Open the quiz"
        },
        letter: {
          what: "Read the first letter and make it yours",
          why: "The letters are written already. Change what doesn't sound the way you talk.",
          button: "Open the letters"
        },
        site: {
          what: "Put the quiz on your site",
          why: "Paste these two lines into the page where it should stand. You have a form already? That works as well.",
          button: "Look at the forms"
        }
      }
    };
    firstStepsTexts = inBoth({ nl: nl2, en: en2 });
  }
});

// src/texts/desk/import-en.ts
var import_en_exports = {};
__export(import_en_exports, {
  en: () => en3
});
var en3;
var init_import_en = __esm({
  "src/texts/desk/import-en.ts"() {
    "use strict";
    en3 = {
      title: "Import",
      intro: "Bring along what you had: first the people who once unsubscribed, then the people whose yes you can prove. We look the file over first; nothing changes until you press the second button yourself.",
      start: "Look a file over",
      what: "What is in the file?",
      kinds: {
        suppressions: "Addresses that want no more mail",
        leads: "People who gave consent, with the proof of it"
      },
      encoding: "How was the file saved?",
      encodings: {
        "utf-8": "The usual way (UTF-8): choose this if you don't know",
        "windows-1252": "Old Excel (Windows-1252)"
      },
      file: "CSV file",
      fileHint: "At most {rows} lines and {size} MB. Semicolons, commas and tabs are all fine.",
      check: "Look it over",
      columnsTitle: "Which columns",
      columns: {
        suppressions: "email, and if you know it stoppedAt: when somebody unsubscribed. Or just addresses, without column names. Exports of Mailchimp and MailerLite go as they are.",
        leads: "email, consents (letters, newsletter or both), wording (the sentence they read) or version, givenAt, confirmedAt, and page or form. Optional: firstName, locale, timeZone and series (yes: the series for whoever did not take the quiz starts)."
      },
      mapTitle: "Which column is what?",
      mapIntro: "We don't know all of these columns. Say for each line which column of your file belongs to it; we remember it for the next time.",
      mapNone: "is not in the file",
      mapConstant: "or the same for everybody:",
      mapped: "Look it over like this",
      ours: {
        email: "E-mail address",
        stoppedAt: "When unsubscribed",
        status: "Whether somebody still got mail",
        firstName: "First name",
        locale: "Language",
        timeZone: "Time zone",
        consents: "What somebody said yes to (letters, newsletter)",
        version: "Version of our wording",
        wording: "The sentence that somebody read",
        givenAt: "When they said yes",
        confirmedAt: "When they pressed the button in the mail",
        page: "On which page",
        form: "With which form",
        series: "Whether the general series starts"
      },
      byReason: "Why",
      howMany: "How often",
      whichLines: "On line",
      download: "Download the refused lines as a file",
      flaggedTitle: "On the stop list, though not everything could be read",
      undoTitle: "Undo",
      undoHint: "An import of people can be undone for a day: they are erased, with all that is kept of them. Whoever unsubscribed or signed up since stays.",
      undo: "Undo the import of {moment} ({people})",
      undone: "Undone: {people}.",
      checked: "Looked over: nothing has changed yet",
      done: "Done",
      counts: {
        suppressions: {
          fresh: "New: will get no mail",
          known: "Were on the list already",
          stops: "Get letters now, and are unsubscribed",
          later: "Signed up here again since, and stay"
        },
        leads: {
          fresh: "New: become leads",
          pending: "Were here unconfirmed, and become leads",
          known: "Are leads already, and stay as they are",
          stopped: "Want no mail or can't be reached, and stay out",
          stops: "Stand in the file itself as stopped or unreachable, and go on the stop list"
        }
      },
      refused: "Refused",
      faultsTitle: "Refused lines",
      line: "Line",
      column: "Column",
      reason: "Why",
      wholeLine: "the whole line",
      proceedTitle: "Is this right?",
      proceedHint: "We don't keep your file: it is in this page, and gone when you close that.",
      proceed: "Import",
      nothing: "There is nothing to import in this file.",
      problems: {
        "no-file": "Choose a file first.",
        "too-late": "An import can be undone for a day. Erase somebody under People now.",
        "too-large": "This file is too large. Cut it into parts and do them one after another.",
        "not-text": "This does not look like a CSV file. Save your list as CSV first.",
        "wrong-byte": "On line {line} there is a character that is not UTF-8. Save the file as \u201CCSV UTF-8\u201D, or choose old Excel below if it comes from there.",
        "active-people": "Line {line} says that somebody is still active there. So this is no list of people who unsubscribed; save those alone, or choose the other kind.",
        empty: "This file is empty.",
        "too-many-rows": "This file has too many lines. Cut it into parts of at most {rows} and do them one after another.",
        "missing-column": "The column {column} is missing. The first line should hold the names of the columns.",
        "repeated-column": "The column {column} is there twice.",
        "broken-quotes": "The quotes at line {line} don't match, so nothing after it can be read."
      },
      faults: {
        "invalid-email": "not an e-mail address",
        "address-elsewhere": "the address was in another column",
        "unknown-status": "no telling whether somebody still got mail there",
        "single-opt-in": "nobody pressed a button in a mail there (single opt-in): without that proof we don't write; ask for consent anew",
        "repeated-email": "this address was there already",
        missing: "missing",
        "too-long": "too long",
        "wrong-cells": "more columns than the first line",
        "unknown-consent": "only letters and newsletter can stand here",
        "nothing-to-send": "letters goes with a series, and without a series newsletter is needed",
        "unknown-version": "a version that we never asked",
        "invalid-moment": "not a date that can mean only one thing",
        "future-moment": "lies in the future",
        "confirmed-before-given": "confirmed before it was asked",
        "unknown-locale": "only nl and en",
        "unknown-time-zone": "not a time zone that exists",
        "unknown-choice": "yes or no"
      }
    };
  }
});

// src/texts/desk/import-nl.ts
var import_nl_exports = {};
__export(import_nl_exports, {
  nl: () => nl3
});
var nl3;
var init_import_nl = __esm({
  "src/texts/desk/import-nl.ts"() {
    "use strict";
    nl3 = {
      title: "Importeren",
      intro: "Breng mee wat je al had: eerst de mensen die zich ooit hebben afgemeld, daarna de mensen van wie je kunt laten zien dat ze ja hebben gezegd. Eerst kijken we het bestand na; er verandert pas iets als je daarna zelf op de tweede knop drukt.",
      start: "Bestand nakijken",
      what: "Wat staat er in het bestand?",
      kinds: {
        suppressions: "Adressen die geen mail meer willen",
        leads: "Mensen die toestemming gaven, met het bewijs erbij"
      },
      encoding: "Hoe is het bestand bewaard?",
      encodings: {
        "utf-8": "Gewoon (UTF-8): weet je het niet, kies dan dit",
        "windows-1252": "Oude Excel (Windows-1252)"
      },
      file: "CSV-bestand",
      fileHint: "Hooguit {rows} regels en {size} MB. Puntkomma\u2019s, komma\u2019s en tabs zijn alle drie goed.",
      check: "Kijk na",
      columnsTitle: "Welke kolommen",
      columns: {
        suppressions: "email, en als je het weet stoppedAt of \u201Cafgemeld op\u201D: wanneer iemand zich afmeldde. Of gewoon adressen, zonder kolomnamen. Exports van Mailchimp en MailerLite gaan zoals ze zijn.",
        leads: "email, consents (letters, newsletter of allebei), wording (de zin die iemand las) of version, givenAt, confirmedAt en page of form. Mag ook: firstName, locale, timeZone en series (ja: dan begint de reeks voor wie de quiz niet deed)."
      },
      mapTitle: "Welke kolom is wat?",
      mapIntro: "Deze kolommen kennen we niet allemaal. Zeg van elke regel welke kolom van je bestand erbij hoort; we onthouden het voor de volgende keer.",
      mapNone: "staat niet in het bestand",
      mapConstant: "of voor iedereen hetzelfde:",
      mapped: "Kijk zo na",
      ours: {
        email: "E-mailadres",
        stoppedAt: "Wanneer afgemeld",
        status: "Of iemand nog mail kreeg",
        firstName: "Voornaam",
        locale: "Taal",
        timeZone: "Tijdzone",
        consents: "Waar iemand ja op zei (brieven, nieuwsbrief)",
        version: "Versie van onze tekst",
        wording: "De zin die iemand las",
        givenAt: "Wanneer ja gezegd",
        confirmedAt: "Wanneer op de knop in de mail gedrukt",
        page: "Op welke pagina",
        form: "Met welk formulier",
        series: "Of de algemene reeks begint"
      },
      byReason: "Waarom",
      howMany: "Hoe vaak",
      whichLines: "Op regel",
      download: "Haal de geweigerde regels op als bestand",
      flaggedTitle: "Wel op de stoplijst, maar niet alles was te lezen",
      undoTitle: "Terugdraaien",
      undoHint: "Een import van mensen kun je een dag lang terugdraaien: ze worden gewist, met alles wat we van ze bewaren. Wie zich sindsdien afmeldde of zelf aanmeldde, blijft.",
      undo: "Draai de import van {moment} terug ({people})",
      undone: "Teruggedraaid: {people}.",
      checked: "Nagekeken: er is nog niets veranderd",
      done: "Gedaan",
      counts: {
        suppressions: {
          fresh: "Nieuw: krijgen geen mail",
          known: "Stonden er al in",
          stops: "Krijgen nu brieven, en worden afgemeld",
          later: "Hebben zich hier later zelf weer aangemeld, en blijven"
        },
        leads: {
          fresh: "Nieuw: worden lead",
          pending: "Stonden hier onbevestigd, en worden lead",
          known: "Zijn al lead, en blijven zoals ze zijn",
          stopped: "Willen geen mail of zijn niet bereikbaar, en blijven erbuiten",
          stops: "Staan in het bestand zelf als afgemeld of onbereikbaar, en gaan op de stoplijst"
        }
      },
      refused: "Geweigerd",
      faultsTitle: "Geweigerde regels",
      line: "Regel",
      column: "Kolom",
      reason: "Waarom",
      wholeLine: "de hele regel",
      proceedTitle: "Klopt dit?",
      proceedHint: "We bewaren je bestand niet: het zit in deze pagina, en is weg als je die sluit.",
      proceed: "Importeer",
      nothing: "In dit bestand staat niets om te importeren.",
      problems: {
        "no-file": "Kies eerst een bestand.",
        "too-late": "Terugdraaien kan een dag lang. Wis iemand nu bij Mensen.",
        "too-large": "Dit bestand is te groot. Knip het in stukken en doe die na elkaar.",
        "not-text": "Dit lijkt geen CSV-bestand. Bewaar je lijst eerst als CSV.",
        "wrong-byte": "Op regel {line} staat een teken dat geen UTF-8 is. Bewaar het bestand als \u201CCSV UTF-8\u201D, of kies hieronder oude Excel als het daaruit komt.",
        "active-people": "Volgens regel {line} is iemand daar nog actief. Dit is dus geen lijst van mensen die zich afmeldden; bewaar alleen die, of kies hierboven de andere soort.",
        empty: "Dit bestand is leeg.",
        "too-many-rows": "Dit bestand heeft te veel regels. Knip het in stukken van hooguit {rows} en doe die na elkaar.",
        "missing-column": "De kolom {column} ontbreekt. De eerste regel hoort de namen van de kolommen te bevatten.",
        "repeated-column": "De kolom {column} staat er twee keer.",
        "broken-quotes": "Bij regel {line} kloppen de aanhalingstekens niet, en daarmee is alles wat volgt niet te lezen."
      },
      faults: {
        "invalid-email": "geen e-mailadres",
        "address-elsewhere": "het adres stond in een andere kolom",
        "unknown-status": "niet te zien of iemand daar nog mail kreeg",
        "single-opt-in": "niemand drukte daar op een knop in een mail (single opt-in): zonder dat bewijs schrijven we niet, vraag opnieuw om toestemming",
        "repeated-email": "dit adres stond er al",
        missing: "ontbreekt",
        "too-long": "te lang",
        "wrong-cells": "meer kolommen dan de eerste regel",
        "unknown-consent": "alleen brieven en nieuwsbrief kunnen hier",
        "nothing-to-send": "letters hoort bij een reeks, en zonder reeks is newsletter nodig",
        "unknown-version": "een versie die wij nooit hebben gevraagd",
        "invalid-moment": "geen datum die maar \xE9\xE9n ding kan betekenen",
        "future-moment": "ligt in de toekomst",
        "confirmed-before-given": "bevestigd voordat het gevraagd was",
        "unknown-locale": "alleen nl en en",
        "unknown-time-zone": "geen tijdzone die bestaat",
        "unknown-choice": "ja of nee"
      }
    };
  }
});

// src/texts/desk/letter-edit.ts
var letter_edit_exports = {};
__export(letter_edit_exports, {
  letterEditTexts: () => letterEditTexts
});
var nl4, en4, letterEditTexts;
var init_letter_edit = __esm({
  "src/texts/desk/letter-edit.ts"() {
    "use strict";
    init_in_both();
    nl4 = {
      edit: "Bewerk deze brief",
      title: "Brief bewerken",
      back: "Terug naar de brief",
      states: {
        draft: "Concept, nog niet live",
        head: "Jouw versie is live",
        file: "De meegeleverde tekst is live"
      },
      backToNewsletter: "Terug naar de nieuwsbrief",
      newsletterStates: {
        draft: "Concept, gaat nog niet mee",
        head: "Klaar om te gaan",
        file: "De meegeleverde tekst staat klaar"
      },
      saveNewsletter: "Klaar om te gaan",
      ready: "Klaar. De nieuwsbrief gaat pas als jij hem verstuurt.",
      subject: "Onderwerp",
      subjectHint: "Een telefoon toont er ongeveer {n} tekens van. Zet er geen uitslag in.",
      preview: "Eerste regel in de inbox",
      previewHint: "Komt na het onderwerp; een telefoon toont ongeveer {n} tekens.",
      body: "Tekst van de brief",
      bodyHint: "Kop: ## ervoor. Lijst: een streepje ervoor. Een regel als {{place}} is een plek waar iets vanzelf komt: laat hem heel.",
      button: "Woorden van de link",
      link: "Waar de link heen gaat",
      noLink: "Geen link",
      ps: "P.S.",
      psHint: "Leeg: de P.S. van de praktijk.",
      reason: "Wat je veranderde",
      reasonHint: "Voor jezelf, bij de eerdere versies.",
      save: "Zet live",
      keepDraft: "Bewaar als concept",
      test: "Stuur mij een proef",
      remarks: "Wat opvalt",
      noRemarks: "Niets. Deze brief kan zo weg.",
      atLine: "Regel {line}: {message}",
      twin: {
        title: "De {language} brief",
        edit: "Bewerk die",
        behind: { one: "Die heeft 1 alinea minder dan deze.", many: "Die heeft {n} alinea\u2019s minder dan deze." },
        ahead: { one: "Die heeft 1 alinea meer dan deze.", many: "Die heeft {n} alinea\u2019s meer dan deze." }
      },
      languages: { nl: "Nederlandse", en: "Engelse" },
      editor: {
        label: "Tekst van de brief",
        toolbar: "Opmaak",
        tools: {
          strong: "Vet",
          em: "Schuin",
          heading: "Kop",
          bullets: "Lijst",
          numbers: "Genummerd",
          quote: "Citaat",
          undo: "Ongedaan",
          redo: "Opnieuw"
        },
        link: "Link",
        noLink: "Geen link",
        slot: "Voeg in",
        draft: {
          saving: "Bewaren \u2026",
          saved: "Concept bewaard.",
          failed: "Nog niet bewaard: er is geen verbinding. Je tekst staat hier nog."
        }
      },
      impact: {
        title: "Wat dit doet met mensen onderweg",
        coming: {
          one: "1 lezer krijgt deze brief nog, met de nieuwe tekst.",
          many: "{n} lezers krijgen deze brief nog, met de nieuwe tekst."
        },
        atLeast: "Minstens {n} lezers krijgen deze brief nog, met de nieuwe tekst.",
        never: "Niemand krijgt een brief twee keer. Een brief die al onderweg is, komt aan zoals hij was."
      },
      versions: {
        title: "Eerdere versies",
        none: "Nog geen: alleen de meegeleverde tekst.",
        live: "nu live",
        compare: "Vergelijk",
        restore: "Zet terug",
        toFile: "Terug naar de meegeleverde tekst"
      },
      difference: {
        title: "Vergelijk twee versies",
        from: "Van",
        to: "Naar",
        file: "de meegeleverde tekst",
        gone: "weg",
        come: "nieuw",
        same: "Er is geen verschil."
      },
      fileChanged: {
        title: "Een nieuwe versie bracht een andere tekst mee",
        text: "Jouw tekst blijft de deur uit gaan tot je kiest. Hieronder staat wat er in de meegeleverde tekst veranderde.",
        mine: "Houd de mijne",
        theirs: "Neem de meegeleverde"
      },
      problem: "Deze brief kon niet opnieuw worden opgemaakt: {problem} De laatste goede versie blijft de deur uit gaan.",
      outcomes: {
        saved: "Live. Wie deze brief nog krijgt, krijgt de nieuwe tekst.",
        kept: "Het concept is bewaard.",
        tested: "Het concept is bewaard, en een proef ervan is onderweg naar {email}.",
        "invalid-email": "Naar {email} kan geen proef. Dat adres staat in brand.json bij replyTo.",
        faulty: "Dit kan zo nog geen brief worden. Kijk bij \u2018Wat opvalt\u2019. Je tekst is bewaard als concept.",
        "changed-meanwhile": "Iemand anders veranderde deze brief intussen. Jouw tekst staat als concept bewaard; kijk eerst wat er nu live is."
      }
    };
    en4 = {
      edit: "Edit this letter",
      title: "Edit a letter",
      back: "Back to the letter",
      states: {
        draft: "Draft, not live yet",
        head: "Your version is live",
        file: "The supplied text is live"
      },
      backToNewsletter: "Back to the newsletter",
      newsletterStates: {
        draft: "A draft, does not go along yet",
        head: "Ready to go",
        file: "The supplied text is ready"
      },
      saveNewsletter: "Ready to go",
      ready: "Ready. The newsletter goes when you send it.",
      subject: "Subject",
      subjectHint: "A phone shows about {n} characters of it. Keep results out of it.",
      preview: "First line in the inbox",
      previewHint: "It follows the subject; a phone shows about {n} characters.",
      body: "Text of the letter",
      bodyHint: "Heading: ## before it. List: a dash before it. A line such as {{place}} is where something comes by itself: leave it whole.",
      button: "Words of the link",
      link: "Where the link goes",
      noLink: "No link",
      ps: "P.S.",
      psHint: "Empty: the practice's own P.S.",
      reason: "What you changed",
      reasonHint: "For yourself, beside earlier versions.",
      save: "Make it live",
      keepDraft: "Keep as a draft",
      test: "Send me a test",
      remarks: "What stands out",
      noRemarks: "Nothing. This letter can go as it is.",
      atLine: "Line {line}: {message}",
      twin: {
        title: "The {language} letter",
        edit: "Edit that one",
        behind: {
          one: "It has 1 paragraph less than this one.",
          many: "It has {n} paragraphs less than this one."
        },
        ahead: {
          one: "It has 1 paragraph more than this one.",
          many: "It has {n} paragraphs more than this one."
        }
      },
      languages: { nl: "Dutch", en: "English" },
      editor: {
        label: "Text of the letter",
        toolbar: "Formatting",
        tools: {
          strong: "Bold",
          em: "Italic",
          heading: "Heading",
          bullets: "List",
          numbers: "Numbered",
          quote: "Quote",
          undo: "Undo",
          redo: "Redo"
        },
        link: "Link",
        noLink: "No link",
        slot: "Insert",
        draft: {
          saving: "Saving \u2026",
          saved: "Draft saved.",
          failed: "Not saved yet: there is no connection. Your text is still here."
        }
      },
      impact: {
        title: "What this does to people under way",
        coming: {
          one: "1 reader still gets this letter, with the new text.",
          many: "{n} readers still get this letter, with the new text."
        },
        atLeast: "At least {n} readers still get this letter, with the new text.",
        never: "Nobody gets a letter twice. A letter that is already on its way arrives as it was."
      },
      versions: {
        title: "Earlier versions",
        none: "None yet: only the supplied text.",
        live: "live now",
        compare: "Compare",
        restore: "Put back",
        toFile: "Back to the supplied text"
      },
      difference: {
        title: "Compare two versions",
        from: "From",
        to: "To",
        file: "the supplied text",
        gone: "gone",
        come: "new",
        same: "There is no difference."
      },
      fileChanged: {
        title: "A new version brought a different text",
        text: "Yours goes on being sent until you choose. Below is what changed in the supplied text.",
        mine: "Keep mine",
        theirs: "Take the supplied one"
      },
      problem: "This letter could not be laid out anew: {problem} The last good version goes on being sent.",
      outcomes: {
        saved: "Live. Whoever still gets this letter gets the new text.",
        kept: "The draft is saved.",
        tested: "The draft is saved, and a test of it is on its way to {email}.",
        "invalid-email": "No test can go to {email}. That address stands in brand.json as replyTo.",
        faulty: "This can't be made into a letter yet. See \u2018What stands out\u2019. Your text is saved as a draft.",
        "changed-meanwhile": "Somebody else changed this letter meanwhile. Your text is saved as a draft; first look at what is live now."
      }
    };
    letterEditTexts = inBoth({ nl: nl4, en: en4 });
  }
});

// src/texts/desk/letter-marks.ts
var letter_marks_exports = {};
__export(letter_marks_exports, {
  letterMarkTexts: () => letterMarkTexts
});
var nl5, en5, letterMarkTexts;
var init_letter_marks = __esm({
  "src/texts/desk/letter-marks.ts"() {
    "use strict";
    init_in_both();
    nl5 = {
      own: "Hier komt je eigen alinea, als je er een hebt",
      place: "Hier komt de tekening van waar de lezer staat",
      button: "Hier komt de knop",
      when: "Alleen voor wie {fact}:",
      "when not": "Niet voor wie {fact}:",
      end: "Tot hier",
      quiz: "de vragen beantwoordde",
      result: "de uitslag liet gebruiken",
      named: "een uitslag heeft die vrij zeker is",
      slight: "een uitslag heeft die maar net zo is",
      leaning: "zonder duidelijke uitslag deze kant op neigt",
      "result-page": "een eigen pagina met de uitslag heeft",
      newsletter: "de nieuwsbrief krijgt"
    };
    en5 = {
      own: "Here comes your own paragraph, if you have one",
      place: "Here comes the drawing of where the reader stands",
      button: "Here comes the button",
      when: "Only for whoever {fact}:",
      "when not": "Not for whoever {fact}:",
      end: "As far as here",
      quiz: "answered the questions",
      result: "let us use the result",
      named: "has a result that is fairly sure",
      slight: "has a result that is only just so",
      leaning: "leans this way without a clear result",
      "result-page": "has a page of their own with the result",
      newsletter: "gets the newsletter"
    };
    letterMarkTexts = inBoth({ nl: nl5, en: en5 });
  }
});

// src/texts/desk/newsletters-en.ts
var newsletters_en_exports = {};
__export(newsletters_en_exports, {
  en: () => en6
});
var en6;
var init_newsletters_en = __esm({
  "src/texts/desk/newsletters-en.ts"() {
    "use strict";
    en6 = {
      title: "Newsletters",
      intro: "A newsletter goes once, to whoever asked for it. You write it here, and it goes when you say so.",
      none: "There is no newsletter yet.",
      back: "All newsletters",
      begin: {
        title: "Write a new one",
        from: "Begin with",
        empty: "an empty sheet",
        button: "Begin"
      },
      lists: { open: "Under way", draft: "To be written or sent", ended: "Sent" },
      states: {
        draft: "Draft",
        scheduled: "Planned",
        sending: "On its way",
        paused: "On hold",
        sent: "Sent",
        cancelled: "Stopped"
      },
      untitled: "No subject yet",
      gone: "{id} (the letter itself is gone)",
      planned: "Goes on {moment}.",
      plannedOwn: "Goes on {day}, at {hour}:00 by each reader's own clock.",
      startedAt: "started on {moment}",
      words: {
        title: "Write",
        ready: "ready to go",
        newer: "there is a draft that does not go along yet",
        draft: "a draft, not ready to go yet",
        missing: "not written yet: these readers get the other language",
        edit: "Write",
        look: "Look at it",
        languages: { nl: "Dutch", en: "English" }
      },
      readers: {
        title: "Who gets it?",
        hint: "You can't choose by result: nobody agreed to that. Nobody gets two letters within 20 hours: whoever just had a letter of a series gets the newsletter later, within seven days.",
        language: "Language",
        anyLanguage: "every language",
        series: "The letters",
        anySeries: "does not matter",
        seriesStates: {
          done: "has finished them",
          "under-way": "still gets them",
          "not-under-way": "gets none now"
        },
        goal: "Goal",
        anyGoal: "does not matter",
        reached: "reached \u2018{goal}\u2019",
        notReached: "has not reached \u2018{goal}\u2019",
        source: "Source",
        sourceHint: "As on the Overview: a campaign's name, or a site such as coach.example.",
        from: "Confirmed from",
        until: "Confirmed up to",
        save: "Keep and count",
        words: {
          all: "Everybody who asked for the newsletter",
          nl: "in Dutch",
          en: "in English",
          done: "who finished the letters",
          "under-way": "who still gets the letters",
          "not-under-way": "who gets no letters now",
          reached: "who reached \u2018{goal}\u2019",
          notReached: "who has not reached \u2018{goal}\u2019",
          source: "who came by {source}",
          from: "confirmed from {day}",
          until: "confirmed up to {day}"
        }
      },
      count: {
        gets: { one: "1 person gets this newsletter", many: "{n} people get this newsletter" },
        byLanguage: "{nl} in Dutch, {en} in English. Counted on {moment}.",
        sofar: "Counted so far: {n} of the {asked} readers looked at. The count is not done yet.",
        goOn: "Go on counting",
        of: "Of the {asked} who ever asked for it, these don't get it, each by the first reason that holds:",
        drops: {
          stopped: "stopped: {n}",
          paused: "on hold: {n}",
          language: "another language: {n}",
          source: "another source: {n}",
          period: "confirmed at another time: {n}",
          series: "elsewhere in the letters: {n}",
          goal: "not by this goal: {n}"
        },
        none: "Not counted yet.",
        nobody: "There is nobody who would get it."
      },
      test: {
        title: "Read it yourself first",
        email: "Send a test to",
        locale: "In",
        send: "Send the test",
        hint: "A draft will do as well: you get what was written last.",
        later: "A test can go as soon as there are words."
      },
      plan: {
        title: "When?",
        now: "Now",
        moment: "At one moment, by your clock",
        "own-hour": "At each reader's own hour",
        day: "Day",
        hour: "Hour",
        typed: "Type how many people get it",
        typedHint: "That number stands above. So no newsletter ever goes that you did not mean to send.",
        button: "Send or plan",
        hint: "A newsletter goes by day, between 8 and 20 hours where the reader is. Until it goes you can change everything. After that you can stop it, but what is gone is gone.",
        notYet: "This can be done once the letter is ready to go and you have counted."
      },
      progress: {
        title: "While it goes",
        sofar: "{n} of {total} are gone.",
        paused: "It is on hold. Whoever has not had it waits.",
        zones: "Whoever lives in another country gets it in their own morning. Whoever just had a letter gets it a day later."
      },
      results: {
        title: "What came of it",
        taken: "sent",
        delivered: "arrived",
        bounced: "came back",
        complained: "reported it as unwanted",
        stopped: "stopped after this letter",
        goals: "reached a goal, within two weeks after it",
        failed: "could not be sent",
        skipped: "did not get it: their letters left no room for it in seven days",
        left: "made ready and not sent, because they or you stopped in time",
        hint: "We don't measure who opens: mail programs open ahead by themselves, so that number would be wrong."
      },
      acts: {
        pause: "Put on hold",
        resume: "Go on",
        stop: "Stop sending",
        unplan: "Take the plan back",
        discard: "Throw this draft away"
      },
      sure: {
        stop: {
          title: "Stop sending?",
          text: "Whoever has not had it yet won't get it. After that this newsletter can't start again.",
          button: "Yes, stop"
        },
        discard: {
          title: "Throw the draft away?",
          text: "Its text and whom it was for are gone then.",
          button: "Yes, throw it away"
        }
      },
      cancel: "Back",
      done: {
        begun: "A draft is ready.",
        readers: "Kept and counted.",
        start: "The newsletter is on its way, or planned.",
        test: "The test is on its way to you.",
        pause: "It is on hold.",
        resume: "It goes on.",
        stop: "Sending has stopped. Who had it already has it.",
        unplan: "The plan is taken back: it is a draft again.",
        discard: "The draft is gone."
      },
      failed: {
        "not-possible-now": "That can't be done any more: the newsletter has moved on. Below is how it stands.",
        "already-started": "This newsletter was started before, and does not start again.",
        "unknown-letter": "The text is not ready to go yet. Write it first, and choose \u2018Ready to go\u2019.",
        miscounted: "Nothing was sent: that is not how many people get it. Look below how many there are.",
        "no-day": "Choose a day and an hour.",
        faulty: "This draft can't be made into a letter yet. Open it, and see \u2018What stands out\u2019.",
        "invalid-email": "No test can go to this address."
      }
    };
  }
});

// src/texts/desk/newsletters-nl.ts
var newsletters_nl_exports = {};
__export(newsletters_nl_exports, {
  nl: () => nl6
});
var nl6;
var init_newsletters_nl = __esm({
  "src/texts/desk/newsletters-nl.ts"() {
    "use strict";
    nl6 = {
      title: "Nieuwsbrieven",
      intro: "Een nieuwsbrief gaat \xE9\xE9n keer, naar wie erom vroeg. Je schrijft hem hier, en hij gaat pas als jij het zegt.",
      none: "Er staat nog geen nieuwsbrief klaar.",
      back: "Alle nieuwsbrieven",
      begin: {
        title: "Schrijf een nieuwe",
        from: "Begin met",
        empty: "een leeg vel",
        button: "Begin"
      },
      lists: { open: "Nu bezig", draft: "Klaar om te schrijven of te versturen", ended: "Verstuurd" },
      states: {
        draft: "Concept",
        scheduled: "Gepland",
        sending: "Onderweg",
        paused: "Staat stil",
        sent: "Verstuurd",
        cancelled: "Gestopt"
      },
      untitled: "Nog zonder onderwerp",
      gone: "{id} (de brief zelf is weg)",
      planned: "Gaat op {moment}.",
      plannedOwn: "Gaat op {day}, om {hour}.00 uur op de klok van elke lezer.",
      startedAt: "begonnen op {moment}",
      words: {
        title: "Schrijf",
        ready: "klaar om te gaan",
        newer: "er is een concept dat nog niet meegaat",
        draft: "concept, nog niet klaar om te gaan",
        missing: "nog niet geschreven: deze lezers krijgen de andere taal",
        edit: "Schrijf",
        look: "Bekijk",
        languages: { nl: "Nederlands", en: "Engels" }
      },
      readers: {
        title: "Wie krijgt hem?",
        hint: "Je kunt niet kiezen op uitslag: daar gaf niemand toestemming voor. Niemand krijgt twee brieven binnen 20 uur: wie net een brief uit een serie kreeg, krijgt de nieuwsbrief later, binnen zeven dagen.",
        language: "Taal",
        anyLanguage: "alle talen",
        series: "De brieven",
        anySeries: "maakt niet uit",
        seriesStates: {
          done: "heeft ze uit",
          "under-way": "krijgt ze nu nog",
          "not-under-way": "krijgt ze nu niet"
        },
        goal: "Doel",
        anyGoal: "maakt niet uit",
        reached: "bereikte \u2018{goal}\u2019",
        notReached: "bereikte \u2018{goal}\u2019 nog niet",
        source: "Bron",
        sourceHint: "Zoals bij Overzicht: de naam van een campagne, of een site als coach.example.",
        from: "Bevestigd vanaf",
        until: "Bevestigd tot en met",
        save: "Bewaar en tel",
        words: {
          all: "Iedereen die om de nieuwsbrief vroeg",
          nl: "in het Nederlands",
          en: "in het Engels",
          done: "die de brieven uit heeft",
          "under-way": "die de brieven nu nog krijgt",
          "not-under-way": "die nu geen brieven krijgt",
          reached: "die \u2018{goal}\u2019 bereikte",
          notReached: "die \u2018{goal}\u2019 nog niet bereikte",
          source: "die via {source} kwam",
          from: "bevestigd vanaf {day}",
          until: "bevestigd tot en met {day}"
        }
      },
      count: {
        gets: { one: "1 mens krijgt deze nieuwsbrief", many: "{n} mensen krijgen deze nieuwsbrief" },
        byLanguage: "{nl} in het Nederlands, {en} in het Engels. Geteld op {moment}.",
        sofar: "Tot nu toe geteld: {n} van de {asked} lezers die zijn bekeken. De telling is nog niet klaar.",
        goOn: "Tel verder",
        of: "Van de {asked} die er ooit om vroegen, krijgen hem niet, elk om de eerste reden die geldt:",
        drops: {
          stopped: "gestopt: {n}",
          paused: "op pauze: {n}",
          language: "een andere taal: {n}",
          source: "een andere bron: {n}",
          period: "in een andere tijd bevestigd: {n}",
          series: "anders in de brieven: {n}",
          goal: "niet bij dit doel: {n}"
        },
        none: "Nog niet geteld.",
        nobody: "Er is niemand die hem zo krijgt."
      },
      test: {
        title: "Lees hem eerst zelf",
        email: "Stuur een proef naar",
        locale: "In het",
        send: "Stuur de proef",
        hint: "Ook een concept kan: je krijgt wat er het laatst geschreven is.",
        later: "Een proef kan zodra er woorden zijn."
      },
      plan: {
        title: "Wanneer?",
        now: "Nu",
        moment: "Op \xE9\xE9n moment, op jouw klok",
        "own-hour": "Op het eigen uur van elke lezer",
        day: "Dag",
        hour: "Uur",
        typed: "Typ hoeveel mensen hem krijgen",
        typedHint: "Dat getal staat hierboven. Zo gaat er nooit een nieuwsbrief weg die je niet bedoelde.",
        button: "Verstuur of plan",
        hint: "Een nieuwsbrief gaat overdag, tussen 8 en 20 uur bij de lezer. Tot hij gaat, kun je alles nog veranderen. Daarna kun je stoppen, maar wat weg is, is weg.",
        notYet: "Dit kan zodra de brief klaar is om te gaan en je hebt geteld."
      },
      progress: {
        title: "Terwijl hij weggaat",
        sofar: "{n} van de {total} zijn weg.",
        paused: "Hij staat stil. Wie hem nog niet heeft, wacht.",
        zones: "Wie in een ander land woont, krijgt hem op zijn eigen ochtend. Wie net een brief kreeg, krijgt hem een dag later."
      },
      results: {
        title: "Wat ervan kwam",
        taken: "verstuurd",
        delivered: "kwamen aan",
        bounced: "kwamen terug",
        complained: "meldden hem als ongewenst",
        stopped: "stopten na deze brief",
        goals: "bereikten een doel, binnen twee weken erna",
        failed: "konden niet verstuurd worden",
        skipped: "kregen hem niet, omdat hun brieven er zeven dagen geen plek voor lieten",
        left: "klaargezet en niet verstuurd, omdat zij of jij op tijd stopten",
        hint: "We meten niet wie opent: mailprogramma's openen zelf al vooruit, dus dat cijfer zou niet kloppen."
      },
      acts: {
        pause: "Zet even stil",
        resume: "Ga verder",
        stop: "Stop met versturen",
        unplan: "Neem de planning terug",
        discard: "Gooi dit concept weg"
      },
      sure: {
        stop: {
          title: "Stoppen met versturen?",
          text: "Wie hem nog niet heeft, krijgt hem dan niet meer. Deze nieuwsbrief kan daarna niet opnieuw beginnen.",
          button: "Ja, stop"
        },
        discard: {
          title: "Concept weggooien?",
          text: "De tekst en wie hem zou krijgen zijn dan weg.",
          button: "Ja, gooi weg"
        }
      },
      cancel: "Terug",
      done: {
        begun: "Er staat een concept klaar.",
        readers: "Bewaard en geteld.",
        start: "De nieuwsbrief is onderweg of gepland.",
        test: "De proef is onderweg naar jou.",
        pause: "Hij staat stil.",
        resume: "Hij gaat verder.",
        stop: "Het versturen is gestopt. Wie hem al had, heeft hem.",
        unplan: "De planning is teruggenomen: het is weer een concept.",
        discard: "Het concept is weg."
      },
      failed: {
        "not-possible-now": "Dat kan nu niet meer: de nieuwsbrief is intussen verder. Hieronder staat hoe het is.",
        "already-started": "Deze nieuwsbrief is al eens begonnen, en begint niet nog een keer.",
        "unknown-letter": "De tekst is nog niet klaar om te gaan. Schrijf hem eerst, en kies \u2018Klaar om te gaan\u2019.",
        miscounted: "Er is niets verstuurd: dat getal is niet hoeveel mensen hem krijgen. Kijk hieronder hoeveel het er zijn.",
        "no-day": "Kies een dag en een uur.",
        faulty: "Dit concept kan nog geen brief worden. Open het, en kijk bij \u2018Wat opvalt\u2019.",
        "invalid-email": "Naar dit adres kan geen proef."
      }
    };
  }
});

// src/texts/desk/overview-en.ts
var overview_en_exports = {};
__export(overview_en_exports, {
  en: () => en7
});
var en7;
var init_overview_en = __esm({
  "src/texts/desk/overview-en.ts"() {
    "use strict";
    en7 = {
      title: "Overview",
      head: {
        new: "Welcome. Put your quiz on your site, and you will see here who comes.",
        newSub: "No mail goes out before somebody has confirmed their own address.",
        none: "Nobody joined in these {period}.",
        one: "1 reader joined in these {period}{change}.",
        many: "{n} readers joined in these {period}{change}.",
        more: ", {n} more than the time before",
        less: ", {n} fewer than the time before",
        same: ", as many as the time before",
        sub: "Of every 100 who start the quiz, {n} read on.",
        subFew: "{n} people started the quiz: too few to conclude anything yet."
      },
      period: {
        label: "Period",
        names: { "7": "7 days", "30": "30 days", "365": "Year" },
        inWords: { "7": "seven days", "30": "thirty days", "365": "twelve months" }
      },
      attention: {
        title: "What needs your attention",
        none: "Nothing. All is well.",
        loses: "\u2018{letter}\u2019 costs you readers",
        losesWhy: "{stopped} of {received} stopped after this letter. After the others it is fewer.",
        read: "Read the letter"
      },
      readers: {
        title: "New readers a day",
        blocks: "Each block is one person who confirmed their address. The colour says which letters.",
        bars: "People who confirmed their address. The colour says which letters.",
        none: "Your readers will be here.",
        count: { one: "{n} reader", many: "{n} readers" },
        today: "today",
        asTable: "In numbers",
        day: "Day",
        readers: "Readers",
        series: "Letters"
      },
      funnel: {
        title: "From quiz to conversation",
        hint: "The mark in a bar is the period before.",
        steps: {
          started: "Started the quiz",
          completed: "Finished it",
          signedUp: "Asked for letters",
          confirmed: "Confirmed the address",
          goals: "Reached a goal"
        },
        ofHundred: {
          started: "{n} of every 100",
          completed: "{n} of every 100 finish it",
          signedUp: "{n} of every 100 ask for letters",
          confirmed: "{n} of every 100 confirm",
          goals: "{n} of every 100 get that far"
        },
        was: "(before: {n})",
        few: "There are only a few yet."
      },
      sources: {
        title: "Where they come from",
        hint: "The last column counts: of every 100 who start, how many read on?",
        source: "Source",
        started: "Started",
        confirmed: "Read on",
        share: "Of every 100",
        few: "Where fewer than thirty started, a difference says little yet.",
        names: { direct: "Direct or unknown", other: "Others" },
        none: "Nobody has started yet."
      },
      reasons: {
        behind: "sending has fallen behind; it catches up by itself.",
        "switched-off": "sending is switched off.",
        "provider-does-not-answer": "the mail provider does not answer; we keep trying by ourselves.",
        "rate-limit": "the mail provider asks us to wait a moment.",
        quota: "your mail provider's number of letters for this day or month is used up.",
        other: "the mail provider refuses: {reason}. Check the API key and the sender's domain."
      },
      counts: {
        title: "Every day in numbers",
        hint: "Days are UTC. Counts, not people: whoever comes twice counts twice.",
        file: "All counts as CSV",
        show: "See every day",
        day: "Day",
        total: "Together"
      },
      columns: {
        viewed: "Quiz seen",
        started: "Quiz started",
        completed: "Quiz finished",
        signedUp: "Signed up",
        confirmed: "Confirmed",
        sent: "Sent",
        delivered: "Delivered",
        bounced: "Bounced",
        complained: "Spam complaint",
        unsubscribed: "Unsubscribed",
        stopped: "Series stopped",
        goals: "Goal reached"
      },
      forms: { title: "Sign-ups by form", form: "Form", count: "Sign-ups" },
      letters: {
        title: "Where readers stop",
        hint: "Orange: who stopped by the link under that letter. Whoever stops without it counts with none.",
        choose: "Which letters",
        show: "Show",
        none: "None of these letters has arrived in this period.",
        received: { one: "{n} got it", many: "{n} got it" },
        stopped: { one: "{n} stopped", many: "{n} stopped" },
        votes: "\u2018about me\u2019 {yes} times, \u2018not about me\u2019 {no} times",
        goals: { one: "{n} goal reached after it", many: "{n} goals reached after it" },
        note: "Votes have no name: who said what is not kept."
      },
      delivery: {
        title: "Do your letters arrive?",
        none: "Nothing has been delivered yet.",
        sum: "{n} letters arrived.",
        complaints: "Spam complaints (outside Gmail)",
        complaintsWhy: "Good below 0.08%. From 0.3% your mail gets into trouble.",
        bounces: "Address does not exist",
        bouncesWhy: "Good below 2%. Above 4% Resend steps in.",
        few: "Below 500 delivered letters a percentage says little yet.",
        gmail: "Gmail tells nobody who presses \u2018spam\u2019. That number is only in Google Postmaster Tools."
      },
      visits: {
        title: "Where people leave the quiz",
        hint: "{completed} of {started} came to the end.",
        worst: "At statement {i}, {n} leave at once: \u2018{text}\u2019",
        plot: "How many still take part, statement by statement: from {started} to {completed}.",
        first: "statement 1: {n}",
        last: "statement {i}: {n}",
        all: "See all statements",
        question: "Statement",
        answered: "Count",
        lost: "Fewer",
        none: "Nobody has started the quiz yet."
      }
    };
  }
});

// src/texts/desk/overview-nl.ts
var overview_nl_exports = {};
__export(overview_nl_exports, {
  nl: () => nl7
});
var nl7;
var init_overview_nl = __esm({
  "src/texts/desk/overview-nl.ts"() {
    "use strict";
    nl7 = {
      title: "Overzicht",
      head: {
        new: "Welkom. Zet je quiz op je site, dan zie je hier wie er komt.",
        newSub: "Er gaat pas post weg als iemand zelf zijn adres bevestigt.",
        none: "Er kwam niemand bij in deze {period}.",
        one: "Er kwam 1 lezer bij in deze {period}{change}.",
        many: "Er kwamen {n} lezers bij in deze {period}{change}.",
        more: ", {n} meer dan de keer ervoor",
        less: ", {n} minder dan de keer ervoor",
        same: ", evenveel als de keer ervoor",
        sub: "Van elke 100 die aan de quiz beginnen, lezen er {n} mee.",
        subFew: "Er begonnen {n} mensen aan de quiz: te weinig om er al iets uit af te leiden."
      },
      period: {
        label: "Periode",
        names: { "7": "7 dagen", "30": "30 dagen", "365": "jaar" },
        inWords: { "7": "zeven dagen", "30": "dertig dagen", "365": "twaalf maanden" }
      },
      attention: {
        title: "Wat je aandacht vraagt",
        none: "Niets. Alles loopt.",
        loses: "\u2018{letter}\u2019 kost je lezers",
        losesWhy: "{stopped} van de {received} stopten na deze brief. Bij de andere zijn dat er minder.",
        read: "Lees de brief"
      },
      readers: {
        title: "Nieuwe lezers per dag",
        blocks: "Elk blokje is \xE9\xE9n mens die het adres bevestigde. De kleur zegt welke brieven.",
        bars: "Mensen die hun adres bevestigden. De kleur zegt welke brieven.",
        none: "Straks staan hier je lezers.",
        count: { one: "{n} lezer", many: "{n} lezers" },
        today: "vandaag",
        asTable: "In cijfers",
        day: "Dag",
        readers: "Lezers",
        series: "Brieven"
      },
      funnel: {
        title: "Van quiz naar gesprek",
        hint: "De streep in de balk is de periode ervoor.",
        steps: {
          started: "Begonnen aan de quiz",
          completed: "Afgemaakt",
          signedUp: "Om brieven gevraagd",
          confirmed: "Adres bevestigd",
          goals: "Doel bereikt"
        },
        ofHundred: {
          started: "{n} van elke 100",
          completed: "{n} van elke 100 maken hem af",
          signedUp: "{n} van elke 100 vragen om brieven",
          confirmed: "{n} van elke 100 bevestigen",
          goals: "{n} van elke 100 komen zo ver"
        },
        was: "(was {n})",
        few: "Het zijn er nog weinig."
      },
      sources: {
        title: "Waar ze vandaan komen",
        hint: "De laatste kolom telt: hoeveel van elke 100 die beginnen, gaan er meelezen?",
        source: "Bron",
        started: "Begonnen",
        confirmed: "Lezen mee",
        share: "Van elke 100",
        few: "Begonnen er minder dan dertig, dan zegt een verschil nog weinig.",
        names: { direct: "Direct of onbekend", other: "Andere" },
        none: "Nog niemand is begonnen."
      },
      reasons: {
        behind: "het versturen loopt achter; het haalt vanzelf in.",
        "switched-off": "het versturen staat uit.",
        "provider-does-not-answer": "de mailprovider antwoordt niet; we proberen het vanzelf opnieuw.",
        "rate-limit": "de mailprovider vraagt om even te wachten.",
        quota: "het aantal brieven van je mailprovider is voor deze dag of maand op.",
        other: "de mailprovider weigert: {reason}. Kijk de API-sleutel en het afzenderdomein na."
      },
      counts: {
        title: "Alle dagen in cijfers",
        hint: "Dagen volgens UTC. Aantallen, geen mensen: wie twee keer komt, telt twee keer.",
        file: "Alle aantallen als CSV",
        show: "Bekijk alle dagen",
        day: "Dag",
        total: "Samen"
      },
      columns: {
        viewed: "Quiz gezien",
        started: "Quiz begonnen",
        completed: "Quiz af",
        signedUp: "Aangemeld",
        confirmed: "Bevestigd",
        sent: "Verstuurd",
        delivered: "Bezorgd",
        bounced: "Teruggekomen",
        complained: "Spamklacht",
        unsubscribed: "Uitgeschreven",
        stopped: "Reeks gestopt",
        goals: "Doel bereikt"
      },
      forms: {
        title: "Aanmeldingen per formulier",
        form: "Formulier",
        count: "Aanmeldingen"
      },
      letters: {
        title: "Waar lezers stoppen",
        hint: "Oranje: wie stopte met de link onder die brief. Wie stopt zonder link, telt bij geen brief.",
        choose: "Welke brieven",
        show: "Toon",
        none: "In deze periode kwam van deze brieven nog niets aan.",
        received: { one: "{n} ontving", many: "{n} ontvingen" },
        stopped: { one: "{n} stopte", many: "{n} stopten" },
        votes: "\u2018ging over mij\u2019 {yes} keer, \u2018niet over mij\u2019 {no} keer",
        goals: { one: "{n} doel erna bereikt", many: "{n} doelen erna bereikt" },
        note: "Stemmen zijn zonder naam: wie wat zei, bewaren we niet."
      },
      delivery: {
        title: "Komen je brieven aan?",
        none: "Er is nog niets bezorgd.",
        sum: "Er kwamen {n} brieven aan.",
        complaints: "Spamklachten (buiten Gmail)",
        complaintsWhy: "Goed onder 0,08%. Vanaf 0,3% komt je post in de problemen.",
        bounces: "Adres bestaat niet",
        bouncesWhy: "Goed onder 2%. Boven 4% grijpt Resend in.",
        few: "Onder de 500 bezorgde brieven zegt een percentage nog weinig.",
        gmail: "Gmail vertelt niemand wie op \u2018spam\u2019 drukt. Dat cijfer zie je alleen in Google Postmaster Tools."
      },
      visits: {
        title: "Waar mensen in de quiz afhaken",
        hint: "{completed} van de {started} kwamen bij het einde.",
        worst: "Bij zin {i} stoppen er {n} tegelijk: \u2018{text}\u2019",
        plot: "Hoeveel mensen er per zin nog meedoen: van {started} naar {completed}.",
        first: "zin 1: {n}",
        last: "zin {i}: {n}",
        all: "Bekijk alle zinnen",
        question: "Zin",
        answered: "Aantal",
        lost: "Minder",
        none: "Nog niemand is aan de quiz begonnen."
      }
    };
  }
});

// src/texts/desk/people-en.ts
var people_en_exports = {};
__export(people_en_exports, {
  en: () => en8
});
var en8;
var init_people_en = __esm({
  "src/texts/desk/people-en.ts"() {
    "use strict";
    en8 = {
      title: "People",
      list: {
        title: "Who reads along",
        search: "Search by the whole email address",
        searchHint: "Addresses are encrypted: part of one finds nobody.",
        states: {
          all: "Everybody",
          reading: "Reads along",
          waiting: "Has yet to confirm",
          paused: "On hold",
          stopped: "Stopped"
        },
        filter: "Filter",
        series: "Letters",
        everySeries: "All letters",
        show: "Show",
        who: "Who",
        letters: "Letters",
        next: "Next",
        source: "Came by",
        since: "Since",
        noName: "No name",
        noKey: "Address can't be read",
        number: "letter {n}, {day}",
        pressed: "has not pressed the button yet",
        paused: "on hold until {day}",
        done: "finished",
        had: "{had} of {of} letters had",
        none: "Nobody, with this filter.",
        more: "Further back",
        first: "Back to the newest",
        csv: "Download as CSV",
        csvHint: "Where not everybody fits into the file, its last line says where the next one begins.",
        csvCut: "The file is full, and there are more people. Open {url} and choose Download as CSV there again.",
        unknownSource: "Direct or unknown",
        everySource: "From anywhere"
      },
      story: {
        title: "The story so far",
        hint: "We see what arrives, not what anybody opens. That we don't measure.",
        asked: "Asked for letters",
        askedWith: "with a result",
        askedAgain: "Asked for letters again",
        confirmed: "Confirmed the address",
        goal: "Reached a goal: {goal}",
        note: "Note",
        stopped: "Nobody writes to them any more: {reason}",
        today: "Today, {day}",
        act: "At the desk: {act}",
        unknownWhen: "nobody knows when"
      },
      heads: {
        reading: "{name} reads along.",
        waiting: "{name} has not pressed the button yet.",
        paused: "{name} is on hold until {day}.",
        done: "{name} has finished the series.",
        stopped: "{name} gets no more mail.",
        quiet: "{name} gets no letters now."
      },
      somebody: "This reader",
      acts: {
        write: "Write yourself",
        pause: "Put on hold",
        resume: "Let it go on",
        "stop-series": "Stop this series",
        "stop-all": "Stop all mail",
        "resend-confirmation": "Send the confirmation again",
        move: "Move to another series",
        export: "Take everything along (JSON)"
      },
      actNames: {
        erase: "erased",
        lift: "block lifted",
        "resend-unknown": "letter sent again",
        "resend-confirmation": "confirmation sent again",
        pause: "put on hold",
        resume: "let go on",
        "stop-series": "series stopped",
        "stop-all": "all mail stopped",
        move: "moved to another series",
        note: "note made",
        export: "everything taken along",
        "stop-sending": "sending stopped",
        "start-sending": "sending started again",
        "release-brake": "brake released",
        "coach-mails": "mail to you chosen",
        "begin-newsletter": "newsletter begun",
        "start-newsletter": "newsletter sent or planned",
        "pause-newsletter": "newsletter put on hold",
        "resume-newsletter": "newsletter sent on its way again",
        "stop-newsletter": "newsletter stopped",
        "unplan-newsletter": "newsletter's plan taken back",
        "discard-newsletter": "newsletter's draft thrown away",
        "edit-letter": "letter changed",
        "back-to-file": "letter back to the supplied text",
        "keep-mine": "own letter kept after a new version",
        rhythm: "rhythm changed",
        "draft-letter": "worked on a letter",
        "test-letter": "test letter sent",
        "look-up-sender": "sender looked up",
        "newsletter-readers": "newsletter's readers chosen",
        "import-leads": "list of readers imported",
        "import-stops": "list of stops imported",
        "undo-import": "import taken back",
        recover: "recovered after a restored database",
        "delete-sheets": "answer sheets deleted",
        "export-all": "list of everybody taken along",
        "sign-in": "signed in",
        "sign-out": "signed out"
      },
      note: {
        title: "A note to yourself",
        hint: "This reader may ask for it. Write only what you would let them read.",
        button: "Keep the note",
        saved: "The note is kept.",
        empty: "There was nothing in the note."
      },
      dataTitle: "Details",
      eraseTitle: "Erase everything",
      eraseText: "Address, result and history go for good. This reader gets no more mail afterwards, not even after an import.",
      moveTo: "Which series",
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
        source: "Came by"
      },
      statuses: {
        pending: "not confirmed yet",
        active: "gets mail",
        unsubscribed: "unsubscribed",
        bounced: "mail didn't arrive",
        complained: "reported our mail as unwanted"
      },
      suppressions: {
        unsubscribed: "unsubscribed",
        imported: "was on an old list of people who unsubscribed",
        erased: "had everything erased",
        bounced: "mail didn't arrive",
        complained: "reported our mail as unwanted"
      },
      rhythms: {
        "as-written": "at the pace it was written for",
        weekly: "once a week at most",
        "on-request": "only when asked for"
      },
      series: "Where this person stands",
      coming: "What is still to come",
      comingNone: "No letter is due to go by itself.",
      letters: "What went",
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
        pause: {
          title: "Put the letters on hold for a month?",
          text: "This reader gets no letters for a month. Then the series goes on where it was. The reader can start it sooner.",
          button: "Yes, put on hold"
        },
        resume: {
          title: "Let the letters go on?",
          text: "The series goes on where it was, at the next good moment.",
          button: "Yes, go on"
        },
        "stop-series": {
          title: "Stop this series?",
          text: "The letters of this series come no more. A newsletter that was asked for keeps coming.",
          button: "Yes, stop the series"
        },
        "stop-all": {
          title: "Stop all mail?",
          text: "This reader gets nothing more, no newsletter either, until they ask for it again.",
          button: "Yes, stop everything"
        },
        move: {
          title: "Move to another series?",
          text: "The series that runs stops. The other begins with the first letter that this reader has not had.",
          button: "Yes, move"
        },
        erase: {
          title: "Erase everything of this person?",
          text: "Address, name, result, consents and the list of letters will go, and that can't be undone. Only a scrambled mark stays, so that no import brings this address back.",
          button: "Yes, erase everything"
        },
        lift: {
          title: "Lift the block?",
          text: "Do this only if you know that the address works again, or that the complaint was a mistake. Nothing goes by itself afterwards; this person can sign up again.",
          button: "Yes, lift the block"
        },
        "resend-confirmation": {
          title: "Send the confirmation again?",
          text: "This person gets the mail with the button once more; what was asked for and agreed to before still holds. Once an hour and three times in thirty days at most.",
          button: "Yes, send it again"
        },
        "resend-unknown": {
          title: "Send this letter again?",
          text: "It isn't certain whether this letter arrived. If you send it again, this person may get it twice. It goes as soon as it is a decent hour for the reader.",
          button: "Yes, send it again"
        }
      },
      done: {
        pause: "The letters are on hold for a month.",
        resume: "The letters go on.",
        "stop-series": "The series is stopped.",
        "stop-all": "This reader gets no more mail.",
        move: "This reader is in the other series now.",
        erase: "Everything of this person is erased.",
        lift: "The block is lifted. Nothing goes by itself; signing up again works.",
        "resend-unknown": "The letter is ready to go again.",
        "resend-confirmation": "The confirmation is on its way."
      },
      failed: {
        pause: "This can't be done: this reader gets no letters now.",
        resume: "This can't be done: this reader gets no letters now.",
        "stop-series": "There was no series to stop.",
        "stop-all": "This reader got nothing any more.",
        move: "This can't be done: this reader gets no letters now, or there is no such series.",
        erase: "There was nothing to erase.",
        lift: "There was no block to lift.",
        "resend-confirmation": "This can't be done now: a mail went less than an hour ago, or three in thirty days, or the button was used.",
        "resend-unknown": "This can't be done: the letter is no longer in doubt, or this person gets no mail or has begun something else."
      }
    };
  }
});

// src/texts/desk/people-nl.ts
var people_nl_exports = {};
__export(people_nl_exports, {
  nl: () => nl8
});
var nl8;
var init_people_nl = __esm({
  "src/texts/desk/people-nl.ts"() {
    "use strict";
    nl8 = {
      title: "Mensen",
      list: {
        title: "Wie leest er mee",
        search: "Zoek op het hele e-mailadres",
        searchHint: "Adressen zijn versleuteld: een deel van een adres vindt niemand.",
        states: {
          all: "Iedereen",
          reading: "Leest mee",
          waiting: "Wacht op de knop",
          paused: "Pauze",
          stopped: "Gestopt"
        },
        filter: "Filter",
        series: "Brieven",
        everySeries: "Alle brieven",
        show: "Toon",
        who: "Wie",
        letters: "Brieven",
        next: "Hierna",
        source: "Kwam via",
        since: "Sinds",
        noName: "Zonder naam",
        noKey: "Adres niet te lezen",
        number: "brief {n}, {day}",
        pressed: "drukte nog niet op de knop",
        paused: "pauze tot {day}",
        done: "klaar",
        had: "{had} van de {of} brieven gehad",
        none: "Niemand, met dit filter.",
        more: "Verder terug",
        first: "Terug naar de nieuwste",
        csv: "Download als CSV",
        csvHint: "Past niet iedereen in het bestand, dan zegt de laatste regel waar het volgende begint.",
        csvCut: "Het bestand is vol, en er zijn meer mensen. Open {url} en kies daar nog eens Download als CSV.",
        unknownSource: "Direct of onbekend",
        everySource: "Van overal"
      },
      story: {
        title: "Het verhaal tot nu toe",
        hint: "We zien wat aankomt, niet wat iemand opent. Dat meten we niet.",
        asked: "Vroeg om brieven",
        askedWith: "met een uitslag",
        askedAgain: "Vroeg opnieuw om brieven",
        confirmed: "Bevestigde het adres",
        goal: "Bereikte een doel: {goal}",
        note: "Notitie",
        stopped: "Er wordt niet meer geschreven: {reason}",
        today: "Vandaag, {day}",
        act: "Aan het bureau: {act}",
        unknownWhen: "niet bekend wanneer"
      },
      heads: {
        reading: "{name} leest mee.",
        waiting: "{name} drukte nog niet op de knop.",
        paused: "{name} heeft pauze tot {day}.",
        done: "{name} heeft de reeks uit.",
        stopped: "{name} krijgt geen post meer.",
        quiet: "{name} krijgt nu geen brieven."
      },
      somebody: "Deze lezer",
      acts: {
        write: "Schrijf zelf",
        pause: "Zet op pauze",
        resume: "Laat verdergaan",
        "stop-series": "Stop deze reeks",
        "stop-all": "Stop alle post",
        "resend-confirmation": "Stuur de bevestiging opnieuw",
        move: "Zet in een andere reeks",
        export: "Neem alles mee (JSON)"
      },
      actNames: {
        erase: "gewist",
        lift: "blokkade opgeheven",
        "resend-unknown": "brief opnieuw gestuurd",
        "resend-confirmation": "bevestiging opnieuw gestuurd",
        pause: "op pauze gezet",
        resume: "weer verdergegaan",
        "stop-series": "reeks gestopt",
        "stop-all": "alle post gestopt",
        move: "in een andere reeks gezet",
        note: "notitie gemaakt",
        export: "alles meegenomen",
        "stop-sending": "versturen stilgezet",
        "start-sending": "versturen weer aangezet",
        "release-brake": "rem losgelaten",
        "coach-mails": "post aan jou gekozen",
        "begin-newsletter": "nieuwsbrief begonnen",
        "start-newsletter": "nieuwsbrief verstuurd of gepland",
        "pause-newsletter": "nieuwsbrief stilgezet",
        "resume-newsletter": "nieuwsbrief weer op weg gestuurd",
        "stop-newsletter": "nieuwsbrief gestopt",
        "unplan-newsletter": "planning van nieuwsbrief teruggenomen",
        "discard-newsletter": "concept van nieuwsbrief weggegooid",
        "edit-letter": "brief veranderd",
        "back-to-file": "brief terug naar de meegeleverde tekst",
        "keep-mine": "eigen brief gehouden na een nieuwe versie",
        rhythm: "ritme veranderd",
        "draft-letter": "aan een brief geschreven",
        "test-letter": "proefbrief gestuurd",
        "look-up-sender": "afzender nagekeken",
        "newsletter-readers": "lezers van nieuwsbrief gekozen",
        "import-leads": "lijst met lezers ingelezen",
        "import-stops": "lijst met afmeldingen ingelezen",
        "undo-import": "ingelezen lijst teruggenomen",
        recover: "hersteld na een teruggezette database",
        "delete-sheets": "antwoordbladen gewist",
        "export-all": "lijst van iedereen meegenomen",
        "sign-in": "binnengekomen",
        "sign-out": "uitgelogd"
      },
      note: {
        title: "Notitie voor jezelf",
        hint: "Deze lezer mag haar opvragen. Schrijf alleen wat je ook zou laten lezen.",
        button: "Bewaar de notitie",
        saved: "De notitie is bewaard.",
        empty: "Er stond niets in de notitie."
      },
      dataTitle: "Gegevens",
      eraseTitle: "Alles wissen",
      eraseText: "Adres, uitslag en geschiedenis verdwijnen voorgoed. Deze lezer krijgt daarna geen post meer, ook niet na een import.",
      moveTo: "Welke reeks",
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
        source: "Kwam via"
      },
      statuses: {
        pending: "nog niet bevestigd",
        active: "krijgt post",
        unsubscribed: "afgemeld",
        bounced: "mail kwam niet aan",
        complained: "meldde onze mail als ongewenst"
      },
      suppressions: {
        unsubscribed: "afgemeld",
        imported: "stond op een oude lijst van afmeldingen",
        erased: "liet alles wissen",
        bounced: "mail kwam niet aan",
        complained: "meldde onze mail als ongewenst"
      },
      rhythms: {
        "as-written": "zoals de reeks bedoeld is",
        weekly: "hooguit \xE9\xE9n keer per week",
        "on-request": "alleen op verzoek"
      },
      series: "Waar deze persoon staat",
      coming: "Wat er nog komt",
      comingNone: "Er staat geen brief klaar die vanzelf gaat.",
      letters: "Wat er ging",
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
        pause: {
          title: "De brieven een maand stilzetten?",
          text: "Deze lezer krijgt een maand geen brieven. Daarna gaat de reeks verder waar ze was. De lezer kan dat zelf eerder aanzetten.",
          button: "Ja, zet op pauze"
        },
        resume: {
          title: "De brieven verder laten gaan?",
          text: "De reeks gaat verder waar ze was, op het eerstvolgende goede moment.",
          button: "Ja, ga verder"
        },
        "stop-series": {
          title: "Deze reeks stoppen?",
          text: "De brieven van deze reeks komen niet meer. Een nieuwsbrief die is gevraagd, blijft komen.",
          button: "Ja, stop de reeks"
        },
        "stop-all": {
          title: "Alle post stoppen?",
          text: "Deze lezer krijgt niets meer, ook geen nieuwsbrief, tot hij of zij er zelf weer om vraagt.",
          button: "Ja, stop alles"
        },
        move: {
          title: "In een andere reeks zetten?",
          text: "De reeks die nu loopt stopt. De andere begint bij de eerste brief die deze lezer nog niet had.",
          button: "Ja, zet over"
        },
        erase: {
          title: "Alles van deze persoon wissen?",
          text: "Adres, naam, uitslag, toestemmingen en de lijst van brieven gaan weg, en dat is niet terug te draaien. Alleen een versleuteld kenmerk blijft, zodat een import dit adres niet terugbrengt.",
          button: "Ja, wis alles"
        },
        lift: {
          title: "De blokkade opheffen?",
          text: "Doe dit alleen als je weet dat het adres weer werkt of dat de klacht een vergissing was. Er gaat daarna niets vanzelf: deze persoon kan zich wel weer zelf aanmelden.",
          button: "Ja, hef de blokkade op"
        },
        "resend-confirmation": {
          title: "De bevestiging opnieuw sturen?",
          text: "Deze persoon krijgt de mail met de knop nog een keer; wat eerder werd gevraagd en afgesproken, blijft gelden. Het kan hooguit \xE9\xE9n keer per uur en drie keer in dertig dagen.",
          button: "Ja, stuur opnieuw"
        },
        "resend-unknown": {
          title: "Deze brief opnieuw sturen?",
          text: "Van deze brief is niet zeker of hij is aangekomen. Stuur je hem opnieuw, dan kan het zijn dat deze persoon hem twee keer krijgt. Hij gaat zodra het bij de lezer een goed uur is.",
          button: "Ja, stuur opnieuw"
        }
      },
      done: {
        pause: "De brieven staan een maand stil.",
        resume: "De brieven gaan verder.",
        "stop-series": "De reeks is gestopt.",
        "stop-all": "Deze lezer krijgt geen post meer.",
        move: "Deze lezer staat nu in de andere reeks.",
        erase: "Alles van deze persoon is gewist.",
        lift: "De blokkade is opgeheven. Er gaat niets vanzelf; opnieuw aanmelden kan weer.",
        "resend-unknown": "De brief staat klaar om opnieuw te gaan.",
        "resend-confirmation": "De bevestiging is onderweg."
      },
      failed: {
        pause: "Dit kan niet: deze lezer krijgt nu geen brieven.",
        resume: "Dit kan niet: deze lezer krijgt nu geen brieven.",
        "stop-series": "Er was geen reeks om te stoppen.",
        "stop-all": "Deze lezer kreeg al niets meer.",
        move: "Dit kan niet: deze lezer krijgt nu geen brieven, of die reeks is er niet.",
        erase: "Er was niets te wissen.",
        lift: "Er was geen blokkade om op te heffen.",
        "resend-confirmation": "Dit kan nu niet: er ging minder dan een uur geleden een mail, of drie in dertig dagen, of de knop is al gebruikt.",
        "resend-unknown": "Dit kan niet: de brief is intussen niet meer onzeker, of deze persoon krijgt geen post of is al aan iets anders begonnen."
      }
    };
  }
});

// src/texts/dates.ts
function dateText(atMs, locale, timeZone, parts = "moment") {
  return new Intl.DateTimeFormat(LANGUAGES[locale], { ...PARTS[parts], timeZone }).format(atMs);
}
var LANGUAGES, PARTS;
var init_dates = __esm({
  "src/texts/dates.ts"() {
    "use strict";
    LANGUAGES = { nl: "nl-NL", en: "en-GB" };
    PARTS = {
      moment: { dateStyle: "long", timeStyle: "short" },
      date: { dateStyle: "long" },
      weekday: { weekday: "long", day: "numeric", month: "long" },
      shortDay: { weekday: "short", day: "numeric", month: "short" }
    };
  }
});

// src/texts/fill.ts
function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place));
}
var init_fill = __esm({
  "src/texts/fill.ts"() {
    "use strict";
  }
});

// src/texts/desk/letters.ts
function sequenceName(sequence, locale) {
  return lettersTexts(locale).sequences[sequence] ?? sequence;
}
var nl9, en9, lettersTexts;
var init_letters = __esm({
  "src/texts/desk/letters.ts"() {
    "use strict";
    init_in_both();
    nl9 = {
      title: "Brieven",
      intro: "Elke brief zoals een lezer hem krijgt: om te lezen, te veranderen en te proberen.",
      step: "Brief",
      words: "{n} woorden",
      inLanguage: { nl: "Nederlands", en: "Engels" },
      sequences: {
        confirmation: "Bevestiging",
        secure: "Veilig",
        anxious: "Angstig",
        avoidant: "Vermijdend",
        disorganised: "Gedesorganiseerd",
        both: "Angstig en vermijdend",
        general: "Algemeen",
        welcome: "Zonder quiz",
        reminder: "Na drie maanden",
        newsletter: "Nieuwsbrief"
      },
      letter: {
        back: "Alle brieven",
        code: "in links te herkennen aan utm_content={code}",
        before: "Vorige",
        after: "Volgende",
        reader: "Lezer",
        language: "Taal",
        show: "Tonen",
        noName: "Zonder naam",
        phone: "Telefoon, 375 breed",
        wide: "Computer, 640 breed",
        light: "licht",
        dark: "donker",
        body: "De brief",
        inbox: "In de inbox",
        headers: "Kopregels",
        text: "Platte tekst",
        test: "Stuur een proefbrief",
        testHint: "Gaat langs dezelfde weg als elke brief, voor de gekozen lezer. De links om uit te schrijven en voor voorkeuren horen bij niemand; de twee antwoorden onderaan tellen wel mee.",
        email: "E-mailadres",
        send: "Verstuur",
        queued: "Onderweg. De proefbrief komt meestal binnen een minuut.",
        "invalid-email": "Dit lijkt geen e-mailadres. Kijk je het nog eens na?"
      },
      readers: {
        secure: "veilige plek",
        anxious: "angstige plek",
        avoidant: "vermijdende plek",
        both: "angstige en vermijdende plek",
        disorganised: "gedesorganiseerde plek",
        mixed: "gemengde plek",
        unknown: "niets bekend",
        "long-name": "naam van 40 tekens",
        "right-to-left": "naam van rechts naar links"
      }
    };
    en9 = {
      title: "Letters",
      intro: "Every letter as a reader gets it, to be read, changed and tried.",
      step: "Letter",
      words: "{n} words",
      inLanguage: { nl: "Dutch", en: "English" },
      sequences: {
        confirmation: "Confirmation",
        secure: "Secure",
        anxious: "Anxious",
        avoidant: "Avoidant",
        disorganised: "Disorganised",
        both: "Anxious and avoidant",
        general: "General",
        welcome: "Without the quiz",
        reminder: "After three months",
        newsletter: "Newsletter"
      },
      letter: {
        back: "All letters",
        code: "recognised in links by utm_content={code}",
        before: "Previous",
        after: "Next",
        reader: "Reader",
        language: "Language",
        show: "Show",
        noName: "No name",
        phone: "Phone, 375 wide",
        wide: "Computer, 640 wide",
        light: "light",
        dark: "dark",
        body: "The letter",
        inbox: "In the inbox",
        headers: "Headers",
        text: "Plain text",
        test: "Send a test letter",
        testHint: "It goes the way of every letter, made for the chosen reader. Its links to unsubscribe and to preferences are nobody's; the two answers at the end do count.",
        email: "E-mail address",
        send: "Send",
        queued: "On its way. A test letter mostly arrives within a minute.",
        "invalid-email": "This does not look like an e-mail address. Could you check it?"
      },
      readers: {
        secure: "secure place",
        anxious: "anxious place",
        avoidant: "avoidant place",
        both: "anxious and avoidant place",
        disorganised: "disorganised place",
        mixed: "mixed place",
        unknown: "nothing known",
        "long-name": "name of 40 characters",
        "right-to-left": "right-to-left name"
      }
    };
    lettersTexts = inBoth({ nl: nl9, en: en9 });
  }
});

// src/texts/desk/overview.ts
var overviewTexts;
var init_overview = __esm({
  "src/texts/desk/overview.ts"() {
    "use strict";
    init_in_both();
    init_overview_en();
    init_overview_nl();
    overviewTexts = inBoth({ nl: nl7, en: en7 });
  }
});

// src/texts/desk/signs-en.ts
var signs_en_exports = {};
__export(signs_en_exports, {
  en: () => en10
});
var en10;
var init_signs_en = __esm({
  "src/texts/desk/signs-en.ts"() {
    "use strict";
    en10 = {
      "all-stopped": {
        sentence: "You have stopped all mail.",
        remedy: "Confirmations are kept, and go as soon as you start again. Switch mail on when you are done.",
        button: "Switch mail on again",
        href: "/admin/settings/sending"
      },
      "letters-late": {
        sentence: "The letter that has waited longest is {minutes} minutes late.",
        remedy: "See at Resend whether the API key is valid, and at Cloudflare whether the scheduled task still runs.",
        button: "See what is set",
        href: "/admin/settings"
      },
      "sender-rests": {
        sentence: "Sending rests until {until}: {why}",
        remedy: "It goes on by itself. If it lasts longer, look at Resend for your limit and your domain.",
        button: "See what is set",
        href: "/admin/settings"
      },
      brake: {
        sentence: "Too many readers reported your mail as spam: {n} of {of} in thirty days. Letters and newsletters rest.",
        remedy: "See after which letter it happened, and whether those people really asked for it. Confirmations go on. You release the brake yourself, once you know why.",
        button: "Look and decide",
        href: "/admin/settings/sending"
      },
      "sign-ups-held": {
        sentence: "New sign-ups wait: too many of today's confirmations were pressed by nobody.",
        remedy: "A machine is probably filling in other people's addresses. Switch Turnstile on. It goes on by itself once enough are pressed, or the next day.",
        button: "Look at the forms",
        href: "/admin/forms"
      },
      complaints: {
        sentence: "{n} of {of} readers reported your mail as spam. More than 8 in 10,000 harms your delivery.",
        remedy: "See after which letter it happens, and whether the people on your list really asked for it.",
        button: "See after which letter",
        href: "/admin#letters"
      },
      "hard-bounces": {
        sentence: "{n} of {of} addresses did not exist. More than 4 in 100 harms your delivery.",
        remedy: "See where those addresses came from: an old list, or a form without a check.",
        button: "Look at the forms",
        href: "/admin/forms"
      },
      "webhook-no-secret": {
        sentence: "You don't hear what becomes of your letters: no webhook secret is set.",
        remedy: "Make a webhook to /webhooks/resend at Resend and put its secret into RESEND_WEBHOOK_SECRET.",
        button: "See what is missing",
        href: "/admin/settings"
      },
      "webhook-refused": {
        sentence: "Resend calls, but with a signature that doesn't hold.",
        remedy: "The secret at Resend and RESEND_WEBHOOK_SECRET differ. Copy it once more.",
        button: "See what is missing",
        href: "/admin/settings"
      },
      "webhook-silent": {
        sentence: "Letters go out, but for a day Resend has not told what became of them.",
        remedy: "See at Resend whether the webhook is switched on and points at the right address.",
        button: "See what is set",
        href: "/admin/settings"
      },
      "sender-domain": {
        sentence: "Resend may not send for your domain yet.",
        remedy: "Put the records that Resend shows under Domains into your domain's DNS, and let Resend check them.",
        button: "Ask Resend again",
        href: "/admin/settings"
      },
      "no-dmarc": {
        sentence: "Your domain has no DMARC. Gmail and Outlook refuse your letters sooner for it.",
        remedy: "Add a TXT record _dmarc to your domain, with v=DMARC1; p=none.",
        button: "Look again",
        href: "/admin/settings"
      },
      "newsletters-stopped": {
        sentence: "You have stopped newsletters.",
        remedy: "They go on where they were once you switch them on.",
        button: "Switch them on",
        href: "/admin/settings/sending"
      },
      "series-stopped": {
        sentence: "You have stopped this series: {series}.",
        remedy: "Whoever is in it gets no letter until you switch it on.",
        button: "Switch it on",
        href: "/admin/settings/sending"
      },
      "cron-silent": {
        sentence: "The clock that sends letters has been silent for {hours} hours.",
        remedy: "See at Cloudflare whether this Worker's Cron Triggers are switched on.",
        button: "See what is set",
        href: "/admin/settings"
      },
      "night-missed": {
        sentence: "The night's work has not been done for {hours} hours.",
        remedy: "What has to go stays longer that way. See at Cloudflare whether the nightly task is switched on.",
        button: "See what is set",
        href: "/admin/settings"
      },
      "quota-near": {
        sentence: "You have used {n} of the {of} e-mails that your plan at Resend allows.",
        remedy: "Once they are used up, letters wait until sending is allowed again. A larger plan at Resend helps at once.",
        button: "See what is set",
        href: "/admin/settings"
      },
      "rows-near": {
        sentence: "The database has used about {percent}% of what the free plan allows today.",
        remedy: "Once it is used up, all stands still until midnight UTC. Take Workers Paid if this happens often.",
        button: "See what is set",
        href: "/admin/settings"
      },
      "database-full": {
        sentence: "The database is {percent}% full.",
        remedy: "On the free plan, take Workers Paid: it may then grow to twenty times that size. If you have it, ask for help.",
        button: "See what is set",
        href: "/admin/settings"
      },
      "letters-failed": {
        sentence: "This week {n} letters could not be sent.",
        remedy: "The page of whoever should have had it says why.",
        button: "To People",
        href: "/admin/people"
      },
      "letters-unknown": {
        sentence: "Of {n} letters of this week nobody knows whether they arrived.",
        remedy: "Such a letter never goes again by itself. On the person's page you can send it again.",
        button: "To People",
        href: "/admin/people"
      },
      "letter-outdated": {
        sentence: "{n} of your own letters could not be laid out anew after a new version.",
        remedy: "The version before goes on being sent. Open the letter: \u2018What stands out\u2019 says what is not possible any more.",
        button: "To the letters",
        href: "/admin/letters"
      },
      "brand-example": {
        sentence: "Your letters still carry the example's name and address.",
        remedy: "Fill in brand.json with your own practice and put the new version live.",
        button: "See how",
        href: "/admin/settings"
      }
    };
  }
});

// src/texts/desk/signs-nl.ts
var signs_nl_exports = {};
__export(signs_nl_exports, {
  nl: () => nl10
});
var nl10;
var init_signs_nl = __esm({
  "src/texts/desk/signs-nl.ts"() {
    "use strict";
    nl10 = {
      "all-stopped": {
        sentence: "Je hebt alle post stilgezet.",
        remedy: "Bevestigingen worden bewaard en gaan zodra je weer begint. Zet de post weer aan als je klaar bent.",
        button: "Zet de post weer aan",
        href: "/admin/settings/sending"
      },
      "letters-late": {
        sentence: "De brief die het langst wacht, is {minutes} minuten te laat.",
        remedy: "Kijk bij Resend of de API-sleutel geldig is, en bij Cloudflare of de geplande taak nog loopt.",
        button: "Kijk wat er is ingesteld",
        href: "/admin/settings"
      },
      "sender-rests": {
        sentence: "Het versturen rust tot {until}: {why}",
        remedy: "Het gaat vanzelf weer verder. Duurt het langer, kijk dan bij Resend naar je limiet en je domein.",
        button: "Kijk wat er is ingesteld",
        href: "/admin/settings"
      },
      brake: {
        sentence: "Te veel lezers meldden je post als spam: {n} van de {of} in dertig dagen. Brieven en nieuwsbrieven rusten.",
        remedy: "Kijk na welke brief het gebeurde, en of die mensen er echt om vroegen. Bevestigingen gaan door. Je laat zelf de rem los als je weet waar het aan lag.",
        button: "Kijk en beslis",
        href: "/admin/settings/sending"
      },
      "sign-ups-held": {
        sentence: "Nieuwe aanmeldingen wachten: te veel bevestigingen van vandaag zijn door niemand ingedrukt.",
        remedy: "Een machine vult waarschijnlijk adressen van anderen in. Zet Turnstile aan. Het gaat vanzelf verder zodra er genoeg worden ingedrukt, of de volgende dag.",
        button: "Kijk bij de formulieren",
        href: "/admin/forms"
      },
      complaints: {
        sentence: "{n} van de {of} lezers meldden je post als spam. Meer dan 8 op de 10.000 schaadt je bezorging.",
        remedy: "Kijk na welke brief het gebeurt, en of de mensen op je lijst er echt om vroegen.",
        button: "Kijk bij welke brief",
        href: "/admin#letters"
      },
      "hard-bounces": {
        sentence: "{n} van de {of} adressen bestonden niet. Meer dan 4 van de 100 schaadt je bezorging.",
        remedy: "Kijk waar die adressen vandaan kwamen: een oude lijst, of een formulier zonder controle.",
        button: "Kijk bij de formulieren",
        href: "/admin/forms"
      },
      "webhook-no-secret": {
        sentence: "Je hoort niet wat er met je brieven gebeurt: er is geen webhook-geheim ingesteld.",
        remedy: "Maak bij Resend een webhook naar /webhooks/resend en zet het geheim in RESEND_WEBHOOK_SECRET.",
        button: "Kijk wat er ontbreekt",
        href: "/admin/settings"
      },
      "webhook-refused": {
        sentence: "Resend meldt zich, maar met een handtekening die niet klopt.",
        remedy: "Het geheim bij Resend en RESEND_WEBHOOK_SECRET zijn niet hetzelfde. Neem het opnieuw over.",
        button: "Kijk wat er ontbreekt",
        href: "/admin/settings"
      },
      "webhook-silent": {
        sentence: "Er gaan brieven uit, maar Resend vertelt al een dag niet wat ervan werd.",
        remedy: "Kijk bij Resend of de webhook aanstaat en naar het goede adres wijst.",
        button: "Kijk wat er is ingesteld",
        href: "/admin/settings"
      },
      "sender-domain": {
        sentence: "Resend mag nog niet namens jouw domein versturen.",
        remedy: "Zet bij je domein de regels neer die Resend onder Domains toont, en laat Resend ze daarna controleren.",
        button: "Vraag het Resend opnieuw",
        href: "/admin/settings"
      },
      "no-dmarc": {
        sentence: "Voor jouw domein is er geen DMARC. Gmail en Outlook weigeren dan eerder je brieven.",
        remedy: "Zet bij je domein een TXT-regel _dmarc met v=DMARC1; p=none.",
        button: "Kijk opnieuw",
        href: "/admin/settings"
      },
      "newsletters-stopped": {
        sentence: "Je hebt de nieuwsbrieven stilgezet.",
        remedy: "Ze gaan verder waar ze waren zodra je ze weer aanzet.",
        button: "Zet ze weer aan",
        href: "/admin/settings/sending"
      },
      "series-stopped": {
        sentence: "Je hebt deze reeks stilgezet: {series}.",
        remedy: "Wie erin zit, krijgt pas weer een brief als je haar aanzet.",
        button: "Zet haar weer aan",
        href: "/admin/settings/sending"
      },
      "cron-silent": {
        sentence: "De klok die brieven verstuurt, is al {hours} uur stil.",
        remedy: "Kijk bij Cloudflare of de geplande taken (Cron Triggers) van deze Worker aanstaan.",
        button: "Kijk wat er is ingesteld",
        href: "/admin/settings"
      },
      "night-missed": {
        sentence: "Het nachtwerk is al {hours} uur niet gedaan.",
        remedy: "Wat weg moet, blijft zo langer staan. Kijk bij Cloudflare of de nachtelijke taak aanstaat.",
        button: "Kijk wat er is ingesteld",
        href: "/admin/settings"
      },
      "quota-near": {
        sentence: "Je hebt {n} van de {of} mails gebruikt die je abonnement bij Resend toestaat.",
        remedy: "Is het op, dan wachten brieven tot er weer mag worden verstuurd. Een groter abonnement bij Resend helpt meteen.",
        button: "Kijk wat er is ingesteld",
        href: "/admin/settings"
      },
      "rows-near": {
        sentence: "De database heeft vandaag ongeveer {percent}% gebruikt van wat het gratis abonnement toestaat.",
        remedy: "Is het op, dan ligt alles stil tot middernacht UTC. Neem Workers Paid als dit vaker gebeurt.",
        button: "Kijk wat er is ingesteld",
        href: "/admin/settings"
      },
      "database-full": {
        sentence: "De database is voor {percent}% vol.",
        remedy: "Neem op het gratis abonnement Workers Paid: dan mag hij twintig keer zo groot worden. Is dat al zo, vraag dan hulp.",
        button: "Kijk wat er is ingesteld",
        href: "/admin/settings"
      },
      "letters-failed": {
        sentence: "Deze week konden {n} brieven niet worden verstuurd.",
        remedy: "Op de pagina van wie hem had moeten krijgen staat waarom.",
        button: "Naar Mensen",
        href: "/admin/people"
      },
      "letters-unknown": {
        sentence: "Van {n} brieven van deze week weet niemand of ze zijn aangekomen.",
        remedy: "Zo\u2019n brief gaat nooit vanzelf nog eens. Bij de persoon kun je hem opnieuw sturen.",
        button: "Naar Mensen",
        href: "/admin/people"
      },
      "letter-outdated": {
        sentence: "{n} van je eigen brieven konden niet opnieuw worden opgemaakt na een nieuwe versie.",
        remedy: "De vorige versie blijft gaan. Open de brief: bij \u2018Wat opvalt\u2019 staat wat er niet meer kan.",
        button: "Naar de brieven",
        href: "/admin/letters"
      },
      "brand-example": {
        sentence: "Onder je brieven staan nog de naam en het adres uit het voorbeeld.",
        remedy: "Vul brand.json in met je eigen praktijk en zet de nieuwe versie live.",
        button: "Kijk hoe dat gaat",
        href: "/admin/settings"
      }
    };
  }
});

// src/texts/desk/signs.ts
var signTexts;
var init_signs = __esm({
  "src/texts/desk/signs.ts"() {
    "use strict";
    init_in_both();
    init_signs_en();
    init_signs_nl();
    signTexts = inBoth({ nl: nl10, en: en10 });
  }
});

// src/texts/desk/sign-sentence.ts
var sign_sentence_exports = {};
__export(sign_sentence_exports, {
  signSentence: () => signSentence
});
function signSentence({ id, values }, locale, timeZone) {
  const { series, untilMs, reason } = values;
  return fill(signTexts(locale)[id].sentence, {
    ...values,
    ...series === void 0 ? {} : { series: sequenceName(String(series), locale) },
    ...untilMs === void 0 ? {} : { until: dateText(Number(untilMs), locale, timeZone) },
    ...reason === void 0 ? {} : { why: reasonText(String(reason), locale) }
  });
}
function reasonText(reason, locale) {
  const { reasons } = overviewTexts(locale);
  const known = reasons;
  return known[reason] ?? fill(reasons.other, { reason });
}
var init_sign_sentence = __esm({
  "src/texts/desk/sign-sentence.ts"() {
    "use strict";
    init_dates();
    init_fill();
    init_letters();
    init_overview();
    init_signs();
  }
});

// src/texts/kept-result.ts
var kept_result_exports = {};
__export(kept_result_exports, {
  keptResultTexts: () => keptResultTexts
});
var keptResultTexts;
var init_kept_result = __esm({
  "src/texts/kept-result.ts"() {
    "use strict";
    init_in_both();
    keptResultTexts = inBoth({
      nl: {
        kept: "Dit is wat we van je uitslag bewaren: het woord, hoe zeker het was, en je plek, afgerond.",
        given: "Zo kwam je eruit op {date}.",
        preferences: "Naar de pagina van je brieven",
        gone: {
          title: "Hier staat geen uitslag meer",
          text: "De uitslag waar deze brief over ging, bewaren we niet meer. Je kunt de zinnen altijd opnieuw invullen."
        }
      },
      en: {
        kept: "This is what we keep of your result: the word, how sure it was, and your place, rounded.",
        given: "This is how you came out on {date}.",
        preferences: "To the page of your letters",
        gone: {
          title: "There is no result here any more",
          text: "We no longer keep the result that this letter was about. You can always answer the statements again."
        }
      }
    });
  }
});

// src/texts/my-data-en.ts
var my_data_en_exports = {};
__export(my_data_en_exports, {
  en: () => en11
});
var en11;
var init_my_data_en = __esm({
  "src/texts/my-data-en.ts"() {
    "use strict";
    en11 = {
      title: "Your data",
      lead: "This is everything we keep about you. Your answers to the questions are not among it: we don't have them, or only without a name.",
      done: "That\u2019s done.",
      expired: {
        title: "This link has expired",
        text: "A link to your data works for one hour. Ask for a new one on the page behind \u2018Pace, pause and language\u2019, under every letter."
      },
      name: {
        title: "Your name and address",
        label: "Your first name",
        optional: "optional",
        hint: "Leave this empty if you want no name above the letter.",
        save: "Save my name"
      },
      newAddress: {
        label: "Another email address",
        hint: "We\u2019ll send an email with a button there. Only once you press it do your letters go there, and we\u2019ll say so at your old address.",
        ask: "Send that email",
        asked: {
          title: "Check the email at your new address",
          text: "An email with a button will be there in a moment. Until you press it, everything stays as it is."
        },
        confirm: {
          title: "Your letters here from now on?",
          text: "Press the button and our letters come to this address. At your old address we\u2019ll say that it has changed.",
          button: "Yes, send my letters here",
          nothing: "Didn\u2019t you know about this? Just close this page. Nothing changes."
        },
        taken: {
          title: "Your letters come here from now on",
          text: "They go on from where you were."
        },
        inUse: {
          title: "This address already gets email from us",
          text: "Nothing has changed. If you want everything at one address, unsubscribe with the other: every letter has a link for that."
        }
      },
      nothing: "Nothing",
      unknown: "unknown",
      person: {
        title: "Who you are",
        email: "Email address",
        firstName: "First name",
        locale: "Language of the letters",
        timeZone: "Time zone",
        status: "How things stand",
        rhythm: "How often you want a letter",
        pausedUntil: "On hold until",
        newsletterSince: "Newsletter since",
        source: "Where you came from",
        signedUpAt: "Signed up on",
        confirmedAt: "Confirmed on",
        softBounces: "Emails in a row that didn't arrive",
        suppression: "Why we don't write to you",
        confirmationMails: "Emails with a button, in the last month"
      },
      result: {
        title: "What we keep of your result",
        none: "We keep no result of yours.",
        text: "A rounded result, encrypted, until 120 days after your last letter. We use it to choose the letters that fit you, and you can read it again.",
        style: "Attachment style",
        confidence: "How sure",
        mean: "{mean} out of 5",
        see: "Read your result again",
        forgetText: "If you\u2019d rather we didn\u2019t choose your letters by your result, we delete it. A series that is still running goes on with the general letters.",
        forget: "Delete my result"
      },
      consents: {
        title: "What you said yes to",
        given: "Given on {moment}",
        confirmed: "Confirmed on {moment}",
        unconfirmed: "Not confirmed, so it doesn't count",
        whereOurs: "On {page}, with the form \u201C{form}\u201D, wording {version}",
        where: "On {page}, with the form \u201C{form}\u201D",
        unknownText: "This form did not record which sentence stood beside it",
        noPage: "a page we don't know"
      },
      signUps: {
        title: "Your sign-ups",
        asked: "Asked for on {moment}",
        confirmed: "confirmed on {moment}",
        unconfirmed: "not confirmed",
        withResult: "with a result"
      },
      series: { title: "Your series", next: "the next letter comes around {moment}" },
      letters: { title: "Your letters", none: "You haven't had any letters yet." },
      rights: {
        title: "What you can do with it",
        export: "Take everything with you as a file (JSON)",
        change: "Change your language or how often you get a letter",
        erase: "Have everything erased"
      },
      erase: {
        title: "Erase everything?",
        text: "If you press the button, we erase all we keep about you, right now. It can't be undone.",
        details: [
          "Your address, name, result, sign-ups and the list of your letters will be gone.",
          "No more letters will come. One that was already on its way may still arrive.",
          "We keep one scrambled mark, which can only tell us that this address must not be written to.",
          "The practice's counts still say how many letters went out, without a name."
        ],
        button: "Yes, erase everything",
        nothing: "Would you rather not? Just close this page. Nothing changes."
      },
      erased: {
        title: "Everything is erased",
        text: "We keep nothing about you any more, except a scrambled mark that tells us not to write to you.",
        more: ["We wish you well."]
      },
      words: {
        locales: { nl: "Dutch", en: "English" },
        statuses: {
          pending: "Your address isn't confirmed yet",
          active: "You get what you chose",
          unsubscribed: "You're unsubscribed",
          bounced: "Mail to your address didn't arrive",
          complained: "Our mail was reported as unwanted"
        },
        rhythms: {
          "as-written": "At the pace it was written for",
          weekly: "Once a week at most",
          "on-request": "Only when you ask for one"
        },
        suppressions: {
          unsubscribed: "You unsubscribed",
          imported: "You were on an older list of people who unsubscribed",
          erased: "You had everything erased",
          refused: "You never want email from us again",
          provider: "Our mail provider holds back email to this address",
          bounced: "Mail didn't arrive",
          complained: "Our mail was reported as unwanted"
        },
        consents: {
          letters: "The letters",
          newsletter: "The newsletter",
          profile: "Using the result",
          reminder: "One letter in three months"
        },
        series: {
          confirmation: "Confirmation",
          newsletter: "Newsletter",
          secure: "The series for secure",
          anxious: "The series for anxious",
          avoidant: "The series for avoidant",
          disorganised: "The series for disorganised",
          both: "The series for anxious and avoidant",
          general: "The general series",
          welcome: "The series for whoever did not take the quiz",
          reminder: "The letter after three months"
        },
        styles: {
          secure: "secure",
          anxious: "anxious",
          avoidant: "avoidant",
          disorganised: "disorganised",
          mixed: "mixed"
        },
        confidences: { clear: "clear", likely: "likely", slight: "only just", mixed: "no name" },
        states: { active: "running", paused: "waiting", done: "finished", exited: "stopped" },
        exits: {
          unsubscribed: "by unsubscribing",
          stopped: "stopped by the reader",
          retake: "because of a new result",
          bounced: "mail didn't arrive",
          complained: "reported as unwanted",
          "not-active": "no mail went to this address at that time",
          "sequence-removed": "the series no longer exists",
          goal: "the goal was reached"
        },
        fates: {
          "on-its-way": "on its way",
          sent: "sent",
          assumed: "probably sent",
          unknown: "not certain whether it was sent",
          cancelled: "not sent",
          skipped: "skipped",
          failed: "didn't work",
          delivered: "arrived",
          bounced: "didn't arrive",
          complained: "reported as unwanted",
          "long-ago": "more than a year ago"
        }
      }
    };
  }
});

// src/texts/my-data-nl.ts
var my_data_nl_exports = {};
__export(my_data_nl_exports, {
  nl: () => nl11
});
var nl11;
var init_my_data_nl = __esm({
  "src/texts/my-data-nl.ts"() {
    "use strict";
    nl11 = {
      title: "Jouw gegevens",
      lead: "Dit is alles wat we van je bewaren. Je antwoorden op de vragen staan er niet bij: die hebben we niet, of alleen zonder naam.",
      done: "Dat is geregeld.",
      expired: {
        title: "Deze link is verlopen",
        text: "Een link naar je gegevens werkt een uur. Vraag een nieuwe op de pagina achter \u2018Rustiger aan, pauze of andere taal\u2019, onder elke brief."
      },
      name: {
        title: "Je naam en je adres",
        label: "Je voornaam",
        optional: "hoeft niet",
        hint: "Laat dit leeg als je geen naam boven de brief wilt.",
        save: "Bewaar mijn naam"
      },
      newAddress: {
        label: "Een ander e-mailadres",
        hint: "Daar sturen we een mail met een knop. Pas als je daarop drukt, gaat je post erheen, en laten we dat op je oude adres weten.",
        ask: "Stuur die mail",
        asked: {
          title: "Kijk in de mail op je nieuwe adres",
          text: "Daar ligt zo een mail met een knop. Tot je daarop drukt, blijft alles zoals het is."
        },
        confirm: {
          title: "Je post voortaan hierheen?",
          text: "Druk op de knop, dan krijg je onze post op dit adres. Op je oude adres laten we weten dat het veranderd is.",
          button: "Ja, stuur mijn post hierheen",
          nothing: "Wist je hier niets van? Sluit deze pagina dan gewoon. Er verandert niets."
        },
        taken: {
          title: "Je post komt voortaan hier",
          text: "De brieven gaan verder waar je gebleven was."
        },
        inUse: {
          title: "Dit adres krijgt al post van ons",
          text: "Er is niets veranderd. Wil je alles op \xE9\xE9n adres, meld je dan met het andere af: dat kan in elke brief."
        }
      },
      nothing: "Niets",
      unknown: "onbekend",
      person: {
        title: "Wie je bent",
        email: "E-mailadres",
        firstName: "Voornaam",
        locale: "Taal van de brieven",
        timeZone: "Tijdzone",
        status: "Hoe het ervoor staat",
        rhythm: "Hoe vaak je een brief wilt",
        pausedUntil: "Pauze tot",
        newsletterSince: "Nieuwsbrief sinds",
        source: "Waar je vandaan kwam",
        signedUpAt: "Aangemeld op",
        confirmedAt: "Bevestigd op",
        softBounces: "Mails op rij die niet aankwamen",
        suppression: "Waarom we niet schrijven",
        confirmationMails: "Mails met een knop, de laatste maand"
      },
      result: {
        title: "Wat we van je uitslag bewaren",
        none: "We bewaren geen uitslag van je.",
        text: "Een afgeronde uitslag, versleuteld, tot 120 dagen na je laatste brief. We kiezen er de brieven mee die bij je passen, en je kunt hem teruglezen.",
        style: "Manier van hechten",
        confidence: "Hoe zeker",
        mean: "{mean} van 5",
        see: "Lees je uitslag terug",
        forgetText: "Wil je niet meer dat we je brieven met je uitslag kiezen, dan wissen we hem. Loopt er nog een reeks, dan gaat die verder met de algemene brieven.",
        forget: "Wis mijn uitslag"
      },
      consents: {
        title: "Waar je ja tegen zei",
        given: "Gegeven op {moment}",
        confirmed: "Bevestigd op {moment}",
        unconfirmed: "Niet bevestigd, dus het telt niet",
        whereOurs: "Op {page}, met het formulier \u201C{form}\u201D, tekst {version}",
        where: "Op {page}, met het formulier \u201C{form}\u201D",
        unknownText: "Welke zin erbij stond, heeft dit formulier niet vastgelegd",
        noPage: "een pagina die we niet kennen"
      },
      signUps: {
        title: "Je aanmeldingen",
        asked: "Aangevraagd op {moment}",
        confirmed: "bevestigd op {moment}",
        unconfirmed: "niet bevestigd",
        withResult: "met een uitslag"
      },
      series: { title: "Je reeksen", next: "de volgende brief komt rond {moment}" },
      letters: { title: "Je brieven", none: "Je hebt nog geen brieven gekregen." },
      rights: {
        title: "Wat je ermee kunt",
        export: "Neem alles mee als bestand (JSON)",
        change: "Verander je taal of hoe vaak je een brief krijgt",
        erase: "Laat alles wissen"
      },
      erase: {
        title: "Alles laten wissen?",
        text: "Als je op de knop drukt, wissen we nu alles wat we van je bewaren. Dat kan niet ongedaan worden gemaakt.",
        details: [
          "Weg zijn dan je adres, je naam, je uitslag, je aanmeldingen en de lijst van je brieven.",
          "Er komen geen brieven meer. Een brief die al onderweg was, kan nog net binnenkomen.",
          "We houden \xE9\xE9n versleuteld kenmerk over, waarmee we alleen nog kunnen zien dat we dit adres niet mogen schrijven.",
          "In de tellingen van de praktijk blijft staan hoeveel brieven er gingen, zonder naam."
        ],
        button: "Ja, wis alles",
        nothing: "Liever niet? Sluit deze pagina dan gewoon. Er verandert niets."
      },
      erased: {
        title: "Alles is gewist",
        text: "We bewaren niets meer van je, behalve een versleuteld kenmerk waarmee we weten dat we je niet schrijven.",
        more: ["Het ga je goed."]
      },
      words: {
        locales: { nl: "Nederlands", en: "Engels" },
        statuses: {
          pending: "Je adres is nog niet bevestigd",
          active: "Je krijgt wat je hebt gekozen",
          unsubscribed: "Je bent afgemeld",
          bounced: "Mail aan je adres kwam niet aan",
          complained: "Onze mail is als ongewenst gemeld"
        },
        rhythms: {
          "as-written": "Zoals de reeks bedoeld is",
          weekly: "Hooguit \xE9\xE9n keer per week",
          "on-request": "Alleen als je erom vraagt"
        },
        suppressions: {
          unsubscribed: "Je hebt je afgemeld",
          imported: "Je stond op een oudere lijst van afmeldingen",
          erased: "Je liet alles wissen",
          refused: "Je wilt nooit meer post van ons",
          provider: "Onze verzender houdt mail aan dit adres tegen",
          bounced: "Mail kwam niet aan",
          complained: "Onze mail is als ongewenst gemeld"
        },
        consents: {
          letters: "De brieven",
          newsletter: "De nieuwsbrief",
          profile: "De uitslag gebruiken",
          reminder: "E\xE9n brief over drie maanden"
        },
        series: {
          confirmation: "Bevestiging",
          newsletter: "Nieuwsbrief",
          secure: "De reeks bij veilig",
          anxious: "De reeks bij angstig",
          avoidant: "De reeks bij vermijdend",
          disorganised: "De reeks bij gedesorganiseerd",
          both: "De reeks bij angstig en vermijdend",
          general: "De algemene reeks",
          welcome: "De reeks voor wie de quiz niet deed",
          reminder: "De brief na drie maanden"
        },
        styles: {
          secure: "veilig",
          anxious: "angstig",
          avoidant: "vermijdend",
          disorganised: "gedesorganiseerd",
          mixed: "gemengd"
        },
        confidences: { clear: "duidelijk", likely: "waarschijnlijk", slight: "net aan", mixed: "geen naam" },
        states: { active: "loopt", paused: "wacht", done: "klaar", exited: "gestopt" },
        exits: {
          unsubscribed: "door afmelding",
          stopped: "zelf stopgezet",
          retake: "door een nieuwe uitslag",
          bounced: "mail kwam niet aan",
          complained: "als ongewenst gemeld",
          "not-active": "er ging toen geen mail naar dit adres",
          "sequence-removed": "de reeks bestaat niet meer",
          goal: "het doel was bereikt"
        },
        fates: {
          "on-its-way": "onderweg",
          sent: "verstuurd",
          assumed: "waarschijnlijk verstuurd",
          unknown: "niet zeker of hij verstuurd is",
          cancelled: "niet verstuurd",
          skipped: "overgeslagen",
          failed: "niet gelukt",
          delivered: "aangekomen",
          bounced: "kwam niet aan",
          complained: "als ongewenst gemeld",
          "long-ago": "langer dan een jaar geleden"
        }
      }
    };
  }
});

// src/texts/my-data.ts
var my_data_exports = {};
__export(my_data_exports, {
  myDataTexts: () => myDataTexts,
  wordFor: () => wordFor
});
function wordFor(words, value) {
  return words[value] ?? value;
}
var myDataTexts;
var init_my_data = __esm({
  "src/texts/my-data.ts"() {
    "use strict";
    init_in_both();
    init_my_data_en();
    init_my_data_nl();
    myDataTexts = inBoth({ nl: nl11, en: en11 });
  }
});

// src/texts/pages-en.ts
var pages_en_exports = {};
__export(pages_en_exports, {
  en: () => en12
});
var en12;
var init_pages_en = __esm({
  "src/texts/pages-en.ts"() {
    "use strict";
    en12 = {
      unsubscribe: {
        title: "Would you like to stop?",
        text: "Press the button and we'll send you no more email.",
        button: "Yes, stop the email",
        nothing: "Would you rather stay? Just close this page. Nothing changes."
      },
      drop: {
        title: "Wasn\u2019t this you?",
        text: "Press the button and this sign-up is dropped.",
        button: "Drop it",
        nothing: "Whatever you asked for before stays as it was."
      },
      dropped: {
        title: "The sign-up is dropped",
        text: "Nothing will come of it. Whatever you asked for yourself before stays as it was."
      },
      refuse: {
        ask: {
          title: "No more email from us, ever?",
          text: "Press the button and we\u2019ll never write to this address again, even if somebody fills it in somewhere.",
          button: "Yes, never write to me again",
          nothing: "Changed your mind? Just close this page. Nothing changes."
        },
        refused: {
          title: "We\u2019ll never write to you again",
          text: "Not even if somebody fills this address in somewhere. To remember that, we keep a fingerprint of your address from which it can\u2019t be read.",
          button: "I want to be able to sign up again",
          nothing: "Keep the email that holds this link. Only that can undo this."
        },
        lifted: {
          title: "You can sign up again",
          text: "We\u2019ll write to you only once you ask for it yourself."
        }
      },
      unsubscribed: {
        title: "You're unsubscribed",
        text: "We won't send you any more email.",
        more: [
          "A letter that was already on its way may still arrive.",
          "Thank you for reading along for a while. We wish you well."
        ]
      },
      messages: {
        "not-found": {
          title: "This page isn't here",
          text: "Part of the link may have got lost, or the page has moved."
        },
        "expired-token": {
          title: "This link no longer works",
          text: "It was valid for a while and has now expired."
        },
        "invalid-token": {
          title: "Something is off with this link",
          text: "A piece of it may be missing. Open it again from the email, or copy the whole of it."
        },
        "too-many-requests": {
          title: "One moment, please",
          text: "This was asked several times in a row just now. Wait a little while, then try again."
        },
        "database-unavailable": {
          title: "This isn't working just now",
          text: "That's on us, not on you. Please try again in a few minutes."
        },
        "internal-error": {
          title: "Something went wrong",
          text: "That's on us, not on you. Please try again later."
        },
        "expired-result": {
          title: "This result has expired",
          text: "A result can be read for ninety days. Things may have changed since then: feel free to answer the statements again."
        },
        "expired-confirmation": {
          title: "This link has expired",
          text: "Your address isn't confirmed yet, and we aren't sending you anything. Would you still like the letters? Then please sign up again."
        }
      }
    };
  }
});

// src/texts/pages-nl.ts
var pages_nl_exports = {};
__export(pages_nl_exports, {
  nl: () => nl12
});
var nl12;
var init_pages_nl = __esm({
  "src/texts/pages-nl.ts"() {
    "use strict";
    nl12 = {
      unsubscribe: {
        title: "Wil je stoppen?",
        text: "Druk op de knop, dan sturen we je geen mail meer.",
        button: "Ja, stop met mailen",
        nothing: "Wil je toch blijven? Sluit deze pagina dan gewoon. Er verandert niets."
      },
      drop: {
        title: "Was jij dit niet?",
        text: "Druk op de knop, dan vervalt deze aanmelding.",
        button: "Laat hem vervallen",
        nothing: "Wat je eerder aanvroeg, blijft zoals het was."
      },
      dropped: {
        title: "De aanmelding is vervallen",
        text: "Er komt niets van. Wat je eerder zelf aanvroeg, blijft zoals het was."
      },
      refuse: {
        ask: {
          title: "Nooit meer mail van ons?",
          text: "Druk op de knop, dan schrijven we dit adres nooit meer, ook niet als iemand het ergens invult.",
          button: "Ja, mail me nooit meer",
          nothing: "Toch niet? Sluit deze pagina dan gewoon. Er verandert niets."
        },
        refused: {
          title: "We mailen je nooit meer",
          text: "Ook niet als iemand dit adres ergens invult. We onthouden daarvoor alleen een afdruk van je adres, waar het niet uit te lezen is.",
          button: "Ik wil me toch weer kunnen aanmelden",
          nothing: "Bewaar de mail waar deze link in staat. Alleen daarmee kun je dit terugdraaien."
        },
        lifted: {
          title: "Je kunt je weer aanmelden",
          text: "We schrijven je pas als je dat zelf weer vraagt."
        }
      },
      unsubscribed: {
        title: "Je bent afgemeld",
        text: "We sturen je geen mail meer.",
        more: [
          "Een brief die al onderweg was, kan nog net binnenkomen.",
          "Bedankt dat je een stukje hebt meegelezen. Het ga je goed."
        ]
      },
      messages: {
        "not-found": {
          title: "Deze pagina is er niet",
          text: "Misschien is de link niet helemaal meegekomen, of is de pagina verhuisd."
        },
        "expired-token": {
          title: "Deze link werkt niet meer",
          text: "De link was een tijdje geldig en is nu verlopen."
        },
        "invalid-token": {
          title: "Deze link klopt niet",
          text: "Misschien is er een stukje van weggevallen. Open hem nog eens vanuit de mail, of kopieer hem helemaal."
        },
        "too-many-requests": {
          title: "Even geduld",
          text: "Dit is net een paar keer achter elkaar gevraagd. Wacht een poosje en probeer het dan opnieuw."
        },
        "database-unavailable": {
          title: "Het lukt nu even niet",
          text: "Dat ligt aan ons, niet aan jou. Probeer het over een paar minuten nog eens."
        },
        "internal-error": {
          title: "Er ging iets mis",
          text: "Dat ligt aan ons, niet aan jou. Probeer het straks nog eens."
        },
        "expired-result": {
          title: "Deze uitslag is verlopen",
          text: "Een uitslag is negentig dagen te lezen. Intussen kan er iets veranderd zijn: vul de zinnen gerust nog eens in."
        },
        "expired-confirmation": {
          title: "Deze link is verlopen",
          text: "Je adres is nog niet bevestigd, en we sturen je niets. Wil je de brieven toch krijgen? Meld je dan opnieuw aan."
        }
      }
    };
  }
});

// src/texts/preferences-en.ts
var preferences_en_exports = {};
__export(preferences_en_exports, {
  en: () => en13
});
var en13;
var init_preferences_en = __esm({
  "src/texts/preferences-en.ts"() {
    "use strict";
    en13 = {
      title: "Your letters",
      done: "That's done. This is how things stand now:",
      now: {
        coming: "The next letter comes on {date}.",
        asked: "You asked for the next letter. It comes on {date}.",
        onRequest: "The next letter is ready. It only comes when you ask for it.",
        waiting: "The next letter comes once the letters are moving again.",
        paused: "Your letters are on hold until {date}. After that they go on where you left off.",
        done: "You have had all the letters in this series. Below you can see what there is now.",
        reminder: "You have had all the letters. On {date} we will send you one more, because you asked for it.",
        stopped: "You stopped this series. None of its letters will come, unless you pick it up again.",
        none: "There are no letters on their way to you at the moment."
      },
      pause: "Pause for two weeks",
      resume: "Carry on",
      next: "Send me the next letter now",
      settings: "How you'd like it",
      rhythm: "How often would you like a letter?",
      rhythms: {
        asWritten: "At the pace it was written for: every few days",
        weekly: "Once a week at most",
        onRequest: "Only when I ask for one here",
        onRequestAtFirst: "The first one now, and after that only when I ask"
      },
      language: "Which language would you like to read in?",
      save: "Save my choices",
      after: {
        title: "After the last letter",
        remindText: "Would you like to see how things stand in three months? Then we will send you one letter around that time, with the quiz in it. Nothing else.",
        remind: "Send me that letter in three months",
        noReminder: "No letter in three months after all",
        talk: "Would you rather talk?",
        book: "Make an appointment"
      },
      newsletter: {
        title: "The newsletter",
        comes: "You get the newsletter now and then.",
        stop: "Stop the newsletter",
        ask: "You don't get the newsletter at the moment. If you'd like it, this is what you say yes to:"
      },
      again: "Letters again after all? Then you say yes to this once more:",
      ask: {
        after: "First we send you an email with one button. Nothing changes until you press it.",
        button: "Yes, send me that email"
      },
      asked: {
        "within-the-hour": {
          title: "There is one on its way already",
          text: "We sent you an email with a button less than an hour ago, and we never send more than one an hour. Please try again a little later."
        },
        "enough-this-month": {
          title: "Not for the moment",
          text: "You have had three emails with a button this month. We stop there, so that nobody can pester you with them. Next month it works again."
        },
        "not-possible": {
          title: "That can't be done here",
          text: "Nothing has changed. If you'd like to get letters, you can sign up after the quiz."
        }
      },
      myData: {
        title: "Everything that is yours",
        text: "Your name, your address, what we keep of you, taking it along or having it all erased: that is on a page only you can open.",
        how: "We\u2019ll email you the link to it. It works for one hour.",
        button: "Email me that link",
        write: "Email to your address doesn\u2019t arrive, so we can\u2019t send you a link. Write to us at {address}.",
        mailed: {
          title: "Check your email",
          text: "The link is on its way to the address at which you get our letters. It works for one hour."
        }
      },
      stopTitle: "Would you rather stop?",
      stopSequenceText: "You can stop just this series. If you chose the newsletter, it keeps coming.",
      stopSequence: "Stop these letters",
      stopAllText: "Or stop everything. We won't send you any more email.",
      /** Where no series runs that could be stopped alone. */
      stopAllOnlyText: "We won't send you any more email then, newsletters included.",
      stopAll: "Stop all email",
      unsubscribed: {
        title: "You're unsubscribed",
        text: "We won't send you any more email."
      },
      signUp: "Back to the quiz",
      blocked: {
        title: "We don't send you email",
        text: "Mail to your address bounced, or was reported as unwanted. That's why we no longer write to you."
      },
      pending: {
        title: "Your address isn't confirmed yet",
        text: "Letters only start once you have pressed the button in our first email."
      }
    };
  }
});

// src/texts/preferences-nl.ts
var preferences_nl_exports = {};
__export(preferences_nl_exports, {
  nl: () => nl13
});
var nl13;
var init_preferences_nl = __esm({
  "src/texts/preferences-nl.ts"() {
    "use strict";
    nl13 = {
      title: "Jouw brieven",
      done: "Dat is geregeld. Zo staat het er nu voor:",
      now: {
        coming: "De volgende brief komt op {date}.",
        asked: "Je hebt om de volgende brief gevraagd. Hij komt op {date}.",
        onRequest: "De volgende brief ligt klaar. Hij komt pas als jij erom vraagt.",
        waiting: "De volgende brief komt zodra de brieven weer op gang zijn.",
        paused: "Je brieven wachten tot {date}. Daarna gaan ze verder waar je gebleven was.",
        done: "Je hebt alle brieven van deze reeks gekregen. Hieronder zie je wat er nu nog kan.",
        reminder: "Je hebt alle brieven gekregen. Op {date} sturen we je nog \xE9\xE9n brief, omdat je daarom vroeg.",
        stopped: "Je hebt deze reeks stopgezet. Er komt geen brief meer van, tenzij je verdergaat.",
        none: "Er lopen nu geen brieven voor je."
      },
      pause: "Twee weken pauze",
      resume: "Ga weer verder",
      next: "Stuur me nu de volgende brief",
      settings: "Zo wil je het hebben",
      rhythm: "Hoe vaak wil je een brief?",
      rhythms: {
        asWritten: "Zoals de reeks bedoeld is: om de paar dagen",
        weekly: "Hooguit \xE9\xE9n keer per week",
        onRequest: "Alleen als ik er hier om vraag",
        /** Beside the confirm button, before there is a page of one's own. */
        onRequestAtFirst: "Nu de eerste, en daarna alleen als ik erom vraag"
      },
      language: "In welke taal wil je lezen?",
      save: "Bewaar mijn keuzes",
      after: {
        title: "Na de laatste brief",
        remindText: "Ben je benieuwd hoe je er over drie maanden bij staat? Dan sturen we je tegen die tijd \xE9\xE9n brief, met de quiz erbij. Verder niets.",
        remind: "Stuur me over drie maanden die brief",
        noReminder: "Toch geen brief over drie maanden",
        talk: "Liever praten?",
        book: "Maak een afspraak"
      },
      newsletter: {
        title: "De nieuwsbrief",
        comes: "Je krijgt af en toe de nieuwsbrief.",
        stop: "Stop de nieuwsbrief",
        ask: "Je krijgt de nieuwsbrief nu niet. Wil je dat wel, dan zeg je ja tegen dit:"
      },
      again: "Toch weer brieven? Dan zeg je opnieuw ja tegen dit:",
      ask: {
        after: "We sturen je eerst een mail met \xE9\xE9n knop. Pas als je daarop drukt, gaat het in.",
        button: "Ja, stuur me die mail"
      },
      asked: {
        "within-the-hour": {
          title: "Er is al een mail onderweg",
          text: "Minder dan een uur geleden stuurden we je nog een mail met een knop, en we sturen er hooguit \xE9\xE9n per uur. Probeer het straks nog eens."
        },
        "enough-this-month": {
          title: "Voorlopig even niet",
          text: "Je kreeg deze maand al drie mails met een knop. Meer sturen we er niet, zodat niemand je ermee kan lastigvallen. Volgende maand kan het weer."
        },
        "not-possible": {
          title: "Dit kan hier niet",
          text: "Er is niets veranderd. Wil je brieven krijgen, meld je dan aan na de quiz."
        }
      },
      myData: {
        title: "Alles wat van jou is",
        text: "Je naam, je adres, wat we van je bewaren, het meenemen of alles laten wissen: dat staat op een pagina die alleen jij kunt openen.",
        how: "We mailen je de link daarheen. Een uur lang doet hij het.",
        button: "Mail me die link",
        write: "Mail naar jouw adres komt niet aan, dus een link kunnen we je niet sturen. Schrijf ons via {address}.",
        mailed: {
          title: "Kijk in je mail",
          text: "De link is onderweg naar het adres waarop je onze brieven krijgt. Een uur lang doet hij het."
        }
      },
      stopTitle: "Liever stoppen?",
      stopSequenceText: "Je kunt alleen deze reeks stopzetten. Koos je voor de nieuwsbrief, dan blijft die komen.",
      stopSequence: "Stop deze brieven",
      stopAllText: "Of je stopt met alles. Dan sturen we je geen mail meer.",
      /** Where no series runs that could be stopped alone. */
      stopAllOnlyText: "Dan sturen we je geen mail meer, ook geen nieuwsbrief.",
      stopAll: "Stop met alle mail",
      unsubscribed: {
        title: "Je bent afgemeld",
        text: "We sturen je geen mail meer."
      },
      signUp: "Opnieuw naar de quiz",
      blocked: {
        title: "We sturen je geen mail",
        text: "Mail naar jouw adres kwam niet aan, of werd als ongewenst gemeld. Daarom schrijven we je niet meer."
      },
      pending: {
        title: "Je adres is nog niet bevestigd",
        text: "Er komen pas brieven als je in onze eerste mail op de knop hebt gedrukt."
      }
    };
  }
});

// src/config.ts
var SECOND_MS, MINUTE_MS, HOUR_MS, DAY_MS, LEASE_MS, BEGIN_TO_POST_MS, POST_TIMEOUT_MS, UNKNOWN_AFTER_MS, CLOCK_BACK_MS, GAP_MS, ONE_LETTER_MS, NEWSLETTER_WAIT_MS, BACKOFF_MAX_MS, CONFIGURATION_PAUSE_MS, RATE_WAIT_MS, PACE_WAIT_MAX_MS, PAUSE_MAX_MS, TICK_MAX_MS, SOON_MS, SETTLE_MS, SOON_CALL_MS, CONFIRM_WITHIN_MS, RESULT_KEPT_MS, CONFIRMATION_WINDOW_MS, FORM_MIN_MS, VOTE_WITHIN_MS, LEAD_PAUSE_MS, GOAL_AFTER_NEWSLETTER_MS, BODY_MAX_BYTES, LATE_MS, NIGHT_RUN_MS, EVENTS_KEPT_MS, FORM_POSTS_KEPT_MS, LIMITS_KEPT_MS, AUDIT_KEPT_MS, SESSIONS_KEPT_MS, BATCHES_KEPT_MS, BACKUPS_KEPT_MS, ANSWERS_KEPT_MS, STOPPED_LEAD_KEPT_MS, STOPPED_RESULT_KEPT_MS, KEPT_RESULT_MS, FINISHED_LEAD_KEPT_MS, IMPORT_BYTES_MAX;
var init_config = __esm({
  "src/config.ts"() {
    "use strict";
    SECOND_MS = 1e3;
    MINUTE_MS = 60 * SECOND_MS;
    HOUR_MS = 60 * MINUTE_MS;
    DAY_MS = 24 * HOUR_MS;
    LEASE_MS = 90 * SECOND_MS;
    BEGIN_TO_POST_MS = 10 * SECOND_MS;
    POST_TIMEOUT_MS = 25 * SECOND_MS;
    UNKNOWN_AFTER_MS = 20 * HOUR_MS;
    CLOCK_BACK_MS = 5 * MINUTE_MS;
    GAP_MS = 4 * HOUR_MS;
    ONE_LETTER_MS = 20 * HOUR_MS;
    NEWSLETTER_WAIT_MS = 7 * DAY_MS;
    BACKOFF_MAX_MS = 60 * MINUTE_MS;
    CONFIGURATION_PAUSE_MS = 60 * MINUTE_MS;
    RATE_WAIT_MS = 2 * SECOND_MS;
    PACE_WAIT_MAX_MS = 5 * SECOND_MS;
    PAUSE_MAX_MS = 25 * HOUR_MS;
    TICK_MAX_MS = 2 * MINUTE_MS;
    SOON_MS = 20 * SECOND_MS;
    SETTLE_MS = 2 * SECOND_MS;
    SOON_CALL_MS = 8 * SECOND_MS;
    CONFIRM_WITHIN_MS = 14 * DAY_MS;
    RESULT_KEPT_MS = 90 * DAY_MS;
    CONFIRMATION_WINDOW_MS = 30 * DAY_MS;
    FORM_MIN_MS = 2 * SECOND_MS;
    VOTE_WITHIN_MS = 30 * DAY_MS;
    LEAD_PAUSE_MS = 14 * DAY_MS;
    GOAL_AFTER_NEWSLETTER_MS = 14 * DAY_MS;
    BODY_MAX_BYTES = 64 * 1024;
    LATE_MS = 15 * MINUTE_MS;
    NIGHT_RUN_MS = 50 * SECOND_MS;
    EVENTS_KEPT_MS = 30 * DAY_MS;
    FORM_POSTS_KEPT_MS = 30 * DAY_MS;
    LIMITS_KEPT_MS = 31 * DAY_MS;
    AUDIT_KEPT_MS = 365 * DAY_MS;
    SESSIONS_KEPT_MS = 7 * DAY_MS;
    BATCHES_KEPT_MS = 365 * DAY_MS;
    BACKUPS_KEPT_MS = 30 * DAY_MS;
    ANSWERS_KEPT_MS = 2 * 365 * DAY_MS;
    STOPPED_LEAD_KEPT_MS = 2 * 365 * DAY_MS;
    STOPPED_RESULT_KEPT_MS = 30 * DAY_MS;
    KEPT_RESULT_MS = 120 * DAY_MS;
    FINISHED_LEAD_KEPT_MS = 2 * 365 * DAY_MS;
    IMPORT_BYTES_MAX = 2 * 1024 * 1024;
  }
});

// src/texts/numbers.ts
function numberWord(n, locale) {
  return WORDS[locale][n] ?? String(n);
}
var WORDS;
var init_numbers = __esm({
  "src/texts/numbers.ts"() {
    "use strict";
    init_fill();
    WORDS = {
      nl: ["nul", "\xE9\xE9n", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"],
      en: ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    };
  }
});

// src/texts/lasting.ts
function lasting(ms, locale) {
  const days = Math.round(ms / DAY_MS);
  const unit = UNITS.find((each) => days >= each.days && days % each.days === 0) ?? UNITS[2];
  const n = days / unit.days;
  const [one, many] = unit[locale];
  return n === 1 ? one : many.replace("{n}", numberWord(n, locale));
}
var UNITS;
var init_lasting = __esm({
  "src/texts/lasting.ts"() {
    "use strict";
    init_config();
    init_numbers();
    UNITS = [
      { days: 365, nl: ["een jaar", "{n} jaar"], en: ["a year", "{n} years"] },
      { days: 7, nl: ["een week", "{n} weken"], en: ["a week", "{n} weeks"] },
      { days: 1, nl: ["een dag", "{n} dagen"], en: ["a day", "{n} days"] }
    ];
  }
});

// src/texts/privacy-en.ts
var privacy_en_exports = {};
__export(privacy_en_exports, {
  en: () => en14
});
var time, WITH_ADDRESS, en14;
var init_privacy_en = __esm({
  "src/texts/privacy-en.ts"() {
    "use strict";
    init_config();
    init_lasting();
    time = (ms) => lasting(ms, "en");
    WITH_ADDRESS = "as long as your address";
    en14 = {
      title: "What we do with your data",
      lead: "You take the quiz without a name. We keep something of you only once you ask for mail. Here is what that is, what it is for, and how long it stays.",
      whoTitle: "Who is responsible",
      who: "{address}. Questions about your data? Email {replyTo}. The quiz and the letters are for adults.",
      heldTitle: "What we keep",
      more: "What else there is, behind the scenes",
      ground: "Why we may",
      kept: "How long",
      grounds: {
        asked: "You ask for it.",
        consent: "You consented to it (article 6(1)(a) GDPR, article 11.7 of the Dutch Telecommunications Act).",
        explicit: "You consented to it explicitly and separately (articles 6(1)(a) and 9(2)(a) GDPR).",
        duty: "We have to be able to prove it (article 7(1) GDPR, article 11.7 of the Dutch Telecommunications Act).",
        interest: "We have a good reason (legitimate interest, article 6(1)(f) GDPR).",
        none: "This is not personal data."
      },
      held: {
        quiz: {
          what: "Your answers in the quiz",
          why: "To work out your result. There is no name or address with them.",
          kept: `Not at all. Your result is only in the link to your own page, which works for ${time(RESULT_KEPT_MS)}.`
        },
        sheets: {
          what: "A copy of your answers, if you say yes to that",
          why: "To check that the questionnaire measures well. The copy is sealed: the server cannot read it. It has no name, date or result with it, so we cannot find yours again.",
          kept: `Until we have fetched it and deleted it here. Copies from before there was a seal, with their week, language and style but without a name, for ${time(ANSWERS_KEPT_MS)} at most.`
        },
        address: {
          what: "Your email address, and your first name if you give it",
          why: "To send you the letters or the newsletter. Address and name are encrypted. Stored readable beside them: your language, time zone and pace, and since when you get mail.",
          kept: `For as long as you get mail from us, and for ${time(FINISHED_LEAD_KEPT_MS)} after that, as proof that you asked for it.`
        },
        result: {
          what: "Your result, rounded to a quarter of a point",
          why: "To choose the letters that fit you, and to let you read it again. The result is encrypted. Which way of attaching and which series belong to it is stored readable, beside an address that is encrypted.",
          kept: `Until ${time(KEPT_RESULT_MS)} after your last letter. If you stop sooner, for ${time(STOPPED_RESULT_KEPT_MS)} more. You can also delete it yourself at once.`
        },
        pending: {
          what: "A sign-up or a new address whose button was not pressed yet",
          why: "To ask whether it was you. Address, name and result are encrypted.",
          kept: `${time(CONFIRM_WITHIN_MS)}. Once you press the button, ${WITH_ADDRESS}.`
        },
        once: {
          what: "An address that you want one email sent to, such as the link to your result or your data",
          why: "To send that one email. The address is encrypted.",
          kept: "Until the email has gone."
        },
        proof: {
          what: "What you said yes to: the sentence that stood there, when, on which page, and when you confirmed it",
          why: "To be able to show that you asked for it.",
          kept: `${WITH_ADDRESS}. The sentence itself stays, without you beside it.`
        },
        source: {
          what: "The page and the campaign through which you came here",
          why: "To see where people find us.",
          kept: `${WITH_ADDRESS}.`
        },
        letters: {
          what: "Which letter you got when, and whether it arrived, came back or was reported as spam",
          why: "To send no letter twice, and to stop when we should. We do not measure whether you open a letter.",
          kept: `${WITH_ADDRESS}. Who was in one mailing together, ${time(BATCHES_KEPT_MS)}.`
        },
        goals: {
          what: "That you made an appointment or bought something after a letter, where we are told",
          why: "To let the series stop, and to see which letters help.",
          kept: `${WITH_ADDRESS}.`
        },
        notes: {
          what: "A note of ours about something that you asked",
          why: "To answer you well. It is encrypted, and part of the file that you can ask for.",
          kept: `${WITH_ADDRESS}.`
        },
        stops: {
          what: "A mark of your address after you stopped, said \u201Cnever again\u201D, had everything erased, or our mail came back",
          why: "To not write to you again. The address cannot be read from it. After \u201Cnever again\u201D it holds for your whole mailbox.",
          kept: "Until you sign up again yourself and confirm it, or until we lift it because you ask us to."
        },
        limits: {
          what: "A mark of your network, your address, your mail domain and each letter you answered, with a count",
          why: "To keep anyone from flooding you or us with mail, and to count each answer once. Nobody can be read from it. The mark of your network is another one each hour.",
          kept: `${time(LIMITS_KEPT_MS)}.`
        },
        posts: {
          what: "That a form or our mail provider sent us something, and what was wrong with it",
          why: "To handle nothing twice. What you filled in is not there.",
          kept: `${time(FORM_POSTS_KEPT_MS)}.`
        },
        desk: {
          what: "What we did ourselves at the desk, and with whom",
          why: "To be able to see who did what. You are in it as a number, not by name or address.",
          kept: `${time(AUDIT_KEPT_MS)}. Our own sign-in there, ${time(SESSIONS_KEPT_MS)}.`
        },
        numbers: {
          what: "Numbers by day, the texts of the letters and our settings",
          why: "To see what works. They name no visitor and no reader.",
          kept: "These stay."
        }
      },
      seenTitle: "Who else sees it",
      seen: [
        "Cloudflare provides the site and the database, and on some pages the check that you are human.",
        "Resend sends our mail. Resend sees your address, your first name and the text of your letters, and keeps what it sent.",
        "If you filled in a form on our own site, the maker of that form sees what you filled in."
      ],
      abroad: "Cloudflare and Resend are American companies. Each is bound by a processing agreement, with the European Commission\u2019s standard clauses for data outside Europe. We sell nothing, and pass on nothing else.",
      rightsTitle: "What you can do",
      rights: [
        "Stop: with one click under every letter.",
        "See, take along, correct and erase: ask for your own page under a letter. We then email you a link to everything we keep of you.",
        "Withdraw your consent, for everything or for your result alone. What happened before that stays in order.",
        "Object, or ask us to leave your data alone for a while: email us.",
        "Complain: to us, or to the data protection authority of your country (in the Netherlands, the Autoriteit Persoonsgegevens)."
      ],
      machine: "You don\u2019t have to give us anything: without an address you just get no mail. A computer chooses by your result which letters you get. Nothing else depends on it.",
      safeTitle: "How we keep it safe",
      safe: `What is encrypted cannot be read without our keys, and those are not in the database. Links in letters are sealed and say nothing about your result. Visitors get no cookies, and there are no tracking pixels in letters. Backups of the database go back ${time(BACKUPS_KEPT_MS)} at most: what was erased stays in them that long.`
    };
  }
});

// src/texts/privacy-nl.ts
var privacy_nl_exports = {};
__export(privacy_nl_exports, {
  nl: () => nl14
});
var time2, WITH_ADDRESS2, nl14;
var init_privacy_nl = __esm({
  "src/texts/privacy-nl.ts"() {
    "use strict";
    init_config();
    init_lasting();
    time2 = (ms) => lasting(ms, "nl");
    WITH_ADDRESS2 = "net zo lang als je adres";
    nl14 = {
      title: "Wat we met je gegevens doen",
      lead: "De quiz doe je zonder naam. Pas als je om post vraagt, bewaren we iets van je. Hieronder staat wat dat is, waarom, en hoe lang.",
      whoTitle: "Wie verantwoordelijk is",
      who: "{address}. Vragen over je gegevens? Mail naar {replyTo}. De quiz en de brieven zijn voor volwassenen.",
      heldTitle: "Wat we bewaren",
      more: "Wat er verder nog staat, achter de schermen",
      ground: "Waarom het mag",
      kept: "Hoe lang",
      grounds: {
        asked: "Je vraagt erom.",
        consent: "Je gaf er toestemming voor (artikel 6 lid 1a AVG, artikel 11.7 Telecommunicatiewet).",
        explicit: "Je gaf er uitdrukkelijk en apart toestemming voor (artikel 6 lid 1a en 9 lid 2a AVG).",
        duty: "We moeten het kunnen aantonen (artikel 7 lid 1 AVG, artikel 11.7 Telecommunicatiewet).",
        interest: "We hebben er een goede reden voor (gerechtvaardigd belang, artikel 6 lid 1f AVG).",
        none: "Dit zijn geen persoonsgegevens."
      },
      held: {
        quiz: {
          what: "Je antwoorden in de quiz",
          why: "Om je uitslag uit te rekenen. Er staat geen naam of adres bij.",
          kept: `Niet. Je uitslag staat alleen in de link naar je eigen pagina, en die werkt ${time2(RESULT_KEPT_MS)}.`
        },
        sheets: {
          what: "Een kopie van je antwoorden, als je daar ja tegen zegt",
          why: "Om na te gaan of de vragenlijst goed meet. De kopie is verzegeld: de server kan haar niet lezen. Er staan geen naam, datum of uitslag bij, dus terugvinden kunnen we haar niet.",
          kept: `Tot we haar hebben opgehaald en hier gewist. Kopie\xEBn van voor de verzegeling, met week, taal en stijl maar zonder naam, hooguit ${time2(ANSWERS_KEPT_MS)}.`
        },
        address: {
          what: "Je e-mailadres, en je voornaam als je die geeft",
          why: "Om je de brieven of de nieuwsbrief te sturen. Adres en naam staan versleuteld. Leesbaar staan erbij: je taal, je tijdzone, je tempo, en sinds wanneer je post krijgt.",
          kept: `Zolang je post van ons krijgt, en daarna nog ${time2(FINISHED_LEAD_KEPT_MS)} als bewijs dat je erom vroeg.`
        },
        result: {
          what: "Je uitslag, afgerond op een kwart punt",
          why: "Om de brieven te kiezen die bij je passen, en je hem te laten teruglezen. De uitslag staat versleuteld. Welke manier van hechten en welke reeks erbij horen, staat leesbaar, bij een adres dat versleuteld is.",
          kept: `Tot ${time2(KEPT_RESULT_MS)} na je laatste brief. Stop je eerder, dan nog ${time2(STOPPED_RESULT_KEPT_MS)}. Je kunt hem ook zelf meteen wissen.`
        },
        pending: {
          what: "Een aanmelding of nieuw adres waarvan de knop nog niet is ingedrukt",
          why: "Om te vragen of jij het was. Adres, naam en uitslag staan versleuteld.",
          kept: `${time2(CONFIRM_WITHIN_MS)}. Druk je op de knop, dan ${WITH_ADDRESS2}.`
        },
        once: {
          what: "Een adres waar je \xE9\xE9n mail heen vraagt, zoals de link naar je uitslag of je gegevens",
          why: "Om die ene mail te sturen. Het adres staat versleuteld.",
          kept: "Tot de mail weg is."
        },
        proof: {
          what: "Waar je ja tegen zei: de zin die er stond, wanneer, op welke pagina, en wanneer je het bevestigde",
          why: "Om te kunnen laten zien dat je erom vroeg.",
          kept: `${WITH_ADDRESS2}. De zin zelf blijft staan, zonder jou erbij.`
        },
        source: {
          what: "Op welke pagina en door welke campagne je hier kwam",
          why: "Om te zien waar mensen ons vinden.",
          kept: `${WITH_ADDRESS2}.`
        },
        letters: {
          what: "Welke brief je wanneer kreeg, en of hij aankwam, terugkwam of als ongewenst is gemeld",
          why: "Om geen brief twee keer te sturen, en te stoppen als dat moet. Of je een brief opent, meten we niet.",
          kept: `${WITH_ADDRESS2}. Wie er samen in \xE9\xE9n verzending zaten, ${time2(BATCHES_KEPT_MS)}.`
        },
        goals: {
          what: "Dat je na een brief een afspraak maakte of iets kocht, als dat wordt doorgegeven",
          why: "Om de reeks te laten stoppen, en te zien welke brieven helpen.",
          kept: `${WITH_ADDRESS2}.`
        },
        notes: {
          what: "Een aantekening van ons over iets wat je vroeg",
          why: "Om je goed te kunnen antwoorden. Ze staat versleuteld, en in het bestand dat je kunt opvragen.",
          kept: `${WITH_ADDRESS2}.`
        },
        stops: {
          what: "Een kenmerk van je adres nadat je stopte, \u2018nooit meer\u2019 zei, alles liet wissen, of onze mail terugkwam",
          why: "Om je niet opnieuw te schrijven. Het adres is er niet uit af te lezen. Bij \u2018nooit meer\u2019 geldt het voor je hele postvak.",
          kept: "Tot je je zelf weer aanmeldt en dat bevestigt, of tot wij het op jouw verzoek opheffen."
        },
        limits: {
          what: "Een kenmerk van je netwerk, je adres, je maildomein en elke brief waarop je antwoordde, met een telling",
          why: "Om te voorkomen dat iemand jou of ons met mail bestookt, en om elk antwoord \xE9\xE9n keer te tellen. Wie erachter zit is niet af te lezen. Het kenmerk van je netwerk is elk uur een ander.",
          kept: `${time2(LIMITS_KEPT_MS)}.`
        },
        posts: {
          what: "Dat een formulier of onze verzender ons iets stuurde, en wat daaraan niet klopte",
          why: "Om niets twee keer te verwerken. Wat je invulde staat er niet bij.",
          kept: `${time2(FORM_POSTS_KEPT_MS)}.`
        },
        desk: {
          what: "Wat wij zelf in het beheer deden, en bij wie",
          why: "Om te kunnen nagaan wie wat deed. Je staat erin met een nummer, niet met je naam of adres.",
          kept: `${time2(AUDIT_KEPT_MS)}. Onze eigen aanmelding daar ${time2(SESSIONS_KEPT_MS)}.`
        },
        numbers: {
          what: "Aantallen per dag, de teksten van de brieven en onze instellingen",
          why: "Om te zien wat werkt. Ze noemen geen bezoeker en geen lezer.",
          kept: "Die blijven."
        }
      },
      seenTitle: "Wie het nog meer ziet",
      seen: [
        "Cloudflare levert de site en de database, en op sommige pagina\u2019s de controle of je een mens bent.",
        "Resend verstuurt onze mail. Resend ziet je adres, je voornaam en de tekst van je brieven, en bewaart wat het verstuurde.",
        "Vulde je een formulier op onze eigen site in, dan ziet de maker van dat formulier wat je invulde."
      ],
      abroad: "Cloudflare en Resend zijn Amerikaanse bedrijven. Voor allebei geldt een verwerkersovereenkomst, met de standaardbepalingen van de Europese Commissie voor gegevens buiten Europa. Wij verkopen niets en geven verder niets door.",
      rightsTitle: "Wat jij kunt",
      rights: [
        "Stoppen: met \xE9\xE9n klik onder elke brief.",
        "Inzien, meenemen, verbeteren en wissen: vraag onder een brief je eigen pagina op. We mailen je dan een link naar alles wat we van je bewaren.",
        "Je toestemming intrekken, helemaal of alleen voor je uitslag. Wat daarvoor gebeurde, blijft in orde.",
        "Bezwaar maken, of vragen om even niets met je gegevens te doen: mail ons.",
        "Klagen: bij ons, of bij de Autoriteit Persoonsgegevens (in Belgi\xEB bij de Gegevensbeschermingsautoriteit)."
      ],
      machine: "Je bent tot niets verplicht: zonder adres krijg je alleen geen post. Een computer kiest op basis van je uitslag welke brieven je krijgt. Verder hangt er niets van af.",
      safeTitle: "Hoe we het veilig houden",
      safe: `Wat versleuteld staat, is zonder onze sleutels niet te lezen, en die staan niet in de database. Links in brieven zijn verzegeld en zeggen niets over je uitslag. Bezoekers krijgen geen cookies, en in brieven zitten geen volgpixels. Van de database gaan reservekopie\xEBn hooguit ${time2(BACKUPS_KEPT_MS)} terug: wat gewist is, staat daar nog zo lang in.`
    };
  }
});

// src/texts/quiz-en.ts
var quiz_en_exports = {};
__export(quiz_en_exports, {
  en: () => en15
});
var en15;
var init_quiz_en = __esm({
  "src/texts/quiz-en.ts"() {
    "use strict";
    en15 = {
      start: {
        title: "Why am I like this with someone I love?",
        lead: "One person always wants to know that things are fine. Another soon needs some air. And for some people it changes by the day. In {n} statements you see how it goes for you.",
        begin: "Start with the first statement",
        goOn: "Carry on where you were",
        promised: ["{n} statements", "about 6 minutes", "anonymous"],
        trust: "You see your result straight away, without giving your email address. We keep your answers only if you choose that yourself at the end.",
        privacy: "How we treat your data",
        quote: "There is no right or wrong way to love someone.",
        coaches: "{people}, relationship coaching",
        description: "A questionnaire of {n} statements about closeness and distance. Anonymous, about six minutes, with an honest result straight away."
      },
      sample: {
        name: "Example of a result",
        tag: "Example",
        gets: [
          "what you may recognise",
          "where it may come from",
          "one small step for today",
          "how sure this is, in plain words"
        ],
        caption: "The dot is you. The patch around it is honest: no questionnaire can know exactly."
      },
      who: {
        title: "Who should I think of?",
        text: "Your partner or partners. If you have none, take a close friend or someone in your family. If nobody is close now, think of whoever was last. If it differs from person to person, choose what is true most often. If this never happens to you, choose what you think you would do."
      },
      question: {
        progress: "Progress",
        place: "Statement {n} of {total}",
        minutes: { one: "about a minute left", many: "about {n} minutes left" },
        back: "Back",
        skip: "Skip this statement",
        next: "Next",
        noAnswer: "No answer",
        keys: "On a keyboard, answer with 1 to 5, or with the arrow keys and Enter.",
        cheers: [
          "There are no wrong answers.",
          "That\u2019s a quarter done. Your first thought is usually the right one.",
          "You\u2019re past halfway.",
          "Only a few left."
        ],
        skipped: "Skipped. You can come back to it at the end."
      },
      end: {
        title: "Those were the statements",
        all: "You answered all of them. Your result is ready.",
        open: {
          one: "One statement has no answer yet. That makes your result a little less precise. If you\u2019d like to answer it after all, choose it here.",
          many: "{n} statements have no answer yet. That makes your result a little less precise. If you\u2019d like to answer one after all, choose it here."
        },
        short: {
          one: "With what you have answered so far we can\u2019t show a full result. We know too little about: {scales}. This statement is still open:",
          many: "With what you have answered so far we can\u2019t show a full result. We know too little about: {scales}. These {n} statements are still open:"
        },
        question: "Statement {n}",
        missingTitle: "These statements have no answer yet",
        missingItem: "There is no answer here yet.",
        keepTitle: "Would you help us improve the questionnaire?",
        keep: "Yes, keep an anonymous copy of my answers to improve the questionnaire.",
        keepDetail: "The copy is sealed: we can\u2019t read it here. No name, address or date goes with it. That also means we can\u2019t find it again or delete it for you later. It makes no difference to your result.",
        submit: "See my result",
        busy: "We are looking at your answers\u2026",
        failed: "We couldn\u2019t get your result. Your answers are still here: please try again in a moment."
      }
    };
  }
});

// src/texts/quiz-nl.ts
var quiz_nl_exports = {};
__export(quiz_nl_exports, {
  nl: () => nl15
});
var nl15;
var init_quiz_nl = __esm({
  "src/texts/quiz-nl.ts"() {
    "use strict";
    nl15 = {
      start: {
        title: "Waarom doe ik zo bij iemand van wie ik houd?",
        lead: "De een wil steeds zeker weten dat het goed zit. De ander heeft al snel lucht nodig. En bij sommige mensen wisselt het per dag. In {n} zinnen zie je hoe het bij jou gaat.",
        begin: "Begin met de eerste zin",
        goOn: "Ga verder waar je was",
        promised: ["{n} zinnen", "ongeveer 6 minuten", "anoniem"],
        trust: "Je ziet je uitslag meteen, zonder je e-mailadres. Je antwoorden bewaren we alleen als jij dat aan het eind zelf wilt.",
        privacy: "Zo gaan we om met je gegevens",
        quote: "Er is geen goede of foute manier om van iemand te houden.",
        coaches: "{people}, relatiecoaching",
        description: "Een vragenlijst van {n} zinnen over nabijheid en afstand. Anoniem, in ongeveer zes minuten, met meteen een eerlijke uitslag."
      },
      sample: {
        name: "Voorbeeld van een uitslag",
        tag: "Voorbeeld",
        gets: [
          "wat je misschien herkent",
          "waar het vandaan kan komen",
          "\xE9\xE9n kleine stap voor vandaag",
          "hoe zeker dit is, in gewone taal"
        ],
        caption: "De stip ben jij. De vlek eromheen is eerlijk: precies weten kan een vragenlijst niet."
      },
      who: {
        title: "Aan wie denk ik hierbij?",
        text: "Aan je partner of partners. Heb je die niet, neem dan een goede vriend of vriendin, of iemand uit je familie. Is er nu niemand dichtbij, denk dan aan wie dat het laatst was. Verschilt het per persoon, kies dan wat het vaakst klopt. Maak je dit nooit mee, kies dan wat je denkt dat je zou doen."
      },
      question: {
        progress: "Voortgang",
        place: "Zin {n} van {total}",
        minutes: { one: "nog ongeveer een minuut", many: "nog ongeveer {n} minuten" },
        back: "Vorige",
        skip: "Sla deze zin over",
        next: "Volgende",
        noAnswer: "Geen antwoord",
        keys: "Met een toetsenbord antwoord je met 1 tot en met 5, of met de pijltjes en Enter.",
        cheers: [
          "Je kunt het niet fout doen.",
          "Een kwart zit erop. Je eerste gedachte is meestal goed.",
          "Je bent over de helft.",
          "Nog een paar zinnen."
        ],
        /** Shown after a statement was skipped. */
        skipped: "Overgeslagen. Aan het eind kun je er nog naar terug."
      },
      end: {
        title: "Dat waren de zinnen",
        all: "Je hebt ze allemaal beantwoord. Je uitslag staat klaar.",
        open: {
          one: "Bij \xE9\xE9n zin staat nog geen antwoord. Je uitslag wordt daar iets minder precies van. Wil je hem toch invullen, kies hem dan hier.",
          many: "Bij {n} zinnen staat nog geen antwoord. Je uitslag wordt daar iets minder precies van. Wil je er nog een invullen, kies hem dan hier."
        },
        short: {
          one: "Met wat je nu hebt ingevuld, kunnen we nog geen hele uitslag laten zien. Te weinig weten we over: {scales}. Deze zin staat nog open:",
          many: "Met wat je nu hebt ingevuld, kunnen we nog geen hele uitslag laten zien. Te weinig weten we over: {scales}. Deze {n} zinnen staan nog open:"
        },
        question: "Zin {n}",
        missingTitle: "Bij deze zinnen staat nog geen antwoord",
        missingItem: "Hier staat nog geen antwoord.",
        keepTitle: "Help je mee de vragenlijst beter te maken?",
        keep: "Ja, bewaar een anonieme kopie van mijn antwoorden om de vragenlijst te verbeteren.",
        keepDetail: "De kopie wordt verzegeld: wij kunnen haar hier niet lezen. Er staan geen naam, adres of datum bij. Daardoor kunnen we haar later ook niet voor je terugvinden of wissen. Voor je uitslag maakt het niets uit.",
        submit: "Bekijk mijn uitslag",
        busy: "We kijken naar je antwoorden\u2026",
        failed: "Het lukte niet om je uitslag op te halen. Je antwoorden staan er nog: probeer het zo nog eens."
      }
    };
  }
});

// src/texts/result-mail.ts
var result_mail_exports = {};
__export(result_mail_exports, {
  resultMailTexts: () => resultMailTexts
});
var nl16, en16, resultMailTexts;
var init_result_mail = __esm({
  "src/texts/result-mail.ts"() {
    "use strict";
    init_in_both();
    nl16 = {
      label: "Je e-mailadres",
      button: "Stuur \xE9\xE9n mail",
      note: "Je krijgt \xE9\xE9n mail met een link naar deze pagina. Is die weg, dan is ook je adres gewist. Je meldt je nergens voor aan.",
      meant: "Bedoel je {address}? Verbeter het, of stuur het nog eens als het zo klopt.",
      sent: {
        title: "Kijk in je mail",
        text: "We sturen \xE9\xE9n mail met de link naar {address}. Er staat niet in wat je uitslag is.",
        more: "Niets gekregen? Kijk na een paar minuten ook bij de ongewenste mail.",
        back: "Terug naar je uitslag"
      },
      /** The mail itself: nothing in it says what the page is about, and nothing of what somebody typed. */
      mail: {
        subject: "De link waar je om vroeg",
        preview: "Hiermee open je de pagina die je net bekeek.",
        body: "Je vroeg op onze site om deze link. Hij opent de pagina die je net bekeek, en werkt tot {date}. Wie de link heeft, kan meelezen.\n\nHeb je hier niet om gevraagd? Dan vulde iemand anders jouw adres in. Je hoeft niets te doen: nu deze mail weg is, is je adres bij ons gewist.",
        button: "Open de pagina"
      }
    };
    en16 = {
      label: "Your email address",
      button: "Send one email",
      note: "You get one email with a link to this page. Once it has gone, your address is deleted. You are not signing up for anything.",
      meant: "Did you mean {address}? Correct it, or send it again if it is right.",
      sent: {
        title: "Check your email",
        text: "We are sending one email with the link to {address}. It does not say what your result is.",
        more: "Nothing there? After a few minutes, look in your spam folder too.",
        back: "Back to your result"
      },
      mail: {
        subject: "The link you asked for",
        preview: "It opens the page that you were just looking at.",
        body: "You asked for this link on our site. It opens the page that you were just looking at, and works until {date}. Anyone with the link can read along.\n\nDidn\u2019t ask for this? Then someone else typed in your address. There is nothing you need to do: now that this email has gone, your address is deleted here.",
        button: "Open the page"
      }
    };
    resultMailTexts = inBoth({ nl: nl16, en: en16 });
  }
});

// src/texts/results-en.ts
var results_en_exports = {};
__export(results_en_exports, {
  en: () => en17
});
var en17;
var init_results_en = __esm({
  "src/texts/results-en.ts"() {
    "use strict";
    en17 = {
      pageTitle: "Your result",
      night: "It\u2019s late, and everything weighs more at night: there is nothing you have to decide or solve right now.",
      name: {
        inBooks: "Books call this",
        fits: {
          clear: "It is clearly the best fit for your answers now.",
          likely: "It is probably the best fit for your answers now.",
          slight: "It fits your answers only slightly better than the rest now.",
          mixed: "Both sides show in your answers."
        },
        noLabel: "It isn\u2019t a label: you feel it more with one person than with another, and it can change.",
        near: "Close to it is {style}: there is little between them."
      },
      know: {
        title: "What you may recognise",
        after: "Recognise one? Then you know enough. Recognise nothing? Then trust yourself, not a questionnaire."
      },
      place: {
        title: "Where you are now",
        partTitle: "What we can see already",
        blurTitle: "Were your answers right after all?",
        svgTitle: "Your place in the drawing",
        dot: "The dot is you, the patch is the space around it: you are probably somewhere in there.",
        anxiety: {
          low: "You are mostly *at ease* about the other person staying.",
          middle: "Sometimes you are *at ease*, sometimes *worried* whether the other person will stay.",
          high: "You are often *worried* whether the other person will stay."
        },
        avoidance: {
          low: "You like to be *close*, even when that is scary.",
          middle: "Sometimes you come *close*, sometimes you keep your *distance*.",
          high: "You like to keep some *distance*, most of all when someone comes close."
        },
        disorganisation: {
          low: "You are seldom pulled both ways.",
          middle: "You are pulled both ways at times.",
          high: "You are often pulled both ways."
        },
        noNames: "The patch touches more than one square. That is why there are no names in the corners.",
        blur: "Then this is your place. We draw the patch extra large, because it is that uncertain. We give it no name.",
        blurAfter: "Does something not match how you know yourself? Then trust what you know.",
        answered: "{n} of {total} statements",
        missing: "There are too few answers here to show anything yet.",
        few: {
          one: "One more statement, and we can show something here.",
          many: "At least {n} more statements, and we can show something here."
        },
        corners: { secure: "secure", anxious: "anxious", avoidant: "avoidant", both: "both" }
      },
      from: "Where it may come from",
      grow: "Where you can grow",
      certainty: {
        title: "How sure is this?",
        hint: "In plain words and in numbers",
        sentences: {
          clear: "Your answers clearly point one way. Still, nobody measures themselves exactly: after a bad night, or with someone else in mind, you would come out somewhere slightly different.",
          likely: "Your answers probably point this way, but it isn\u2019t certain. On another day it may come out a little differently.",
          slight: "There is little in it. Read it as a hunch, not as a conclusion: on another day something else may come out.",
          mixed: "None of the ways of attaching fits clearly better than the others. A name would be a guess, so we give none.",
          twoSides: "Both sides play a part for you. Which of the two comes first is less certain."
        },
        fits: ["hardly fits", "fits a little", "plays a part", "fits best"],
        chance: "chance {percent}",
        under: "under {percent}",
        over: "over {percent}",
        percent: "{n}%",
        bandTitle: "What the patch means.",
        band: "The dot is where your answers come out. If you answered again next week, you would probably come out somewhere in the patch. On a scale from 1 to 5:",
        range: "{name}: {mean}, probably between {low} and {high}.",
        unknownTitle: "What we don\u2019t know yet.",
        unknown: "The statements were made with care, but they haven\u2019t been tested scientifically yet. A questionnaire can prove nothing about your childhood, your partner or how safe your relationship is.",
        flagsTitle: "What we noticed.",
        flags: {
          "identical-answers": "Every statement got the same answer.",
          "too-fast": "It went so fast that the statements could hardly be read.",
          "long-string": "Many statements in a row got the same answer.",
          "low-spread": "The answers lie very close together.",
          "many-middles": "The middle answer came up very often.",
          "inconsistent-pairs": "Statements that are alike got different answers.",
          fast: "It went rather fast.",
          "very-long-string": "A great many statements in a row got the same answer.",
          contradictory: "Statements that are alike got opposite answers.",
          "one-sided": "You agreed with nearly everything, or with nearly nothing."
        },
        flagsAfter: "That may well match who you are. If in doubt, answer again in a quiet moment."
      },
      styles: {
        secure: "secure attachment",
        anxious: "anxious attachment",
        avoidant: "avoidant attachment",
        both: "anxious and avoidant attachment",
        disorganised: "disorganised attachment",
        pushPull: "pulled both ways"
      },
      short: {
        secure: "Secure",
        anxious: "Anxious",
        avoidant: "Avoidant",
        both: "Anxious and avoidant",
        disorganised: "Disorganised",
        pushPull: "Pulled both ways"
      },
      goOn: {
        given: "You answered {answered} of the {total} statements.",
        fill: "Answer the other statements",
        fillOpen: { one: "Answer the one statement that is still open", many: "Answer the other {n} statements" },
        fillNote: "What you answered stays as long as you keep this tab open.",
        again: "Try again in a quiet moment",
        againNote: "About 6 minutes. Think of one person who is close to you, and choose what is mostly true, not what you would like to be true.",
        without: "Rather not?",
        withoutText: "That\u2019s fine too. You can take these questions with you, without a questionnaire:"
      },
      keep: {
        title: "Keep or share",
        mail: "Email me my result",
        print: "Save as PDF or print",
        share: "Share the questionnaire",
        shareNote: "without your result",
        copied: "The link has been copied.",
        until: "This page can be read until {date}. Anyone with the link can read along."
      },
      again: {
        text: "In a few weeks it may be different.",
        link: "Answer the statements again then"
      },
      ownPage: "Open your result on a page of its own, to keep or print",
      backToSite: "Back to the site",
      backToSiteNote: "Your result comes along.",
      earlier: {
        title: "Then and now",
        when: "Your earlier result is from around {date}.",
        svg: "The open dot is your place then, the filled dot your place now.",
        near: "The two places lie within each other\u2019s patch. That may just as well be chance: your day, your mood, or who you had in mind.",
        moved: "The two places lie further apart than the patch. Something may have changed. You may also have had someone else in mind this time.",
        unlike: "Then and now were measured with different statements. So don\u2019t compare them too closely.",
        unknown: "Too little is known of then or of now to put them side by side.",
        after: "What has changed and why, a questionnaire can\u2019t say. You know that better."
      }
    };
  }
});

// src/texts/results-nl.ts
var results_nl_exports = {};
__export(results_nl_exports, {
  nl: () => nl17
});
var nl17;
var init_results_nl = __esm({
  "src/texts/results-nl.ts"() {
    "use strict";
    nl17 = {
      pageTitle: "Jouw uitslag",
      night: "Het is laat, en \u2019s nachts weegt alles zwaarder: je hoeft nu niets te besluiten en niets op te lossen.",
      name: {
        inBooks: "In boeken heet dit",
        fits: {
          clear: "Die past nu duidelijk het best bij je antwoorden.",
          likely: "Die past nu waarschijnlijk het best bij je antwoorden.",
          slight: "Die past nu net iets beter bij je antwoorden dan de rest.",
          mixed: "Allebei de kanten komen terug in je antwoorden."
        },
        noLabel: "Het is geen etiket: bij de een voel je het sterker dan bij de ander, en het kan veranderen.",
        near: "Ook {style} ligt dichtbij: het verschil is klein."
      },
      know: {
        title: "Wat je misschien herkent",
        after: "Herken je er \xE9\xE9n? Dan weet je al genoeg. Herken je niets? Vertrouw dan op jezelf, niet op een vragenlijst."
      },
      place: {
        title: "Waar je nu staat",
        partTitle: "Wat we al wel zien",
        blurTitle: "Klopten je antwoorden toch?",
        svgTitle: "Jouw plek in de tekening",
        dot: "De stip ben jij, de vlek is de ruimte eromheen: waarschijnlijk zit je daar ergens.",
        anxiety: {
          low: "Je bent meestal *gerust* dat de ander blijft.",
          middle: "Soms ben je *gerust*, soms *ongerust* of de ander blijft.",
          high: "Je bent vaak *ongerust* of de ander blijft."
        },
        avoidance: {
          low: "Je komt graag *dichtbij*, ook als het spannend is.",
          middle: "Soms kom je *dichtbij*, soms neem je *afstand*.",
          high: "Je houdt graag wat *afstand*, zeker als iemand dichtbij komt."
        },
        disorganisation: {
          low: "Je wordt zelden heen en weer getrokken.",
          middle: "Soms word je heen en weer getrokken.",
          high: "Je wordt vaak heen en weer getrokken."
        },
        noNames: "De vlek raakt meer dan \xE9\xE9n vak. Daarom staan er geen namen in de hoeken.",
        blur: "Dan is dit je plek. We tekenen de vlek extra groot, want zo onzeker is hij. Een naam geven we er niet aan.",
        blurAfter: "Klopt er iets niet met hoe jij jezelf kent? Vertrouw dan op wat je zelf weet.",
        answered: "{n} van de {total} zinnen",
        missing: "Hier zijn nog te weinig antwoorden om iets te laten zien.",
        few: {
          one: "Nog \xE9\xE9n zin, dan kunnen we hier iets laten zien.",
          many: "Nog minstens {n} zinnen, dan kunnen we hier iets laten zien."
        },
        corners: { secure: "veilig", anxious: "angstig", avoidant: "vermijdend", both: "allebei" }
      },
      from: "Waar het vandaan kan komen",
      grow: "Waar je kunt groeien",
      certainty: {
        title: "Hoe zeker is dit?",
        hint: "In gewone woorden en in cijfers",
        sentences: {
          clear: "Je antwoorden wijzen duidelijk \xE9\xE9n kant op. Toch meet niemand zichzelf precies: een slechte nacht of een ander iemand in gedachten, en je komt net ergens anders uit.",
          likely: "Je antwoorden wijzen waarschijnlijk deze kant op, maar helemaal zeker is het niet. Op een andere dag kan het net anders uitkomen.",
          slight: "Het scheelt weinig. Lees het als een vermoeden, niet als een conclusie: op een andere dag kan er iets anders uitkomen.",
          mixed: "Geen van de manieren van hechten past duidelijk beter dan de andere. Een naam zou een gok zijn, en dus noemen we er geen.",
          twoSides: "Beide kanten spelen bij je mee. Welke van de twee voorop gaat, is minder zeker."
        },
        fits: ["past nauwelijks", "past een beetje", "speelt mee", "past het best"],
        chance: "kans {percent}",
        under: "onder {percent}",
        over: "boven {percent}",
        percent: "{n}%",
        bandTitle: "Wat de vlek betekent.",
        band: "De stip is waar je antwoorden uitkomen. Zou je de zinnen volgende week weer invullen, dan kom je waarschijnlijk ergens in de vlek uit. Op een schaal van 1 tot 5:",
        range: "{name}: {mean}, waarschijnlijk tussen {low} en {high}.",
        unknownTitle: "Wat we nog niet weten.",
        unknown: "De zinnen zijn zorgvuldig gemaakt, maar nog niet wetenschappelijk getoetst. Over je jeugd, je partner of de veiligheid van je relatie kan een vragenlijst niets bewijzen.",
        flagsTitle: "Wat ons opviel.",
        flags: {
          "identical-answers": "Op alle zinnen kwam hetzelfde antwoord.",
          "too-fast": "Het ging zo snel dat de zinnen bijna niet te lezen waren.",
          "long-string": "Veel zinnen achter elkaar kregen hetzelfde antwoord.",
          "low-spread": "De antwoorden liggen heel dicht bij elkaar.",
          "many-middles": "Het middelste antwoord kwam heel vaak voor.",
          "inconsistent-pairs": "Op zinnen die op elkaar lijken, kwamen verschillende antwoorden.",
          fast: "Het ging vrij snel.",
          "very-long-string": "Heel veel zinnen achter elkaar kregen hetzelfde antwoord.",
          contradictory: "Op zinnen die op elkaar lijken, kwamen tegengestelde antwoorden.",
          "one-sided": "Je was het met bijna alles eens, of juist met bijna niets."
        },
        flagsAfter: "Dat kan kloppen met hoe jij bent. Twijfel je, vul de zinnen dan op een rustig moment nog eens in."
      },
      styles: {
        secure: "veilige hechting",
        anxious: "angstige hechting",
        avoidant: "vermijdende hechting",
        both: "angstige \xE9n vermijdende hechting",
        disorganised: "gedesorganiseerde hechting",
        pushPull: "heen en weer getrokken"
      },
      short: {
        secure: "Veilig",
        anxious: "Angstig",
        avoidant: "Vermijdend",
        both: "Angstig en vermijdend",
        disorganised: "Gedesorganiseerd",
        pushPull: "Heen en weer getrokken"
      },
      goOn: {
        given: "Je beantwoordde {answered} van de {total} zinnen.",
        fill: "Vul de andere zinnen aan",
        fillOpen: { one: "Vul de ene zin aan die nog open is", many: "Vul de {n} andere zinnen aan" },
        fillNote: "Wat je al invulde, blijft staan zolang je dit tabblad openhoudt.",
        again: "Doe het nog eens, op een rustig moment",
        againNote: "Ongeveer 6 minuten. Denk aan \xE9\xE9n iemand die dicht bij je staat en kies wat meestal klopt, niet wat je het liefst zou willen.",
        without: "Liever niet aanvullen?",
        withoutText: "Dat is ook goed. Deze vragen kun je zonder vragenlijst meenemen:"
      },
      keep: {
        title: "Bewaren of delen",
        mail: "Mail mij mijn uitslag",
        print: "Bewaar als pdf of druk af",
        share: "Deel de vragenlijst",
        shareNote: "zonder jouw uitslag",
        copied: "De link is gekopieerd.",
        until: "Deze pagina blijft tot {date} te lezen. Wie de link heeft, kan meelezen."
      },
      again: {
        text: "Over een paar weken kan het anders zijn.",
        link: "Vul de zinnen dan nog eens in"
      },
      ownPage: "Open je uitslag op een eigen pagina, om te bewaren of af te drukken",
      backToSite: "Terug naar de site",
      backToSiteNote: "Je uitslag gaat mee.",
      earlier: {
        title: "Toen en nu",
        when: "Je eerdere uitslag is van rond {date}.",
        svg: "De open stip is je plek van toen, de dichte stip die van nu.",
        near: "De twee plekken liggen binnen elkaars vlek. Dat kan net zo goed toeval zijn: je dag, je stemming, of aan wie je dacht.",
        moved: "De twee plekken liggen verder uit elkaar dan de vlek. Er kan iets veranderd zijn. Het kan ook zijn dat je nu aan iemand anders dacht.",
        unlike: "Toen en nu zijn met verschillende zinnen gemeten. Vergelijk ze daarom niet te precies.",
        unknown: "Van toen of van nu is te weinig bekend om ze naast elkaar te zetten.",
        after: "Wat er veranderd is en waardoor, kan een vragenlijst niet zeggen. Dat weet jij beter."
      }
    };
  }
});

// src/texts/sign-up-en.ts
var sign_up_en_exports = {};
__export(sign_up_en_exports, {
  en: () => en18
});
var en18;
var init_sign_up_en = __esm({
  "src/texts/sign-up-en.ts"() {
    "use strict";
    en18 = {
      pageTitle: "Get the letters",
      pause: {
        title: "Would you like to take this further, gently?",
        text: "{Letters} short letters from {people}, one every few days. Free, and you stop with one click.",
        open: "Yes, send me the letters"
      },
      offer: {
        title: "{Letters} letters from {people}",
        text: "Over {weeks}, one every few days. Each letter is about one thing: where it comes from, how it goes between two people, what you can practise.",
        weeks: { one: "a week", many: "{n} weeks" }
      },
      series: "Which letters would you like?",
      own: "Letters that go with my result",
      ownOf: "Letters for {style}",
      general: "General letters",
      generalText: "For everyone. My result is not kept then.",
      forAll: "For everyone.",
      noOwn: "They will be the general letters, because your result names no way of attaching now. We don\u2019t keep your result.",
      email: "Your email address",
      submit: "Send me the letters",
      afterwards: "First you get an email to confirm your address. If you don\u2019t press its button, you hear nothing more. Your result is never in the subject line. You can always stop and have everything erased.",
      privacy: "Read how we treat your data",
      errorsTitle: "Please have another look",
      failed: "Signing up didn\u2019t work just now. What you filled in is still here: please try again in a moment.",
      busy: "We are signing you up\u2026",
      suggestion: "Did you mean {address}?",
      suggestionShort: "Did you mean @{domain}? Change it",
      suggestionTake: "Yes, use {address}",
      suggestionKeep: "No, it is right. Sign me up",
      honeypot: "Leave this field empty",
      needsScript: "This form checks that you are a person. For that, JavaScript has to be on in your browser.",
      elsewhere: "Signing up needs one more check that can\u2019t be done on this page. It can on your result\u2019s own page.",
      elsewhereLink: "Sign me up there",
      checkMail: {
        title: "One more click, in your inbox",
        sentTo: "We sent an email to *{address}*. Press the button in it, and we begin right away.",
        sent: "You\u2019ll get an email from us with one button in it. Press it, and we begin right away.",
        looks: "This is how the email looks in your inbox",
        now: "now",
        open: "Open {name}",
        nothing: "Nothing there?",
        nothingText: "After a few minutes, look in your spam or promotions folder too. Did you confirm this address before, and nothing new was added? Then all is well and you get no new email.",
        again: "Send the email again",
        againNote: "That works once an hour.",
        wrong: "Is the address wrong?",
        wrongLabel: "Your right email address",
        wrongButton: "Use this address",
        wrongNote: "Your choices stay as they are. Nothing happens at the first address as long as nobody presses the button there.",
        meant: "Did you mean an address at {domain}? If so, our email won\u2019t arrive now.",
        fix: "Correct my address",
        backToResult: "Back to your result",
        backToSite: "Back to the site"
      },
      confirm: {
        title: "Just one more click",
        text: "With this button you confirm that this is your address and that you want our email.",
        button: "Yes, this is my address",
        nothing: "Wasn\u2019t this you? Just close this page. Nothing will happen."
      },
      confirmed: {
        ok: "{address} is confirmed",
        title: "Good to have you here.",
        letters: "Your first letter is on its way. After that one comes every few days, always in the daytime.",
        lettersSlowly: "Your first letter is on its way. The next comes at the pace you chose.",
        running: "Your letters go on where you were.",
        newsletter: "From now on you get the newsletter.",
        result: "You can read your result here",
        resultText: "until 120 days after your last letter. The link is in your first letter and with your choices too.",
        resultLink: "See my result",
        name: "What may we call you?",
        nameOptional: "optional",
        nameSave: "Save",
        plan: "This is what you get",
        now: "Today \xB7 on its way",
        pace: "Too fast or too slow?",
        paceLink: "Choose your own pace, take a break or stop",
        keepTitle: "So that no letter gets lost",
        keepText: "Add *{address}* to your contacts. And if you have a question, simply reply to a letter: it reaches {people}."
      },
      alreadyConfirmed: {
        title: "Your address was already confirmed",
        text: "Everything is fine. There is nothing more you need to do.",
        link: "To my letters and choices"
      }
    };
  }
});

// src/texts/sign-up-nl.ts
var sign_up_nl_exports = {};
__export(sign_up_nl_exports, {
  nl: () => nl18
});
var nl18;
var init_sign_up_nl = __esm({
  "src/texts/sign-up-nl.ts"() {
    "use strict";
    nl18 = {
      pageTitle: "Brieven ontvangen",
      pause: {
        title: "Wil je hier rustig mee verder?",
        text: "{Letters} korte brieven van {people}, om de paar dagen \xE9\xE9n. Gratis, en je stopt met \xE9\xE9n klik.",
        open: "Ja, stuur me de brieven"
      },
      offer: {
        title: "{Letters} brieven van {people}",
        text: "Om de paar dagen \xE9\xE9n, {weeks} lang. Elke brief gaat over \xE9\xE9n ding: waar het vandaan komt, hoe het gaat tussen twee mensen, wat je kunt oefenen.",
        weeks: { one: "een week", many: "{n} weken" }
      },
      series: "Welke brieven wil je?",
      own: "Brieven bij mijn uitslag",
      ownOf: "Brieven bij {style}",
      general: "Algemene brieven",
      generalText: "Voor iedereen. Mijn uitslag wordt dan niet bewaard.",
      forAll: "Voor iedereen.",
      noOwn: "Het worden de algemene brieven, omdat er nu geen manier van hechten bij je uitslag staat. Je uitslag bewaren we niet.",
      email: "Je e-mailadres",
      submit: "Stuur me de brieven",
      afterwards: "Je krijgt eerst een mail om je adres te bevestigen. Druk je daar niet op de knop, dan hoor je niets meer. Je uitslag staat nooit in het onderwerp. Je mag altijd stoppen en alles laten wissen.",
      privacy: "Lees hoe we met je gegevens omgaan",
      errorsTitle: "Kijk hier nog even naar",
      failed: "Het aanmelden lukte nu niet. Wat je invulde staat er nog: probeer het zo nog eens.",
      busy: "We melden je aan\u2026",
      suggestion: "Bedoel je {address}?",
      /** One line under the address, short enough never to push anything away. */
      suggestionShort: "Bedoel je @{domain}? Verander het",
      suggestionTake: "Ja, gebruik {address}",
      suggestionKeep: "Nee, het klopt zo. Meld me aan",
      honeypot: "Laat dit veld leeg",
      needsScript: "Dit formulier controleert of je een mens bent. Daarvoor moet JavaScript aanstaan in je browser.",
      elsewhere: "Voor het aanmelden is nog \xE9\xE9n controle nodig, en die kan niet op deze pagina. Op de eigen pagina van je uitslag wel.",
      elsewhereLink: "Meld me daar aan",
      checkMail: {
        title: "Nog \xE9\xE9n klik, in je mail",
        sentTo: "We stuurden een mail naar *{address}*. Druk daarin op de knop, dan begint het meteen.",
        sent: "Je krijgt van ons een mail met \xE9\xE9n knop. Druk daarop, dan begint het meteen.",
        looks: "Zo ziet de mail eruit in je inbox",
        now: "nu",
        open: "Open {name}",
        nothing: "Niets gekregen?",
        nothingText: "Kijk na een paar minuten ook bij de ongewenste mail of de reclame. Had je dit adres al eerder bevestigd, en is er niets nieuws bij gekomen? Dan is alles in orde en krijg je geen nieuwe mail.",
        again: "Stuur de mail nog eens",
        againNote: "Dat kan \xE9\xE9n keer per uur.",
        wrong: "Klopt het adres niet?",
        wrongLabel: "Je goede e-mailadres",
        wrongButton: "Gebruik dit adres",
        wrongNote: "Je keuzes blijven staan. Op het eerste adres gebeurt niets, zolang daar niemand op de knop drukt.",
        meant: "Bedoelde je misschien een adres bij {domain}? Dan komt onze mail nu niet aan.",
        fix: "Verbeter mijn adres",
        backToResult: "Terug naar je uitslag",
        backToSite: "Terug naar de site"
      },
      confirm: {
        title: "Nog \xE9\xE9n klik",
        text: "Met deze knop bevestig je dat dit jouw adres is en dat je onze mail wilt krijgen.",
        button: "Ja, dit is mijn adres",
        nothing: "Heb je dit niet zelf aangevraagd? Sluit deze pagina dan gewoon. Er gebeurt niets."
      },
      confirmed: {
        ok: "{address} is bevestigd",
        title: "Fijn dat je er bent.",
        letters: "Je eerste brief is onderweg. Daarna komt er om de paar dagen \xE9\xE9n, altijd overdag.",
        lettersSlowly: "Je eerste brief is onderweg. De volgende komt in het tempo dat je koos.",
        running: "Je brieven gaan door waar je gebleven was.",
        newsletter: "Je krijgt voortaan de nieuwsbrief.",
        result: "Je uitslag blijft hier te lezen",
        resultText: "tot 120 dagen na je laatste brief. De link staat ook in je eerste brief en bij je keuzes.",
        resultLink: "Bekijk mijn uitslag",
        name: "Hoe mogen we je noemen?",
        nameOptional: "hoeft niet",
        nameSave: "Bewaar",
        plan: "Dit krijg je",
        now: "Vandaag \xB7 nu onderweg",
        pace: "Te snel of te langzaam?",
        paceLink: "Kies je eigen tempo, neem pauze of stop",
        keepTitle: "Zo raakt er geen brief kwijt",
        keepText: "Zet *{address}* bij je contacten. En heb je een vraag? Beantwoord gewoon een brief: dat komt bij {people} aan."
      },
      alreadyConfirmed: {
        title: "Je adres was al bevestigd",
        text: "Alles staat goed. Je hoeft niets meer te doen.",
        link: "Naar mijn brieven en keuzes"
      }
    };
  }
});

// src/texts/sign-up.ts
var sign_up_exports = {};
__export(sign_up_exports, {
  signUpTexts: () => signUpTexts
});
var signUpTexts;
var init_sign_up = __esm({
  "src/texts/sign-up.ts"() {
    "use strict";
    init_in_both();
    init_sign_up_en();
    init_sign_up_nl();
    signUpTexts = inBoth({ nl: nl18, en: en18 });
  }
});

// src/texts/stories-en.ts
var stories_en_exports = {};
__export(stories_en_exports, {
  en: () => en19
});
var TODAY, WEEK, en19;
var init_stories_en = __esm({
  "src/texts/stories-en.ts"() {
    "use strict";
    TODAY = "A small step for today";
    WEEK = "A small step for this week";
    en19 = {
      secure: {
        title: "You can be close and still be yourself.",
        lead: "Letting someone in doesn\u2019t cost you yourself. That isn\u2019t a grade. It is something that you and the people around you can build on.",
        know: [
          "You say no without shutting a door.",
          "To you, a message that stays unanswered is mostly just that.",
          "After an argument you find your way back, even if it takes a while."
        ],
        plus: "People catch their breath when they\u2019re with you, often without noticing.",
        from: "Perhaps there was often enough someone who came when you were sad or scared, who listened and stayed. That is how you learn that you are welcome. Sometimes it comes later, with a friend or a partner. You know better than we do how it went for you.",
        grow: "Your calm can do someone good. Try staying with someone who gets restless or pulls back, without taking over. And look after yourself: whoever is a harbour for many needs one too.",
        step: {
          title: TODAY,
          time: "2 minutes",
          text: "Think of someone with whom you catch your breath. Send a message, for no reason:",
          say: "\u201CYou just crossed my mind.\u201D",
          after: "It needn\u2019t say more."
        }
      },
      anxious: {
        title: "You notice at once when something changes.",
        lead: "A different tone, an answer that doesn\u2019t come: you often feel it before the other person does. It makes you caring. It also costs you your peace.",
        know: [
          "A message doesn\u2019t come, and for the rest of the evening you\u2019re only half there.",
          "You ask whether you two are okay. An hour later you want to ask again.",
          "You say yes, and only in bed do you notice that you meant no."
        ],
        plus: "You sense how someone is doing before they say a word.",
        from: "Perhaps there was someone, but you never knew when. There was attention one day and none the next. So you learn to watch: what does the other person need, and what must I do to keep things good? For a child that is clever. Later it is mostly tiring. You know better than we do whether it went like that for you.",
        grow: "You needn\u2019t feel less or want less. What helps is to stay with yourself for a moment first, and then simply to say what you need. Step by step you notice that there is calm on your side too.",
        step: {
          title: TODAY,
          time: "2 minutes",
          text: "Is it quiet on the other side? Put your phone down and breathe out slowly a few times. Then finish this sentence in your mind:",
          say: "\u201CI\u2019m afraid now that \u2026\u201D",
          after: "That\u2019s all. You don\u2019t have to solve it."
        }
      },
      avoidant: {
        title: "You manage by yourself. Even when you wouldn\u2019t have to.",
        lead: "You keep a cool head and you sort things out. That\u2019s a strength. When someone comes very close, part of you soon needs air.",
        know: [
          "Someone asks what you feel, and you look for an answer that isn\u2019t there yet.",
          "Once it gets serious, you suddenly see all that isn\u2019t right.",
          "In an argument you fall silent, or start on the dishes."
        ],
        plus: "People can count on you: you stay calm where others boil over.",
        from: "Perhaps little came back when you showed what you felt, or it made others uneasy. Then you learn to solve things yourself and not to show too much. That gets you far. Only, what you put away to make it easy for someone else, you lose a little of yourself. You know better than we do whether it went like that for you.",
        grow: "You needn\u2019t give up your freedom. Practise staying just a little longer. Say that you need an hour to yourself, and when you\u2019ll be back. When you help to set the pace, closeness gets less stifling.",
        step: {
          title: TODAY,
          time: "2 minutes",
          text: "Tell someone one thing that you would have kept to yourself. Something small is enough:",
          say: "\u201CI wasn\u2019t looking forward to \u2026\u201D",
          after: "You don\u2019t have to explain it."
        }
      },
      both: {
        title: "You want someone to stay, and you keep the door half closed.",
        lead: "You\u2019re afraid of losing the other person, and you don\u2019t simply let them in either. It sounds like a contradiction. The two go together more often than you\u2019d think.",
        know: [
          "You want someone to ask how you are, and then you say: fine.",
          "You type a message, delete it, and wait for the other person to write first.",
          "You long for an evening together, and feel relieved when it\u2019s called off."
        ],
        plus: "You understand both: those who want to be close and those who need room.",
        from: "Perhaps you learnt two things at once: that attention can be gone just like that, and that it\u2019s better not to show too much. One side of you seeks, the other protects. They want the same thing: that you\u2019ll be all right. You know better than we do whether it went like that for you.",
        grow: "You don\u2019t have to choose between the two. Notice first which side is speaking. Then say one honest sentence, small and plain.",
        step: {
          title: TODAY,
          time: "2 minutes",
          text: "Choose someone with whom it\u2019s safe, and say or write:",
          say: "\u201CThis is scary for me, and I\u2019d like you to stay.\u201D",
          after: "Both are true. One sentence can hold them."
        }
      },
      disorganised: {
        title: "You long for someone close, and then suddenly it feels unsafe.",
        lead: "Wanting to go there and having to get away, sometimes in one evening. It is confusing and it takes a lot out of you. There is nothing wrong with you: it is a way to protect yourself.",
        know: [
          "You look for someone, and a little later you push them away.",
          "After a good moment it turns, and you don\u2019t quite know why.",
          "You react more fiercely than you want to, or you shut down altogether."
        ],
        plus: "You sense sharply what goes on in a room. You learnt that for a reason.",
        from: "Sometimes comfort and fright came from the same people, or you never knew what to expect. Then no direction is right. It can also come from later, after a relationship that hurt you. A questionnaire can\u2019t know whether it went like that for you. You don\u2019t have to find out in order to go on.",
        grow: "Safety comes first. Take small steps, and don\u2019t dig alone into what hurts. A psychologist or trauma therapist can go along with you; your doctor can refer you. Trust can grow, at your pace, with people with whom you are truly safe.",
        step: {
          title: TODAY,
          time: "1 minute",
          text: "Do you notice it turning? Put your feet on the floor, look around and name five things you see. Then say in your mind:",
          say: "\u201CI am here, and it is now.\u201D",
          after: "At such a moment that is enough."
        }
      },
      "push-pull": {
        title: "Sometimes you are pulled both ways.",
        lead: "Your answers show that you want someone close, and then push them away all the same. The picture isn\u2019t certain enough for a name, so we give none.",
        know: [
          "You look forward to someone, and get irritable as soon as they are there.",
          "After a good moment together you suddenly need distance.",
          "You don\u2019t always understand yourself why you reacted like that."
        ],
        plus: "You notice it. That is where most things begin.",
        from: "If closeness was sometimes good and sometimes scary, a body can learn both: go there, and watch out. It can also come from later, after a relationship that hurt you. It is a way to protect yourself, not a fault of yours.",
        grow: "Take small steps, and tell someone with whom you feel safe. If it troubles you a lot, talk to your doctor or a psychologist. You don\u2019t have to work this out alone.",
        step: {
          title: TODAY,
          time: "1 minute",
          text: "Do you notice it turning? Stand still, feel your feet on the floor and breathe out slowly. Then say, if you can:",
          say: "\u201CGive me a moment, I\u2019ll be right back.\u201D",
          after: "And do come back. That is the whole exercise."
        }
      },
      between: {
        title: "You have one foot on each side.",
        lead: "Your answers lie between {styles}. A single name would say too much, so we give none.",
        know: [
          "In any description of you, half of it is right.",
          "With one person you act this way, with another just a bit differently.",
          "On a good day you recognise yourself in one, on a bad day in the other."
        ],
        plus: "You can change your point of view. That helps when things rub.",
        grow: "You don\u2019t have to pick a side. Look rather at when you shift: with whom, at what moment, after what kind of day. There is more in that than in a name.",
        step: {
          title: WEEK,
          time: "one moment",
          text: "Watch for one moment when you act differently from what you\u2019d expect of yourself. Ask yourself:",
          say: "What made it work this time, or not?",
          after: "The answer needn\u2019t come today."
        }
      },
      mixed: {
        title: "With you, it varies.",
        lead: "Sometimes you reach out, sometimes you keep your distance. Your answers don\u2019t point one way, so we don\u2019t put a name on it.",
        aside: "This isn\u2019t a failed result. It fits many people: how you act depends on whom you are with and what is going on.",
        know: [
          "With one person you are calm, with another on your guard.",
          "You want someone to ask how you are, and then you say: fine.",
          "You are changing. For a while, old and new run side by side."
        ],
        plus: "You can put yourself in either place: wanting to be close, and needing air.",
        grow: "You don\u2019t need a name to learn something. Just because it varies, it helps to see when it does.",
        step: {
          title: WEEK,
          time: "one moment",
          text: "Pick one moment when something rubs between you and someone else. What did you do first?",
          say: "Towards them, or a step back?",
          after: "And what did you actually need then? You needn\u2019t know more."
        }
      },
      incomplete: {
        title: "We can\u2019t quite see you yet.",
        lead: "Skipping is always fine. It\u2019s just too little for a full result, and we\u2019d rather not guess.",
        know: [
          "What do you mostly do when things get tense between you and someone you love?",
          "Which statements did you skip? Sometimes that says something too.",
          "Whom did you think of, and would it be different with someone else?"
        ]
      },
      careless: {
        title: "This picture is still a bit blurred.",
        lead: "Because of the way the statements were answered, we don\u2019t dare to put a name to it. That happens: you were tired, it went fast, or it differs a lot from person to person. Quite normal."
      }
    };
  }
});

// src/texts/stories-nl.ts
var stories_nl_exports = {};
__export(stories_nl_exports, {
  nl: () => nl19
});
var TODAY2, WEEK2, nl19;
var init_stories_nl = __esm({
  "src/texts/stories-nl.ts"() {
    "use strict";
    TODAY2 = "Kleine stap voor vandaag";
    WEEK2 = "Kleine stap voor deze week";
    nl19 = {
      secure: {
        title: "Je kunt dichtbij zijn en toch jezelf blijven.",
        lead: "Iemand binnenlaten kost je niet meteen jezelf. Dat is geen rapportcijfer. Het is wel iets waar jij en de mensen om je heen op kunnen bouwen.",
        know: [
          "Je zegt nee, en gooit daarmee geen deur dicht.",
          "Een stil bericht is voor jou meestal gewoon een stil bericht.",
          "Na een ruzie vind je de weg terug, ook als dat even duurt."
        ],
        plus: "Bij jou komen mensen op adem, vaak zonder dat ze het merken.",
        from: "Misschien was er vroeger vaak genoeg iemand die kwam als je verdrietig of bang was, die luisterde en bleef. Zo leer je dat je er mag zijn. Soms komt die ervaring pas later, bij een vriend of een partner. Hoe het bij jou ging, weet jij beter dan wij.",
        grow: "Jouw rust kan een ander goeddoen. Blijf eens bij iemand die onrustig wordt of zich terugtrekt, zonder het over te nemen. En let op jezelf: wie voor velen een haven is, heeft er zelf ook een nodig.",
        step: {
          title: TODAY2,
          time: "2 minuten",
          text: "Denk aan iemand bij wie jij op adem komt. Stuur een berichtje, zonder aanleiding:",
          say: "\u2018Ik dacht net even aan je.\u2019",
          after: "Meer hoeft er niet in te staan."
        }
      },
      anxious: {
        title: "Je merkt het meteen als er iets verandert.",
        lead: "Een andere toon, een antwoord dat uitblijft: jij voelt het vaak eerder dan de ander. Dat maakt je betrokken. Het kost je ook rust.",
        know: [
          "Een berichtje blijft uit, en je bent er de rest van de avond niet helemaal bij.",
          "Je vraagt of het goed is tussen jullie. Een uur later wil je het weer vragen.",
          "Je zegt ja, en merkt pas in bed dat je nee bedoelde."
        ],
        plus: "Je voelt aan hoe het met iemand gaat, nog voor diegene iets zegt.",
        from: "Misschien was er vroeger wel iemand, maar wist je niet wanneer. De ene dag was er aandacht, de andere dag niet. Dan ga je opletten: wat heeft de ander nodig, en wat moet ik doen zodat het goed blijft? Als kind is dat knap bedacht. Later is het vooral vermoeiend. Of het bij jou zo ging, weet jij beter dan wij.",
        grow: "Je hoeft niet minder te voelen en niet minder te willen. Wat helpt, is eerst even bij jezelf blijven en dan gewoon zeggen wat je nodig hebt. Zo merk je stap voor stap dat er ook rust zit aan jouw kant.",
        step: {
          title: TODAY2,
          time: "2 minuten",
          text: "Blijft het stil? Leg je telefoon neer en adem een paar keer rustig uit. Maak dan in gedachten deze zin af:",
          say: "\u2018Ik ben nu bang dat \u2026\u2019",
          after: "Meer hoeft niet. Je hoeft het niet op te lossen."
        }
      },
      avoidant: {
        title: "Je redt jezelf. Ook als dat niet zou hoeven.",
        lead: "Je houdt je hoofd koel en je regelt het zelf. Dat is een kracht. Komt iemand erg dichtbij, dan heeft een deel van jou al snel lucht nodig.",
        know: [
          "Iemand vraagt wat je voelt, en je zoekt naar een antwoord dat er nog niet is.",
          "Wordt het serieus, dan zie je ineens wat er allemaal niet klopt.",
          "In een ruzie val je stil, of ga je de vaatwasser inruimen."
        ],
        plus: "Op jou kun je bouwen: je blijft rustig waar anderen overlopen.",
        from: "Misschien kwam er vroeger weinig terug op wat je voelde, of werd het er ongemakkelijk van. Dan leer je het zelf op te lossen en niet te veel te laten zien. Daar kom je ver mee. Wat je wegstopt om het een ander makkelijk te maken, raak je zelf alleen ook een beetje kwijt. Of het bij jou zo ging, weet jij beter dan wij.",
        grow: "Je hoeft je vrijheid niet in te leveren. Oefen met net iets langer blijven. Zeg dat je een uur voor jezelf nodig hebt, en wanneer je terug bent. Als je zelf het tempo mag bepalen, wordt dichtbij minder benauwend.",
        step: {
          title: TODAY2,
          time: "2 minuten",
          text: "Vertel iemand \xE9\xE9n ding dat je anders voor je had gehouden. Iets kleins is genoeg:",
          say: "\u2018Ik zag vandaag een beetje op tegen \u2026\u2019",
          after: "Je hoeft het niet uit te leggen."
        }
      },
      both: {
        title: "Je wilt dat iemand blijft, en houdt toch de deur op een kier.",
        lead: "Je bent bang de ander kwijt te raken, en je laat diegene ook niet zomaar binnen. Dat lijkt tegenstrijdig. Het gaat vaker samen dan je denkt.",
        know: [
          "Je wilt dat iemand vraagt hoe het gaat, en zegt dan: prima.",
          "Je typt een bericht, wist het, en wacht of de ander als eerste iets stuurt.",
          "Je verlangt naar een avond samen, en bent opgelucht als hij niet doorgaat."
        ],
        plus: "Je begrijpt allebei: wie dichtbij wil zijn, en wie ruimte nodig heeft.",
        from: "Misschien leerde je vroeger twee dingen tegelijk: dat aandacht zomaar weg kan zijn, en dat je beter niet te veel laat zien. De ene kant van je zoekt, de andere beschermt. Ze willen allebei hetzelfde, namelijk dat jij het redt. Of het bij jou zo ging, weet jij beter dan wij.",
        grow: "Je hoeft niet te kiezen tussen die twee. Merk eerst op welke kant er nu spreekt. Zeg daarna \xE9\xE9n eerlijke zin, klein en gewoon.",
        step: {
          title: TODAY2,
          time: "2 minuten",
          text: "Kies iemand bij wie het veilig is, en zeg of schrijf:",
          say: "\u2018Ik vind dit spannend, en ik wil graag dat je blijft.\u2019",
          after: "Allebei is waar. Het mag in \xE9\xE9n zin."
        }
      },
      disorganised: {
        title: "Je verlangt naar iemand dichtbij, en dan voelt het ineens onveilig.",
        lead: "Ernaartoe willen en ervandaan moeten, soms op dezelfde avond. Dat is verwarrend en het kost veel kracht. Er is niets mis met je: het is een manier om jezelf te beschermen.",
        know: [
          "Je zoekt iemand op, en even later duw je diegene weg.",
          "Na een mooi moment slaat het om, en je weet niet goed waarom.",
          "Je reageert feller dan je wilt, of je slaat helemaal dicht."
        ],
        plus: "Je voelt scherp aan wat er in een kamer speelt. Dat heb je niet voor niets geleerd.",
        from: "Soms kwamen troost en schrik vroeger van dezelfde mensen, of wist je nooit wat je kon verwachten. Dan klopt geen enkele richting. Het kan ook van later zijn, na een relatie waarin je gekwetst bent. Of het bij jou zo ging, kan een vragenlijst niet weten. Je hoeft het ook niet uit te zoeken om verder te kunnen.",
        grow: "Veiligheid gaat voor. Neem kleine stappen, en graaf niet in je eentje in wat pijn doet. Een psycholoog of traumatherapeut kan met je meelopen; je huisarts kan je daarheen verwijzen. Vertrouwen kan groeien, in jouw tempo, bij mensen bij wie je echt veilig bent.",
        step: {
          title: TODAY2,
          time: "1 minuut",
          text: "Merk je dat het omslaat? Zet je voeten op de grond, kijk rond en noem vijf dingen die je ziet. Zeg dan in gedachten:",
          say: "\u2018Ik ben hier, en het is nu.\u2019",
          after: "Meer hoeft op zo\u2019n moment niet."
        }
      },
      "push-pull": {
        title: "Je wordt soms twee kanten op getrokken.",
        lead: "In je antwoorden komt terug dat je iemand dichtbij wilt, en diegene dan toch wegduwt. Het beeld is niet zeker genoeg voor een naam, en dus geven we er geen.",
        know: [
          "Je kijkt uit naar iemand, en bent prikkelbaar zodra die er is.",
          "Na een mooi moment samen heb je ineens afstand nodig.",
          "Je begrijpt zelf niet altijd waarom je zo reageerde."
        ],
        plus: "Je merkt het op. Daar begint het meeste mee.",
        from: "Als dichtbij vroeger soms fijn was en soms spannend, kan je lijf allebei leren: ga erheen, en pas op. Het kan ook van later zijn, na een relatie waarin je gekwetst bent. Het is een manier om jezelf te beschermen, geen fout van jou.",
        grow: "Neem kleine stappen, en vertel het aan iemand bij wie je je veilig voelt. Heb je er veel last van, bespreek het dan met je huisarts of een psycholoog. Je hoeft dit niet alleen uit te zoeken.",
        step: {
          title: TODAY2,
          time: "1 minuut",
          text: "Merk je dat het omslaat? Sta even stil, voel je voeten op de grond en adem rustig uit. Zeg dan, als het kan:",
          say: "\u2018Geef me even, ik kom zo terug.\u2019",
          after: "En kom dan ook terug. Dat is de hele oefening."
        }
      },
      between: {
        title: "Je staat met \xE9\xE9n been aan elke kant.",
        lead: "Je antwoorden liggen tussen {styles}. E\xE9n naam zou te veel zeggen, en dus geven we er geen.",
        know: [
          "In een beschrijving van jou klopt steeds de helft.",
          "Bij de \xE9\xE9n doe je zo, bij de ander net anders.",
          "Op een goede dag herken je je in het ene, op een slechte dag in het andere."
        ],
        plus: "Je kunt van perspectief wisselen. Dat is handig als het schuurt.",
        grow: "Je hoeft geen kant te kiezen. Kijk liever wanneer je verschuift: bij wie, op welk moment, na wat voor dag. Daar zit meer in dan in een naam.",
        step: {
          title: WEEK2,
          time: "1 moment",
          text: "Let op \xE9\xE9n moment waarop je anders doet dan je van jezelf zou verwachten. Vraag je af:",
          say: "Wat maakte dat het nu w\xE9l lukte, of juist niet?",
          after: "Het antwoord hoeft niet vandaag te komen."
        }
      },
      mixed: {
        title: "Bij jou wisselt het.",
        lead: "Soms zoek je de ander op, soms neem je afstand. Je antwoorden wijzen niet \xE9\xE9n kant op, en dus plakken we er ook geen naam op.",
        aside: "Dat is geen mislukte uitslag. Het past bij veel mensen: hoe je doet, hangt af van met wie je bent en wat er speelt.",
        know: [
          "Bij de een ben je rustig, bij de ander op je hoede.",
          "Je wilt dat iemand vraagt hoe het gaat, en zegt dan: prima.",
          "Je bent aan het veranderen. Oud en nieuw lopen een tijdje door elkaar."
        ],
        plus: "Je kunt je in allebei verplaatsen: wie dichtbij wil, en wie lucht nodig heeft.",
        grow: "Je hebt geen naam nodig om iets te leren. Juist als het wisselt, helpt het om te zien wann\xE9\xE9r het wisselt.",
        step: {
          title: WEEK2,
          time: "1 moment",
          text: "Kies \xE9\xE9n moment waarop het schuurt tussen jou en een ander. Wat deed je als eerste?",
          say: "Erop af, of een stap terug?",
          after: "En wat had je toen eigenlijk nodig? Meer hoef je niet te weten."
        }
      },
      incomplete: {
        title: "Je bent nog niet helemaal in beeld.",
        lead: "Overslaan mag altijd. Voor een hele uitslag is het alleen nog te weinig, en we gokken liever niet.",
        know: [
          "Wat doe jij meestal als het spannend wordt tussen jou en iemand die je lief is?",
          "Welke zinnen sloeg je over? Soms zegt dat ook iets.",
          "Aan wie dacht je bij het invullen, en zou het bij een ander anders zijn?"
        ]
      },
      careless: {
        title: "Dit beeld is nog wat wazig.",
        lead: "Aan de manier waarop de zinnen zijn ingevuld, durven we geen naam te hangen. Dat kan gebeuren: je was moe, het ging snel, of het verschilt erg per persoon. Heel gewoon."
      }
    };
  }
});

// dev/build-assets.ts
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

// brand.json
var brand_default = {
  name: "Praktijk Lindehof",
  siteUrl: "https://lindehof.example",
  sender: {
    name: "Anna en Bas",
    address: "brieven@lindehof.example"
  },
  replyTo: "anna@lindehof.example",
  postalAddress: "Praktijk Lindehof, Voorbeeldlaan 1, 1234 AB Voorbeeldstad",
  timeZone: "Europe/Amsterdam",
  writers: [
    {
      name: "Anna",
      portrait: null
    },
    {
      name: "Bas",
      portrait: null
    }
  ],
  about: {
    nl: "Anna en Bas zijn relatiecoaches in Voorbeeldstad en al jaren een stel. Ze schrijven deze brieven zelf en lezen wat er terugkomt.",
    en: "Anna and Bas are relationship coaches in Voorbeeldstad, and have been a couple for years. They write these letters themselves and read what comes back."
  },
  closing: {
    nl: "Warme groet,",
    en: "Warmly,"
  },
  postscript: null,
  paragraphs: {},
  colors: {
    accent: "#2f5d50",
    accentText: "#ffffff",
    accentDark: "#8fc7b4",
    accentDarkText: "#10221c",
    background: "#f7f4ee",
    surface: "#ffffff",
    text: "#26302c",
    muted: "#5c6862",
    you: "#a94b24",
    youDark: "#f0a57f"
  },
  links: {
    booking: {
      nl: "https://lindehof.example/afspraak",
      en: "https://lindehof.example/en/appointment"
    },
    about: {
      nl: "https://lindehof.example/over-ons",
      en: "https://lindehof.example/en/about"
    },
    privacy: null,
    "article-attachment": {
      nl: "https://lindehof.example/lezen/hechting",
      en: "https://lindehof.example/en/read/attachment"
    },
    "article-abandonment": {
      nl: "https://lindehof.example/lezen/verlatingsangst",
      en: "https://lindehof.example/en/read/fear-of-abandonment"
    },
    "article-reassurance": {
      nl: "https://lindehof.example/lezen/bevestiging",
      en: "https://lindehof.example/en/read/reassurance"
    },
    "article-pull-push": {
      nl: "https://lindehof.example/lezen/aantrekken-afstoten",
      en: "https://lindehof.example/en/read/pull-and-push"
    },
    "article-stifling": {
      nl: "https://lindehof.example/lezen/benauwend",
      en: "https://lindehof.example/en/read/stifling"
    },
    "article-flight": {
      nl: "https://lindehof.example/lezen/vluchten",
      en: "https://lindehof.example/en/read/flight"
    },
    "article-commitment": {
      nl: "https://lindehof.example/lezen/bindingsangst",
      en: "https://lindehof.example/en/read/fear-of-commitment"
    },
    "article-freezing": {
      nl: "https://lindehof.example/lezen/bevriezen",
      en: "https://lindehof.example/en/read/freezing"
    },
    "article-attacking": {
      nl: "https://lindehof.example/lezen/aanvallen",
      en: "https://lindehof.example/en/read/attacking"
    },
    "training-pull-push": {
      nl: "https://lindehof.example/training/aantrekken-afstoten",
      en: "https://lindehof.example/en/training/pull-and-push"
    },
    "programme-doubt": {
      nl: "https://lindehof.example/programma/twijfel",
      en: "https://lindehof.example/en/programme/doubt"
    },
    "programme-partner-doubts": {
      nl: "https://lindehof.example/programma/partner-twijfelt",
      en: "https://lindehof.example/en/programme/partner-doubts"
    },
    coaching: {
      nl: "https://lindehof.example/coaching",
      en: "https://lindehof.example/en/coaching"
    },
    help: {
      nl: "https://lindehof.example/hulp",
      en: "https://lindehof.example/en/help"
    }
  }
};

// src/quiz/types.ts
var LOCALES = ["nl", "en"];
var STYLES = ["secure", "anxious", "avoidant", "both", "disorganised"];
var STYLES_V1 = ["secure", "anxious", "avoidant", "disorganised"];
var REGIONS = [...STYLES, "pushPull"];
var SERIES = [...STYLES, "general"];
var HEADLINES_V1 = [
  ...STYLES_V1,
  /** Both anxiety and avoidance high, disorganisation low: two tendencies, not disorganised. */
  "anxious-avoidant",
  /** Disorganised leads but below .60: the push-pull tendency is named, the style is not. */
  "push-pull",
  "mixed",
  /** A scale has too few answers: no probabilities. */
  "incomplete",
  /** The sheet was filled in too carelessly to name a type: dimensions only, a retake is offered. */
  "dimensions-only"
];
var HEADLINES_V2 = [
  ...STYLES,
  /** Torn is likelier than not, and no style is likely enough to be named. */
  "push-pull",
  /** No style is likely enough, but two are near: `near` says which. */
  "between",
  /** Nothing stands out. */
  "mixed",
  "incomplete",
  /** Too careless for a name or chances; the places are shown and a retake is offered. */
  "careless"
];

// dev/brand-pictures.ts
import { crc32, deflateSync } from "node:zlib";
var edge = (distance) => Math.min(1, Math.max(0, 0.5 - distance));
var disc = (cx, cy, radius) => ellipse(cx, cy, radius, radius);
function ellipse(cx, cy, rx, ry) {
  return (x, y) => edge((Math.hypot((x - cx) / rx, (y - cy) / ry) - 1) * Math.min(rx, ry));
}
function box(left, top, width, height, radius = 0) {
  const [cx, cy] = [left + width / 2, top + height / 2];
  return (x, y) => {
    const [dx, dy] = [Math.abs(x - cx) - width / 2 + radius, Math.abs(y - cy) - height / 2 + radius];
    return edge(Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius);
  };
}
function hex(colour) {
  const part = (at) => Number.parseInt(colour.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}
function draw(width, height, ground, layers) {
  const rows = Buffer.alloc(height * (1 + 3 * width));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * (1 + 3 * width) + 1 + 3 * x;
      const colour = layers.reduce((under, { shape, colour: over, opacity = 1 }) => {
        const share = shape(x + 0.5, y + 0.5) * opacity;
        const mix = (part) => under[part] + (over[part] - under[part]) * share;
        return share === 0 ? under : [mix(0), mix(1), mix(2)];
      }, ground);
      rows.set(colour.map(Math.round), at);
    }
  }
  return png(width, height, rows);
}
function png(width, height, rows) {
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  const signature = Buffer.from("\x89PNG\r\n\n", "latin1");
  const rest = [chunk("IHDR", header), chunk("IDAT", deflateSync(rows, { level: 9 }))];
  return Buffer.concat([signature, ...rest, chunk("IEND", Buffer.alloc(0))]);
}
function homeIcon({ background, accent }) {
  return draw(180, 180, hex(background), [{ shape: disc(90, 90, 62), colour: hex(accent) }]);
}
function sharePicture(colours) {
  const [surface, you, muted] = [hex(colours.surface), hex(colours.you), hex(colours.muted)];
  const [left, top, side] = [375, 90, 450];
  const middle = side / 2;
  const at = { cx: left + 165, cy: top + 175 };
  const blob = (share) => ({
    shape: ellipse(at.cx, at.cy, 120 * share, 108 * share),
    colour: you,
    opacity: 0.16
  });
  return draw(1200, 630, hex(colours.background), [
    { shape: box(left - 24, top - 24, side + 48, side + 48, 44), colour: surface },
    { shape: box(left, top, side, side, 28), colour: hex(colours.background) },
    { shape: box(left + middle - 1, top, 2, side), colour: muted, opacity: 0.5 },
    { shape: box(left, top + middle - 1, side, 2), colour: muted, opacity: 0.5 },
    ...[1, 0.72, 0.44].map(blob),
    { shape: disc(at.cx, at.cy, 22), colour: surface },
    { shape: disc(at.cx, at.cy, 17), colour: you }
  ]);
}

// dev/tokens.ts
var COLOURS = {
  background: ["var(--brand-background)", "#151b18"],
  surface: ["var(--brand-surface)", "#1e2622"],
  sunk: ["#f1ede4", "#19201d"],
  text: ["var(--brand-text)", "#e9eee9"],
  muted: ["var(--brand-muted)", "#aab8b0"],
  accent: ["var(--brand-accent)", "var(--brand-accent-dark)"],
  "on-accent": ["var(--brand-accent-text)", "var(--brand-accent-dark-text)"],
  soft: ["#e4eae4", "#25352f"],
  you: ["var(--brand-you, #a94b24)", "var(--brand-you-dark, #f0a57f)"],
  "you-soft": ["#f7e7dd", "#3a2a22"],
  line: ["#e0dacd", "#35413b"],
  "control-line": ["#76817b", "#84948b"],
  "warn-line": ["#9a4a1f", "#e0a070"],
  "warn-text": ["#8a3f16", "#f0b48a"],
  "warn-soft": ["#fbeee3", "#32261d"],
  shadow: ["0 1px 2px rgb(40 35 20 / 0.05), 0 6px 24px rgb(40 35 20 / 0.05)", "none"]
};
var SET_BY_SITE = {
  background: "background",
  surface: "background",
  text: "text",
  muted: "muted",
  accent: "accent",
  "on-accent": "accent-text",
  line: "line"
};
function declarations(colourOf) {
  return Object.keys(COLOURS).map((name) => `--${name}: ${colourOf(name)};`).join(" ");
}
var FACES = {
  sans: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif',
  serif: '"Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", Charter, Georgia, "Noto Serif", serif'
};
function pageTokens() {
  const [day, night] = [0, 1].map((at) => declarations((name) => COLOURS[name]?.[at] ?? ""));
  return `:root { --sans: ${FACES.sans}; --serif: ${FACES.serif}; ${day} } @media (prefers-color-scheme: dark) { :root { ${night} } }`;
}
function elementTokens() {
  const [day, night] = [0, 1].map(
    (at) => declarations((name) => {
      const ours = COLOURS[name === "background" ? "surface" : name]?.[name === "shadow" ? 1 : at] ?? "";
      const theirs = SET_BY_SITE[name];
      return theirs ? `var(--hechtwijzer-${at === 0 ? "" : "dark-"}${theirs}, ${ours})` : ours;
    })
  );
  const dark = `{ color-scheme: dark; ${night} }`;
  const faces = `--sans: var(--hechtwijzer-font, ${FACES.sans}); --serif: var(--hechtwijzer-heading-font, ${FACES.serif});`;
  return `.hw { color-scheme: light; ${faces} ${day} } :host([theme="dark"]) .hw ${dark}
@media (prefers-color-scheme: dark) { :host(:not([theme="light"])) .hw ${dark} }`;
}

// import("../src/texts/**/*-*.ts") in dev/build-assets.ts
var globImport_src_texts_ts = __glob({
  "../src/texts/asked-mails.ts": () => Promise.resolve().then(() => (init_asked_mails(), asked_mails_exports)),
  "../src/texts/desk/coach-mails.ts": () => Promise.resolve().then(() => (init_coach_mails(), coach_mails_exports)),
  "../src/texts/desk/first-steps.ts": () => Promise.resolve().then(() => (init_first_steps(), first_steps_exports)),
  "../src/texts/desk/import-en.ts": () => Promise.resolve().then(() => (init_import_en(), import_en_exports)),
  "../src/texts/desk/import-nl.ts": () => Promise.resolve().then(() => (init_import_nl(), import_nl_exports)),
  "../src/texts/desk/letter-edit.ts": () => Promise.resolve().then(() => (init_letter_edit(), letter_edit_exports)),
  "../src/texts/desk/letter-marks.ts": () => Promise.resolve().then(() => (init_letter_marks(), letter_marks_exports)),
  "../src/texts/desk/newsletters-en.ts": () => Promise.resolve().then(() => (init_newsletters_en(), newsletters_en_exports)),
  "../src/texts/desk/newsletters-nl.ts": () => Promise.resolve().then(() => (init_newsletters_nl(), newsletters_nl_exports)),
  "../src/texts/desk/overview-en.ts": () => Promise.resolve().then(() => (init_overview_en(), overview_en_exports)),
  "../src/texts/desk/overview-nl.ts": () => Promise.resolve().then(() => (init_overview_nl(), overview_nl_exports)),
  "../src/texts/desk/people-en.ts": () => Promise.resolve().then(() => (init_people_en(), people_en_exports)),
  "../src/texts/desk/people-nl.ts": () => Promise.resolve().then(() => (init_people_nl(), people_nl_exports)),
  "../src/texts/desk/sign-sentence.ts": () => Promise.resolve().then(() => (init_sign_sentence(), sign_sentence_exports)),
  "../src/texts/desk/signs-en.ts": () => Promise.resolve().then(() => (init_signs_en(), signs_en_exports)),
  "../src/texts/desk/signs-nl.ts": () => Promise.resolve().then(() => (init_signs_nl(), signs_nl_exports)),
  "../src/texts/in-both.ts": () => Promise.resolve().then(() => (init_in_both(), in_both_exports)),
  "../src/texts/kept-result.ts": () => Promise.resolve().then(() => (init_kept_result(), kept_result_exports)),
  "../src/texts/my-data-en.ts": () => Promise.resolve().then(() => (init_my_data_en(), my_data_en_exports)),
  "../src/texts/my-data-nl.ts": () => Promise.resolve().then(() => (init_my_data_nl(), my_data_nl_exports)),
  "../src/texts/my-data.ts": () => Promise.resolve().then(() => (init_my_data(), my_data_exports)),
  "../src/texts/pages-en.ts": () => Promise.resolve().then(() => (init_pages_en(), pages_en_exports)),
  "../src/texts/pages-nl.ts": () => Promise.resolve().then(() => (init_pages_nl(), pages_nl_exports)),
  "../src/texts/preferences-en.ts": () => Promise.resolve().then(() => (init_preferences_en(), preferences_en_exports)),
  "../src/texts/preferences-nl.ts": () => Promise.resolve().then(() => (init_preferences_nl(), preferences_nl_exports)),
  "../src/texts/privacy-en.ts": () => Promise.resolve().then(() => (init_privacy_en(), privacy_en_exports)),
  "../src/texts/privacy-nl.ts": () => Promise.resolve().then(() => (init_privacy_nl(), privacy_nl_exports)),
  "../src/texts/quiz-en.ts": () => Promise.resolve().then(() => (init_quiz_en(), quiz_en_exports)),
  "../src/texts/quiz-nl.ts": () => Promise.resolve().then(() => (init_quiz_nl(), quiz_nl_exports)),
  "../src/texts/result-mail.ts": () => Promise.resolve().then(() => (init_result_mail(), result_mail_exports)),
  "../src/texts/results-en.ts": () => Promise.resolve().then(() => (init_results_en(), results_en_exports)),
  "../src/texts/results-nl.ts": () => Promise.resolve().then(() => (init_results_nl(), results_nl_exports)),
  "../src/texts/sign-up-en.ts": () => Promise.resolve().then(() => (init_sign_up_en(), sign_up_en_exports)),
  "../src/texts/sign-up-nl.ts": () => Promise.resolve().then(() => (init_sign_up_nl(), sign_up_nl_exports)),
  "../src/texts/sign-up.ts": () => Promise.resolve().then(() => (init_sign_up(), sign_up_exports)),
  "../src/texts/stories-en.ts": () => Promise.resolve().then(() => (init_stories_en(), stories_en_exports)),
  "../src/texts/stories-nl.ts": () => Promise.resolve().then(() => (init_stories_nl(), stories_nl_exports))
});

// dev/build-assets.ts
var ROOT = fileURLToPath(new URL("..", import.meta.url));
var OUT = `${ROOT}public/assets/`;
var TARGETS = ["chrome90", "firefox90", "safari14.1"];
var HEX_COLOUR = /^#[0-9a-f]{6}$/i;
var SOFT_ALPHA = "24";
function brandProperties(colors, selector = ":root") {
  const lines = Object.entries(colors).map(([key, value]) => {
    if (!HEX_COLOUR.test(value)) throw new Error(`brand.json: colors.${key} must be written as #rrggbb`);
    const name = `--brand-${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    return `${name}: ${value}; ${name}-soft: ${value}${SOFT_ALPHA};`;
  });
  return `${selector} { ${lines.join(" ")} }`;
}
function iconSvg(colour) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="14" fill="${colour}"/></svg>
`;
}
async function bundleScripts() {
  const { outputFiles } = await build({
    entryPoints: {
      quiz: `${ROOT}src/client/quiz.ts`,
      site: `${ROOT}src/client/site.ts`,
      editor: `${ROOT}src/client/desk/letter-editor.ts`
    },
    outdir: OUT,
    bundle: true,
    minify: true,
    format: "iife",
    target: TARGETS,
    tsconfigRaw: {},
    write: false
  });
  return outputFiles.map((file) => [file.path.slice(OUT.length), file.text]);
}
async function bundleStyles(name, contents, folder = "src/pages") {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: `${ROOT}${folder}`, loader: "css" },
    bundle: true,
    minify: true,
    target: TARGETS,
    write: false
  });
  return [name, outputFiles[0]?.text ?? ""];
}
var SHARED_SHEETS = ["elements", "controls", "start", "quiz", "result", "sign-up", "forced"];
function forElement(css) {
  return css.replace(/(?<![\w.#-])h([1-3])(?=[\s,.:{)>])/g, (_, level) => `h${Number(level) + 1}`).replace(
    /(@media[^{]*)|(-?(?:\d+\.)?\d+|-?\.\d+)rem/g,
    (all, media, size) => media ? all : `calc(${size}rem*var(--even,1))`
  );
}
var inElement = {
  name: "in-element",
  setup({ onResolve, onLoad }) {
    const ours = (name) => () => ({ path: `${ROOT}src/client/embed/${name}.ts` });
    onResolve({ filter: /^hono\/jsx/ }, ours("jsx-runtime"));
    onResolve({ filter: /\/in-both\.ts$/ }, ours("in-both"));
    const { privacy, about } = brand_default.links;
    const inBrief = JSON.stringify({ ...brand_default, links: { privacy, about } });
    onLoad({ filter: /\/brand\.json$/ }, () => ({ contents: inBrief, loader: "json" }));
    onLoad({ filter: /\/src\/texts\/[a-z-]+-(nl|en)\.ts$/ }, ({ path }) => {
      const file = JSON.stringify({ file: basename(path).slice(0, -"-nl.ts".length) });
      return { contents: `export const nl = ${file}, en = ${file};`, loader: "ts" };
    });
  }
};
async function elementTexts() {
  return Promise.all(
    LOCALES.map(async (locale) => {
      const texts = ["quiz", "results", "stories", "sign-up"].map(async (name) => {
        const file = await globImport_src_texts_ts(`../src/texts/${name}-${locale}.ts`);
        return [name, file[locale]];
      });
      return [`texts-${locale}.json`, JSON.stringify(Object.fromEntries(await Promise.all(texts)))];
    })
  );
}
async function buildEmbed() {
  const shared = SHARED_SHEETS.map((name) => `@import "./styles/${name}.css";`).join("");
  const [, ours] = await bundleStyles("shared.css", shared);
  const own = `@import "./embed.css";${elementTokens()}`;
  const [, around] = await bundleStyles("around.css", own, "src/client/embed");
  const colours = brandProperties(brand_default.colors, ":host");
  const styles = ["embed.css", `${forElement(ours).trim()}${around.trim()}${colours}
`];
  const { outputFiles } = await build({
    entryPoints: [`${ROOT}src/client/embed/embed.ts`],
    bundle: true,
    minify: true,
    format: "iife",
    target: TARGETS,
    jsx: "automatic",
    jsxImportSource: "hono/jsx",
    plugins: [inElement],
    tsconfigRaw: {},
    write: false,
    define: { EMBED_CSS: JSON.stringify(styles[1].trim()) }
  });
  return [["../embed.js", outputFiles[0]?.text ?? ""], styles];
}
var ROBOTS = `User-agent: *
${[
  "admin",
  "answer",
  "confirm",
  "my-data",
  "new-address",
  "own-result",
  "preferences",
  "r",
  "refuse",
  "unsubscribe",
  "v1"
].map((path) => `Disallow: /${path}/`).join("\n")}
`;
function securityText(replyTo, year) {
  return `Contact: mailto:${replyTo}
Expires: ${year + 1}-12-31T23:59:59Z
Preferred-Languages: nl, en
`;
}
async function buildAssets() {
  const files = [
    ...await bundleScripts(),
    ...await buildEmbed(),
    ...await elementTexts(),
    await bundleStyles("site.css", `@import "./site.css";
${brandProperties(brand_default.colors)} ${pageTokens()}`),
    await bundleStyles("admin.css", '@import "./styles/admin.css";'),
    await bundleStyles("docs.css", '@import "./docs.css";', "dev/openapi/page"),
    ["icon.svg", iconSvg(brand_default.colors.accent)],
    ["icon-180.png", homeIcon(brand_default.colors)],
    ["share.png", sharePicture(brand_default.colors)],
    ["../robots.txt", ROBOTS],
    ["../.well-known/security.txt", securityText(brand_default.replyTo, (/* @__PURE__ */ new Date()).getUTCFullYear())]
  ];
  await mkdir(OUT, { recursive: true });
  await mkdir(`${OUT}../.well-known`, { recursive: true });
  const changed = [];
  for (const [name, contents] of files) {
    const before = await readFile(OUT + name).catch(() => null);
    if (before?.equals(Buffer.from(contents))) continue;
    await writeFile(OUT + name, contents);
    changed.push(name);
  }
  return changed;
}
if (import.meta.main) {
  const changed = await buildAssets();
  console.log(changed.length > 0 ? `assets: ${changed.join(", ")} written` : "assets: nothing changed");
}
export {
  brandProperties,
  buildAssets,
  buildEmbed
};

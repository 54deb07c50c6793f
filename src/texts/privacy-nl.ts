import {
  ANSWERS_KEPT_MS,
  AUDIT_KEPT_MS,
  BACKUPS_KEPT_MS,
  BATCHES_KEPT_MS,
  CONFIRM_WITHIN_MS,
  FINISHED_LEAD_KEPT_MS,
  FORM_POSTS_KEPT_MS,
  KEPT_RESULT_MS,
  LIMITS_KEPT_MS,
  RESULT_KEPT_MS,
  SESSIONS_KEPT_MS,
  STOPPED_RESULT_KEPT_MS,
} from "../config.ts";
import { lasting } from "./lasting.ts";

const time = (ms: number) => lasting(ms, "nl");
const WITH_ADDRESS = "net zo lang als je adres";

/** `{…}` is filled in from the brand. */
export const nl = {
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
    none: "Dit zijn geen persoonsgegevens.",
  },
  held: {
    quiz: {
      what: "Je antwoorden in de quiz",
      why: "Om je uitslag uit te rekenen. Er staat geen naam of adres bij.",
      kept: `Niet. Je uitslag staat alleen in de link naar je eigen pagina, en die werkt ${time(RESULT_KEPT_MS)}.`,
    },
    sheets: {
      what: "Een kopie van je antwoorden, als je daar ja tegen zegt",
      why: "Om na te gaan of de vragenlijst goed meet. De kopie is verzegeld: de server kan haar niet lezen. Er staan geen naam, datum of uitslag bij, dus terugvinden kunnen we haar niet.",
      kept: `Tot we haar hebben opgehaald en hier gewist. Kopieën van voor de verzegeling, met week, taal en stijl maar zonder naam, hooguit ${time(ANSWERS_KEPT_MS)}.`,
    },
    address: {
      what: "Je e-mailadres, en je voornaam als je die geeft",
      why: "Om je de brieven of de nieuwsbrief te sturen. Adres en naam staan versleuteld. Leesbaar staan erbij: je taal, je tijdzone, je tempo, en sinds wanneer je post krijgt.",
      kept: `Zolang je post van ons krijgt, en daarna nog ${time(FINISHED_LEAD_KEPT_MS)} als bewijs dat je erom vroeg.`,
    },
    result: {
      what: "Je uitslag, afgerond op een kwart punt",
      why: "Om de brieven te kiezen die bij je passen, en je hem te laten teruglezen. De uitslag staat versleuteld. Welke manier van hechten en welke reeks erbij horen, staat leesbaar, bij een adres dat versleuteld is.",
      kept: `Tot ${time(KEPT_RESULT_MS)} na je laatste brief. Stop je eerder, dan nog ${time(STOPPED_RESULT_KEPT_MS)}. Je kunt hem ook zelf meteen wissen.`,
    },
    pending: {
      what: "Een aanmelding of nieuw adres waarvan de knop nog niet is ingedrukt",
      why: "Om te vragen of jij het was. Adres, naam en uitslag staan versleuteld.",
      kept: `${time(CONFIRM_WITHIN_MS)}. Druk je op de knop, dan ${WITH_ADDRESS}.`,
    },
    once: {
      what: "Een adres waar je één mail heen vraagt, zoals de link naar je uitslag of je gegevens",
      why: "Om die ene mail te sturen. Het adres staat versleuteld.",
      kept: "Tot de mail weg is.",
    },
    proof: {
      what: "Waar je ja tegen zei: de zin die er stond, wanneer, op welke pagina, en wanneer je het bevestigde",
      why: "Om te kunnen laten zien dat je erom vroeg.",
      kept: `${WITH_ADDRESS}. De zin zelf blijft staan, zonder jou erbij.`,
    },
    source: {
      what: "Op welke pagina en door welke campagne je hier kwam",
      why: "Om te zien waar mensen ons vinden.",
      kept: `${WITH_ADDRESS}.`,
    },
    letters: {
      what: "Welke brief je wanneer kreeg, en of hij aankwam, terugkwam of als ongewenst is gemeld",
      why: "Om geen brief twee keer te sturen, en te stoppen als dat moet. Of je een brief opent, meten we niet.",
      kept: `${WITH_ADDRESS}. Wie er samen in één verzending zaten, ${time(BATCHES_KEPT_MS)}.`,
    },
    goals: {
      what: "Dat je na een brief een afspraak maakte of iets kocht, als dat wordt doorgegeven",
      why: "Om de reeks te laten stoppen, en te zien welke brieven helpen.",
      kept: `${WITH_ADDRESS}.`,
    },
    notes: {
      what: "Een aantekening van ons over iets wat je vroeg",
      why: "Om je goed te kunnen antwoorden. Ze staat versleuteld, en in het bestand dat je kunt opvragen.",
      kept: `${WITH_ADDRESS}.`,
    },
    stops: {
      what: "Een kenmerk van je adres nadat je stopte, ‘nooit meer’ zei, alles liet wissen, of onze mail terugkwam",
      why: "Om je niet opnieuw te schrijven. Het adres is er niet uit af te lezen. Bij ‘nooit meer’ geldt het voor je hele postvak.",
      kept: "Tot je je zelf weer aanmeldt en dat bevestigt, of tot wij het op jouw verzoek opheffen.",
    },
    limits: {
      what: "Een kenmerk van je netwerk, je adres, je maildomein en elke brief waarop je antwoordde, met een telling",
      why: "Om te voorkomen dat iemand jou of ons met mail bestookt, en om elk antwoord één keer te tellen. Wie erachter zit is niet af te lezen. Het kenmerk van je netwerk is elk uur een ander.",
      kept: `${time(LIMITS_KEPT_MS)}.`,
    },
    posts: {
      what: "Dat een formulier of onze verzender ons iets stuurde, en wat daaraan niet klopte",
      why: "Om niets twee keer te verwerken. Wat je invulde staat er niet bij.",
      kept: `${time(FORM_POSTS_KEPT_MS)}.`,
    },
    desk: {
      what: "Wat wij zelf in het beheer deden, en bij wie",
      why: "Om te kunnen nagaan wie wat deed. Je staat erin met een nummer, niet met je naam of adres.",
      kept: `${time(AUDIT_KEPT_MS)}. Onze eigen aanmelding daar ${time(SESSIONS_KEPT_MS)}.`,
    },
    numbers: {
      what: "Aantallen per dag, de teksten van de brieven en onze instellingen",
      why: "Om te zien wat werkt. Ze noemen geen bezoeker en geen lezer.",
      kept: "Die blijven.",
    },
  },
  seenTitle: "Wie het nog meer ziet",
  seen: [
    "Cloudflare levert de site en de database, en op sommige pagina’s de controle of je een mens bent.",
    "Resend verstuurt onze mail. Resend ziet je adres, je voornaam en de tekst van je brieven, en bewaart wat het verstuurde.",
    "Vulde je een formulier op onze eigen site in, dan ziet de maker van dat formulier wat je invulde.",
  ],
  abroad:
    "Cloudflare en Resend zijn Amerikaanse bedrijven. Voor allebei geldt een verwerkersovereenkomst, met de standaardbepalingen van de Europese Commissie voor gegevens buiten Europa. Wij verkopen niets en geven verder niets door.",
  rightsTitle: "Wat jij kunt",
  rights: [
    "Stoppen: met één klik onder elke brief.",
    "Inzien, meenemen, verbeteren en wissen: vraag onder een brief je eigen pagina op. We mailen je dan een link naar alles wat we van je bewaren.",
    "Je toestemming intrekken, helemaal of alleen voor je uitslag. Wat daarvoor gebeurde, blijft in orde.",
    "Bezwaar maken, of vragen om even niets met je gegevens te doen: mail ons.",
    "Klagen: bij ons, of bij de Autoriteit Persoonsgegevens (in België bij de Gegevensbeschermingsautoriteit).",
  ],
  machine:
    "Je bent tot niets verplicht: zonder adres krijg je alleen geen post. Een computer kiest op basis van je uitslag welke brieven je krijgt. Verder hangt er niets van af.",
  safeTitle: "Hoe we het veilig houden",
  safe: `Wat versleuteld staat, is zonder onze sleutels niet te lezen, en die staan niet in de database. Links in brieven zijn verzegeld en zeggen niets over je uitslag. Bezoekers krijgen geen cookies, en in brieven zitten geen volgpixels. Van de database gaan reservekopieën hooguit ${time(BACKUPS_KEPT_MS)} terug: wat gewist is, staat daar nog zo lang in.`,
};

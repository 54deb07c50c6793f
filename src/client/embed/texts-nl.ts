import type { EmbedTexts } from "./embed-texts.ts";

export const nl: EmbedTexts = {
  loading: "De vragen komen eraan…",
  loadFailed: "De vragen laden nu niet. Misschien is de verbinding even weg.",
  retry: "Probeer het opnieuw",
  hosted: "Of vul ze in op de eigen pagina van de quiz",
  quickExit: "Snel weg",
  notes:
    "Dit is zelfreflectie, geen diagnose. Bedoeld voor volwassenen. Patronen verschillen per relatie, en ze kunnen veranderen.",
  help: {
    title: "Heb je nu hulp nodig?",
    lines: [
      ["Direct gevaar", "112", "tel:112", ""],
      ["Denk je aan zelfdoding?", "113", "tel:113", "gratis, dag en nacht"],
      ["Liever chatten?", "113.nl", "https://www.113.nl", ""],
      ["Thuis niet veilig?", "Veilig Thuis 0800-2000", "tel:08002000", "gratis, dag en nacht"],
      ["Vlaanderen, zelfdoding", "1813", "tel:1813", ""],
      ["Vlaanderen, geweld of misbruik", "1712", "tel:1712", ""],
    ],
  },
  intro: {
    promises: [
      "Je ziet je uitkomst meteen, zonder je adres te geven.",
      "Je antwoorden bewaren we niet, tenzij je daar aan het eind zelf voor kiest.",
    ],
    start: "Begin",
    keys: "Op een toetsenbord antwoord je met de cijfers 1 tot en met 5.",
  },
  question: {
    place: "Vraag {n} van {total}",
    back: "Vorige",
    skip: "Sla over",
    next: "Volgende",
    progress: "Voortgang",
    answers: "Hoe waar is dit voor jou?",
  },
  end: {
    title: "Dat waren de vragen",
    allAnswered: "Je hebt ze allemaal beantwoord.",
    open: "Bij {n} vragen staat nog geen antwoord. Dat mag. Wil je er een alsnog invullen, kies hem dan hier.",
    openOne: "Bij één vraag staat nog geen antwoord. Dat mag. Wil je hem alsnog invullen, kies hem dan hier.",
    question: "Vraag {n}",
    keepTitle: "Help je mee de vragenlijst beter te maken?",
    keep: "Ja, bewaar een anonieme kopie van mijn antwoorden om de vragenlijst te verbeteren.",
    keepDetail:
      "Bij die kopie staan de taal en de week, maar geen naam of adres. Daardoor kunnen we haar later ook niet voor je terugvinden of wissen. Voor je uitkomst maakt het niets uit.",
    submit: "Bekijk mijn uitkomst",
    busy: "We kijken naar je antwoorden…",
    failed: "Het lukte niet om je uitkomst op te halen. Je antwoorden staan er nog: probeer het zo nog eens.",
  },
  result: {
    eyebrow: "Jouw uitkomst",
    ready: "Je uitkomst staat klaar.",
    words: { clear: "duidelijk", likely: "waarschijnlijk", slight: "een lichte voorkeur" },
    sentences: {
      clear: "Je antwoorden wijzen duidelijk deze kant op.",
      likely: "Dit past waarschijnlijk bij je, maar helemaal zeker is het niet.",
      slight: "Het scheelt weinig. Lees het als een vermoeden, niet als een conclusie.",
      mixed: "Je antwoorden wijzen meer dan één kant op. Daarom kiezen we er niet één voor je uit.",
    },
    twoSides: "Beide kanten spelen bij je mee. Welke van de twee voorop gaat, is minder zeker.",
    headlines: {
      secure: {
        title: "Je herkent je het meest in veilige hechting",
        intro:
          "Iemand dichtbij laten komen en toch jezelf blijven: bij jou gaat dat meestal samen. Dat is geen rapportcijfer. Het is wel iets waar jij en de mensen om je heen op kunnen bouwen.",
      },
      anxious: {
        title: "Je herkent je het meest in angstige hechting",
        intro:
          "Je merkt snel dat er iets verandert tussen jou en een ander. Dat maakt je gevoelig en betrokken. Het kost je ook rust, zeker als het stil wordt.",
      },
      avoidant: {
        title: "Je herkent je het meest in vermijdende hechting",
        intro:
          "Je redt jezelf, en dat is een kracht. Komt iemand erg dichtbij, dan heeft een deel van jou al snel behoefte aan lucht.",
      },
      disorganised: {
        title: "Je herkent je het meest in gedesorganiseerde hechting",
        intro:
          "Je verlangt naar iemand dichtbij, en juist dan kan het onveilig voelen. Dat is verwarrend en het kost veel kracht. Er is niets mis met je: zo heb je jezelf leren beschermen.",
      },
      both: {
        title: "Je hebt twee kanten: angstig én vermijdend",
        intro:
          "Je bent bang om de ander kwijt te raken, en je houdt ook afstand. Beide zijn bij jou aan de hoge kant. Dat lijkt tegenstrijdig, maar het gaat vaker samen dan je denkt.",
      },
      "push-pull": {
        title: "Je wordt soms twee kanten op getrokken",
        intro:
          "In je antwoorden komt terug dat je iemand dichtbij wilt hebben, en die ander dan toch wegduwt. Het beeld is niet zeker genoeg om er een naam aan te geven, en dat doen we dus ook niet.",
      },
      between: {
        title: "Ertussenin: {styles}",
        intro:
          "Je antwoorden wijzen twee kanten op die dicht bij elkaar liggen: {styles}. Eén naam zou te veel zeggen.",
      },
      mixed: {
        title: "Jij past niet in één hokje",
        intro:
          "Je antwoorden wijzen meer dan één kant op. Dat is geen mislukte uitkomst. Het past bij veel mensen: hoe je doet, hangt af van met wie je bent en wat er speelt.",
      },
      incomplete: {
        title: "Nog te weinig antwoorden voor een heel beeld",
        intro:
          "Je hebt een aantal vragen overgeslagen. Dat mag, je bepaalt zelf wat je beantwoordt. Daardoor kunnen we een deel laten zien, en noemen we geen hechtingsstijl. Liever geen naam dan een verkeerde.",
      },
      careless: {
        title: "Deze keer geven we geen naam",
        intro:
          "Je antwoorden wezen alle kanten op. Dat gebeurt: bij snel klikken, of als het per persoon verschilt. Doe het gerust nog eens op een rustig moment.",
      },
    },
    styles: {
      secure: "veilige hechting",
      anxious: "angstige hechting",
      avoidant: "vermijdende hechting",
      both: "angstig en vermijdend",
      disorganised: "gedesorganiseerde hechting",
    },
    second: "Ook dichtbij: {style}. Het verschil met je eerste uitkomst is klein.",
    caution:
      "Aan de manier van invullen viel ons iets op. Lees je uitkomst daarom met wat voorzichtigheid; op de hele pagina staat wat het was.",
    scales: "Waar je nu staat",
    scale: {
      anxiety: { name: "Ongerust over de band", low: "gerust", high: "ongerust" },
      avoidance: { name: "Afstand houden", low: "dichtbij", high: "op afstand" },
      disorganisation: { name: "Heen en weer getrokken", low: "zelden", high: "vaak" },
    },
    levels: { low: "Aan de lage kant", middle: "Rond het midden", high: "Aan de hoge kant" },
    value: "{mean} van 5, waarschijnlijk tussen {low} en {high}.",
    unknown: "Je gaf hier te weinig antwoorden om er iets over te zeggen.",
    notValidated:
      "Deze vragenlijst is nog niet gevalideerd. Zie je uitkomst als een spiegel, niet als een diagnose.",
    whole: "Lees je hele uitkomst",
    newTab: "(opent in een nieuw tabblad)",
    back: "Ga verder met je uitkomst",
    retake: "Vul de vragen opnieuw in",
  },
  signUp: {
    title: "Wil je hier rustig mee verder?",
    lead: "We schrijven je ongeveer zes brieven in drie weken. Elke brief gaat over één ding. Je uitkomst staat nooit in de onderwerpregel, en stoppen doe je met één klik.",
    email: "Je e-mailadres",
    firstName: "Je voornaam",
    optional: "hoeft niet",
    consents: "Wat mogen we voor je doen?",
    consentsHint: "Elk vakje is een eigen keuze. Vink in elk geval de brieven of de nieuwsbrief aan.",
    submit: "Ja, meld me aan",
    busy: "We melden je aan…",
    afterwards:
      "Je krijgt eerst een mail met een knop om je adres te bevestigen. Druk je daar niet op, dan hoor je verder niets van ons.",
    failed: "Het aanmelden lukte nu niet. Wat je invulde staat er nog: probeer het zo nog eens.",
    doneTitle: "Kijk even in je mail",
    done: "Je krijgt van ons een mail met één knop. Druk daarop om je adres te bevestigen; daarna begint het. Zie je na een paar minuten nog niets, kijk dan ook bij de ongewenste mail.",
    meant: "Bedoelde je misschien een adres bij {domain}? Dan komt onze mail nu niet aan.",
    again: "Verbeter mijn adres",
    elsewhere:
      "Voor het aanmelden is nog één controle nodig, en die kan niet op deze pagina. Op de pagina met je hele uitkomst wel.",
    elsewhereLink: "Meld me daar aan",
  },
};

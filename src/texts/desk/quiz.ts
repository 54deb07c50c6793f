import { inBoth } from "../in-both.ts";

const nl = {
  title: "Quiz",
  lead: "De laatste negentig dagen. Hier staat hoe de quiz zelf loopt, nooit wie hem deed of wat eruit kwam.",
  more: "Alles over de quiz",
  share: "Deel",
  count: "Aantal",
  sureness: {
    title: "Hoe zeker uitslagen waren",
    hint: "Een uitslag noemt alleen een stijl als de antwoorden dat toelaten.",
    what: "Zekerheid",
    names: {
      clear: "Duidelijk",
      likely: "Waarschijnlijk",
      slight: "Een lichte voorkeur",
      mixed: "Geen stijl genoemd",
      careless: "Te slordig ingevuld",
    },
  },
  took: {
    title: "Hoe lang het duurde",
    hint: "Van de eerste zin tot de laatste.",
    what: "Minuten",
    names: {
      "under-3": "minder dan 3",
      "3-to-5": "3 tot 5",
      "5-to-8": "5 tot 8",
      "8-to-15": "8 tot 15",
      "over-15": "15 of meer",
    },
  },
  few: "Het zijn er nog weinig: de aandelen zeggen nog niet veel.",
  none: "Nog niets geteld.",
  norms: {
    title: "Waarmee wordt vergeleken",
    hint: "Een norm komt uit minstens 300 verzegelde antwoorden, geopend op je eigen computer.",
    own: "nog geen norm: de getallen van de vragenlijst zelf",
    table: "norm {version}, uit {n} vragenlijsten",
  },
  sheets: { title: "Verzegelde antwoorden", link: "Ophalen en wissen" },
};

const en: typeof nl = {
  title: "Quiz",
  lead: "The last ninety days. How the quiz itself goes, never who took it or what came out.",
  more: "All about the quiz",
  share: "Share",
  count: "Count",
  sureness: {
    title: "How sure results were",
    hint: "A result names a style only where the answers allow it.",
    what: "How sure",
    names: {
      clear: "Clear",
      likely: "Likely",
      slight: "A slight preference",
      mixed: "No style named",
      careless: "Answered too carelessly",
    },
  },
  took: {
    title: "How long it took",
    hint: "From the first statement to the last.",
    what: "Minutes",
    names: {
      "under-3": "under 3",
      "3-to-5": "3 to 5",
      "5-to-8": "5 to 8",
      "8-to-15": "8 to 15",
      "over-15": "15 or more",
    },
  },
  few: "There are few yet: the shares say little.",
  none: "Nothing counted yet.",
  norms: {
    title: "What answers are compared with",
    hint: "A norm is made of at least 300 sealed sheets, opened on your own computer.",
    own: "no norm yet: the questionnaire's own figures",
    table: "norm {version}, of {n} sheets",
  },
  sheets: { title: "Sealed answers", link: "Fetch and delete" },
};

/** The desk's page on how the quiz itself does. */
export const quizDeskTexts = inBoth({ nl, en });

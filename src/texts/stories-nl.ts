import type { HeadlineV2 } from "../quiz/types.ts";
import type { Story } from "./story.ts";

const LEARNT = "Wat je vroeger leerde";
const NOW = "Wat je nu kunt merken";
const GROW = "Waar je kunt groeien";

export const nl: Record<HeadlineV2, Story> = {
  secure: {
    title: "Je herkent je het meest in veilige hechting",
    intro:
      "Iemand dichtbij laten komen en toch jezelf blijven: bij jou gaat dat meestal samen. Dat is geen rapportcijfer. Het is wel iets waar jij en de mensen om je heen op kunnen bouwen.",
    sections: [
      {
        title: LEARNT,
        text: "Mensen die dit herkennen, hebben vaak genoeg meegemaakt dat er iemand kwam als ze verdrietig of bang waren. Iemand die luisterde en bleef. Zo ontdek je dat je welkom bent en dat je op een ander kunt rekenen. Soms komt die ervaring pas later, bij een vriend of een partner.",
      },
      {
        title: NOW,
        list: [
          "Je kunt nee zeggen zonder de deur dicht te doen.",
          "Je vraagt om steun als je die nodig hebt.",
          "Na een ruzie vind je de weg terug, ook als dat even duurt.",
        ],
      },
      {
        title: GROW,
        text: "Jouw rust kan een ander goeddoen. Oefen eens met blijven als iemand onrustig wordt of zich terugtrekt, zonder het over te nemen. Let ook op jezelf: wie voor veel mensen een haven is, heeft er zelf ook een nodig.",
      },
    ],
  },
  anxious: {
    title: "Je herkent je het meest in angstige hechting",
    intro:
      "Je merkt snel dat er iets verandert tussen jou en een ander. Dat maakt je gevoelig en betrokken. Het kost je ook rust, zeker als het stil wordt.",
    sections: [
      {
        title: LEARNT,
        text: "Vaak was er wel iemand, maar wist je niet wanneer. De ene dag was er aandacht, de andere dag niet. Dan ga je opletten: wat heeft de ander nodig, en wat moet ik doen zodat het goed blijft? Als kind was dat knap bedacht. Nu is het vooral vermoeiend.",
      },
      {
        title: NOW,
        list: [
          "Een bericht dat uitblijft, houdt je lang bezig.",
          "Je vraagt om geruststelling, en even later heb je die weer nodig.",
          "Je past je aan, ook als je eigenlijk iets anders wilt.",
          "Alleen zijn voelt al gauw als in de steek gelaten zijn.",
        ],
      },
      {
        title: GROW,
        text: "Je hoeft niet minder te voelen of minder te willen. Wat helpt, is eerst even bij jezelf blijven. Adem uit, merk waar je bang voor bent, en zeg dan gewoon wat je nodig hebt. Zo ontdek je stap voor stap dat er ook rust zit aan jouw kant, niet alleen bij de ander.",
      },
    ],
  },
  avoidant: {
    title: "Je herkent je het meest in vermijdende hechting",
    intro:
      "Je redt jezelf, en dat is een kracht. Komt iemand erg dichtbij, dan heeft een deel van jou al snel behoefte aan lucht.",
    sections: [
      {
        title: LEARNT,
        text: "Vaak kwam er thuis weinig antwoord op wat je voelde, of werd het daar ongemakkelijk van. Dan leer je het zelf op te lossen en niet te veel te laten zien. Dat heeft je overeind gehouden. Maar wat je wegstopt om het een ander makkelijk te maken, raak je zelf ook een beetje kwijt.",
      },
      {
        title: NOW,
        list: [
          "Je regelt dingen liever zelf dan dat je hulp vraagt.",
          "In een ruzie val je stil, of je gaat iets anders doen.",
          "Als het serieus wordt, denk je vaker aan een uitweg.",
          "Wat je voelt, weet je soms pas een dag later.",
        ],
      },
      {
        title: GROW,
        text: "Je hoeft je vrijheid niet in te leveren. Oefen met iets langer blijven. Zeg bijvoorbeeld dat je een uur voor jezelf nodig hebt, en wanneer je terug bent. Vertel één ding dat je anders voor je houdt. Als jij mee het tempo bepaalt, wordt dichtbij zijn minder benauwend.",
      },
    ],
  },
  disorganised: {
    title: "Je herkent je het meest in gedesorganiseerde hechting",
    intro:
      "Je verlangt naar iemand dichtbij, en juist dan kan het onveilig voelen. Dat is verwarrend en het kost veel kracht. Er is niets mis met je: zo heb je jezelf leren beschermen.",
    sections: [
      {
        title: LEARNT,
        text: "Soms kwamen troost en schrik vroeger van dezelfde mensen, of wist je thuis nooit wat je kon verwachten. Dan klopt geen enkele richting: ernaartoe is eng, en ervandaan ook. Of het bij jou zo ging, kan een vragenlijst niet weten. Je hoeft het ook niet uit te zoeken om verder te kunnen.",
      },
      {
        title: NOW,
        list: [
          "Je zoekt iemand op, en even later duw je diegene weg.",
          "Je reageert soms feller dan je wilt, of je slaat helemaal dicht.",
          "Na een fijn moment samen kun je je schamen, zonder dat je weet waarvoor.",
          "Soms ben je er wel bij, maar voel je jezelf nauwelijks.",
        ],
      },
      {
        title: GROW,
        text: "Veiligheid gaat voor. Begin klein: zet je voeten op de grond, kijk rond en noem vijf dingen die je ziet. Graaf niet in je eentje in wat pijn doet. Een psycholoog of traumatherapeut kan met je meelopen, en je huisarts kan je daarheen verwijzen. Vertrouwen kan groeien, in jouw tempo, bij mensen bij wie je echt veilig bent.",
      },
    ],
  },
  both: {
    title: "Je hebt twee kanten: angstig én vermijdend",
    intro:
      "Je bent bang om de ander kwijt te raken, en je houdt ook afstand. Beide zijn bij jou aan de hoge kant. Dat lijkt tegenstrijdig, maar het gaat vaker samen dan je denkt.",
    sections: [
      {
        title: "De kant die zoekt",
        text: "Eén kant van je let op of de ander er nog is. Die kant leerde dat aandacht zomaar weg kan zijn, en wil het graag zeker weten.",
      },
      {
        title: "De kant die beschermt",
        text: "De andere kant leerde dat je beter niet te veel kunt laten zien. Die kant zegt: ik red me wel. Zo verlang je naar iemand, en laat je het niet merken.",
      },
      {
        title: NOW,
        list: [
          "Je wilt dat iemand vraagt hoe het gaat, en zegt dan: prima.",
          "Je twijfelt of je moet appen of juist niets van je moet laten horen.",
          "Krijg je de aandacht die je wilde, dan wordt het soms ineens te veel.",
        ],
      },
      {
        title: GROW,
        text: "Je hoeft niet te kiezen tussen de twee. Merk eerst op welke kant nu spreekt. Zeg daarna één eerlijke zin, klein en gewoon: ik vind dit spannend, en ik wil toch graag dat je blijft.",
      },
    ],
  },
  "push-pull": {
    title: "Je wordt soms twee kanten op getrokken",
    intro:
      "In je antwoorden komt terug dat je iemand dichtbij wilt hebben, en die ander dan toch wegduwt. Het beeld is niet zeker genoeg om er een naam aan te geven, en dat doen we dus ook niet.",
    sections: [
      {
        title: "Hoe zoiets kan ontstaan",
        text: "Als dichtbij zijn vroeger soms fijn was en soms spannend of eng, leert je lijf allebei: ga erheen, en pas op. Het kan ook van later zijn, na een relatie waarin je gekwetst bent. Het is een manier om jezelf te beschermen, geen fout van jou.",
      },
      {
        title: NOW,
        list: [
          "Je kijkt uit naar iemand, en bent prikkelbaar zodra die er is.",
          "Na een mooi moment samen heb je ineens afstand nodig.",
          "Je begrijpt zelf niet altijd waarom je zo reageerde.",
        ],
      },
      {
        title: GROW,
        text: "Neem kleine stappen. Merk je dat het omslaat, sta dan even stil: voel je voeten op de grond en adem rustig uit. Vertel het later aan iemand bij wie je je veilig voelt. Heb je er veel last van, bespreek het dan met je huisarts of een psycholoog. Je hoeft dit niet alleen uit te zoeken.",
      },
    ],
  },
  between: {
    title: "Ertussenin: {styles}",
    intro:
      "Je antwoorden wijzen twee kanten op die dicht bij elkaar liggen: {styles}. Eén naam zou te veel zeggen.",
    sections: [
      {
        title: "Wat dit kan betekenen",
        list: [
          "Je bent bij de een rustig, en bij de ander op je hoede.",
          "Je bent aan het veranderen. Oud en nieuw lopen dan een tijdje door elkaar.",
          "Je had bij de vragen verschillende mensen in gedachten.",
        ],
      },
      {
        title: "Waar je op kunt letten",
        text: "Kijk de komende dagen eens naar één moment waarop het schuurt tussen jou en een ander. Wat doe je dan als eerste: ga je erop af, trek je je terug, of wisselt het? En wat had je op dat moment eigenlijk nodig?",
      },
      {
        title: GROW,
        text: "Je hebt geen etiket nodig om iets te leren. Begin bij de schaal hierboven die het meest opvalt. Kies één kleine stap die daarbij hoort: iets vragen in plaats van afwachten, of iets vertellen in plaats van het alleen op te lossen.",
      },
    ],
  },
  mixed: {
    title: "Jij past niet in één hokje",
    intro:
      "Je antwoorden wijzen meer dan één kant op. Dat is geen mislukte uitkomst. Het past bij veel mensen: hoe je doet, hangt af van met wie je bent en wat er speelt.",
    sections: [
      {
        title: "Wat dit kan betekenen",
        list: [
          "Je bent bij de een rustig, en bij de ander op je hoede.",
          "Je bent aan het veranderen. Oud en nieuw lopen dan een tijdje door elkaar.",
          "Je had bij de vragen verschillende mensen in gedachten.",
        ],
      },
      {
        title: "Waar je op kunt letten",
        text: "Kijk de komende dagen eens naar één moment waarop het schuurt tussen jou en een ander. Wat doe je dan als eerste: ga je erop af, trek je je terug, of wisselt het? En wat had je op dat moment eigenlijk nodig?",
      },
      {
        title: GROW,
        text: "Je hebt geen etiket nodig om iets te leren. Begin bij de schaal hierboven die het meest opvalt. Kies één kleine stap die daarbij hoort: iets vragen in plaats van afwachten, of iets vertellen in plaats van het alleen op te lossen.",
      },
    ],
  },
  incomplete: {
    title: "Nog te weinig antwoorden voor een heel beeld",
    intro:
      "Je hebt een aantal vragen overgeslagen. Dat mag, je bepaalt zelf wat je beantwoordt. Daardoor kunnen we een deel laten zien, en noemen we geen hechtingsstijl. Liever geen naam dan een verkeerde.",
    sections: [
      {
        title: "Wat je er nu al aan hebt",
        text: "De schalen waarop je genoeg antwoorden gaf, staan hierboven. Lees ze als een eerste indruk. Je hoeft er niets mee, maar je mag er wel nieuwsgierig naar zijn.",
      },
      {
        title: "Waar je op kunt letten",
        list: [
          "Welke vragen sloeg je over? Soms zegt dat ook iets.",
          "Aan wie dacht je bij het invullen, en zou het bij een ander anders zijn?",
          "Wat doe jij meestal als het spannend wordt tussen jou en iemand die je lief is?",
        ],
      },
      {
        title: "Hoe je verder kunt",
        text: "Wil je een vollediger beeld, vul de vragen dan nog eens in. Weet je iets niet zeker, kies dan wat meestal klopt. Een enkele vraag overslaan kan altijd.",
      },
    ],
  },
  careless: {
    title: "Deze keer geven we geen naam",
    intro:
      "Je antwoorden wezen alle kanten op. Dat gebeurt: bij snel klikken, of als het per persoon verschilt. Doe het gerust nog eens op een rustig moment.",
    sections: [
      {
        title: "Wat je er nu al aan hebt",
        text: "Neem de schalen hierboven als een ruwe schets. Klopt er iets niet met hoe jij jezelf kent? Vertrouw dan op wat je zelf weet.",
      },
      {
        title: "Hoe je verder kunt",
        text: "Zoek een rustig moment, denk aan één of twee mensen die dicht bij je staan, en vul de vragen dan nog eens in. Het kost je ongeveer vijf minuten. Kies wat meestal klopt, niet wat je het liefst zou willen.",
      },
    ],
  },
};

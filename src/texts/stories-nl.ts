import type { HeadlineV2 } from "../quiz/types.ts";
import type { Story } from "./story.ts";

const TODAY = "Kleine stap voor vandaag";
const WEEK = "Kleine stap voor deze week";

export const nl: Record<HeadlineV2, Story> = {
  secure: {
    title: "Je kunt dichtbij zijn en toch jezelf blijven.",
    lead: "Iemand binnenlaten kost je niet meteen jezelf. Dat is geen rapportcijfer. Het is wel iets waar jij en de mensen om je heen op kunnen bouwen.",
    know: [
      "Je zegt nee, en gooit daarmee geen deur dicht.",
      "Een stil bericht is voor jou meestal gewoon een stil bericht.",
      "Na een ruzie vind je de weg terug, ook als dat even duurt.",
    ],
    plus: "Bij jou komen mensen op adem, vaak zonder dat ze het merken.",
    from: "Misschien was er vroeger vaak genoeg iemand die kwam als je verdrietig of bang was, die luisterde en bleef. Zo leer je dat je er mag zijn. Soms komt die ervaring pas later, bij een vriend of een partner. Hoe het bij jou ging, weet jij beter dan wij.",
    grow: "Jouw rust kan een ander goeddoen. Blijf eens bij iemand die onrustig wordt of zich terugtrekt, zonder het over te nemen. En let op jezelf: wie voor velen een haven is, heeft er zelf ook een nodig.",
    step: {
      title: TODAY,
      time: "2 minuten",
      text: "Denk aan iemand bij wie jij op adem komt. Stuur een berichtje, zonder aanleiding:",
      say: "‘Ik dacht net even aan je.’",
      after: "Meer hoeft er niet in te staan.",
    },
  },
  anxious: {
    title: "Je merkt het meteen als er iets verandert.",
    lead: "Een andere toon, een antwoord dat uitblijft: jij voelt het vaak eerder dan de ander. Dat maakt je betrokken. Het kost je ook rust.",
    know: [
      "Een berichtje blijft uit, en je bent er de rest van de avond niet helemaal bij.",
      "Je vraagt of het goed is tussen jullie. Een uur later wil je het weer vragen.",
      "Je zegt ja, en merkt pas in bed dat je nee bedoelde.",
    ],
    plus: "Je voelt aan hoe het met iemand gaat, nog voor diegene iets zegt.",
    from: "Misschien was er vroeger wel iemand, maar wist je niet wanneer. De ene dag was er aandacht, de andere dag niet. Dan ga je opletten: wat heeft de ander nodig, en wat moet ik doen zodat het goed blijft? Als kind is dat knap bedacht. Later is het vooral vermoeiend. Of het bij jou zo ging, weet jij beter dan wij.",
    grow: "Je hoeft niet minder te voelen en niet minder te willen. Wat helpt, is eerst even bij jezelf blijven en dan gewoon zeggen wat je nodig hebt. Zo merk je stap voor stap dat er ook rust zit aan jouw kant.",
    step: {
      title: TODAY,
      time: "2 minuten",
      text: "Blijft het stil? Leg je telefoon neer en adem een paar keer rustig uit. Maak dan in gedachten deze zin af:",
      say: "‘Ik ben nu bang dat …’",
      after: "Meer hoeft niet. Je hoeft het niet op te lossen.",
    },
  },
  avoidant: {
    title: "Je redt jezelf. Ook als dat niet zou hoeven.",
    lead: "Je houdt je hoofd koel en je regelt het zelf. Dat is een kracht. Komt iemand erg dichtbij, dan heeft een deel van jou al snel lucht nodig.",
    know: [
      "Iemand vraagt wat je voelt, en je zoekt naar een antwoord dat er nog niet is.",
      "Wordt het serieus, dan zie je ineens wat er allemaal niet klopt.",
      "In een ruzie val je stil, of ga je de vaatwasser inruimen.",
    ],
    plus: "Op jou kun je bouwen: je blijft rustig waar anderen overlopen.",
    from: "Misschien kwam er vroeger weinig terug op wat je voelde, of werd het er ongemakkelijk van. Dan leer je het zelf op te lossen en niet te veel te laten zien. Daar kom je ver mee. Wat je wegstopt om het een ander makkelijk te maken, raak je zelf alleen ook een beetje kwijt. Of het bij jou zo ging, weet jij beter dan wij.",
    grow: "Je hoeft je vrijheid niet in te leveren. Oefen met net iets langer blijven. Zeg dat je een uur voor jezelf nodig hebt, en wanneer je terug bent. Als je zelf het tempo mag bepalen, wordt dichtbij minder benauwend.",
    step: {
      title: TODAY,
      time: "2 minuten",
      text: "Vertel iemand één ding dat je anders voor je had gehouden. Iets kleins is genoeg:",
      say: "‘Ik zag vandaag een beetje op tegen …’",
      after: "Je hoeft het niet uit te leggen.",
    },
  },
  both: {
    title: "Je wilt dat iemand blijft, en houdt toch de deur op een kier.",
    lead: "Je bent bang de ander kwijt te raken, en je laat diegene ook niet zomaar binnen. Dat lijkt tegenstrijdig. Het gaat vaker samen dan je denkt.",
    know: [
      "Je wilt dat iemand vraagt hoe het gaat, en zegt dan: prima.",
      "Je typt een bericht, wist het, en wacht of de ander als eerste iets stuurt.",
      "Je verlangt naar een avond samen, en bent opgelucht als hij niet doorgaat.",
    ],
    plus: "Je begrijpt allebei: wie dichtbij wil zijn, en wie ruimte nodig heeft.",
    from: "Misschien leerde je vroeger twee dingen tegelijk: dat aandacht zomaar weg kan zijn, en dat je beter niet te veel laat zien. De ene kant van je zoekt, de andere beschermt. Ze willen allebei hetzelfde, namelijk dat jij het redt. Of het bij jou zo ging, weet jij beter dan wij.",
    grow: "Je hoeft niet te kiezen tussen die twee. Merk eerst op welke kant er nu spreekt. Zeg daarna één eerlijke zin, klein en gewoon.",
    step: {
      title: TODAY,
      time: "2 minuten",
      text: "Kies iemand bij wie het veilig is, en zeg of schrijf:",
      say: "‘Ik vind dit spannend, en ik wil graag dat je blijft.’",
      after: "Allebei is waar. Het mag in één zin.",
    },
  },
  disorganised: {
    title: "Je verlangt naar iemand dichtbij, en dan voelt het ineens onveilig.",
    lead: "Ernaartoe willen en ervandaan moeten, soms op dezelfde avond. Dat is verwarrend en het kost veel kracht. Er is niets mis met je: het is een manier om jezelf te beschermen.",
    know: [
      "Je zoekt iemand op, en even later duw je diegene weg.",
      "Na een mooi moment slaat het om, en je weet niet goed waarom.",
      "Je reageert feller dan je wilt, of je slaat helemaal dicht.",
    ],
    plus: "Je voelt scherp aan wat er in een kamer speelt. Dat heb je niet voor niets geleerd.",
    from: "Soms kwamen troost en schrik vroeger van dezelfde mensen, of wist je nooit wat je kon verwachten. Dan klopt geen enkele richting. Het kan ook van later zijn, na een relatie waarin je gekwetst bent. Of het bij jou zo ging, kan een vragenlijst niet weten. Je hoeft het ook niet uit te zoeken om verder te kunnen.",
    grow: "Veiligheid gaat voor. Neem kleine stappen, en graaf niet in je eentje in wat pijn doet. Een psycholoog of traumatherapeut kan met je meelopen; je huisarts kan je daarheen verwijzen. Vertrouwen kan groeien, in jouw tempo, bij mensen bij wie je echt veilig bent.",
    step: {
      title: TODAY,
      time: "1 minuut",
      text: "Merk je dat het omslaat? Zet je voeten op de grond, kijk rond en noem vijf dingen die je ziet. Zeg dan in gedachten:",
      say: "‘Ik ben hier, en het is nu.’",
      after: "Meer hoeft op zo’n moment niet.",
    },
  },
  "push-pull": {
    title: "Je wordt soms twee kanten op getrokken.",
    lead: "In je antwoorden komt terug dat je iemand dichtbij wilt, en diegene dan toch wegduwt. Het beeld is niet zeker genoeg voor een naam, en dus geven we er geen.",
    know: [
      "Je kijkt uit naar iemand, en bent prikkelbaar zodra die er is.",
      "Na een mooi moment samen heb je ineens afstand nodig.",
      "Je begrijpt zelf niet altijd waarom je zo reageerde.",
    ],
    plus: "Je merkt het op. Daar begint het meeste mee.",
    from: "Als dichtbij vroeger soms fijn was en soms spannend, kan je lijf allebei leren: ga erheen, en pas op. Het kan ook van later zijn, na een relatie waarin je gekwetst bent. Het is een manier om jezelf te beschermen, geen fout van jou.",
    grow: "Neem kleine stappen, en vertel het aan iemand bij wie je je veilig voelt. Heb je er veel last van, bespreek het dan met je huisarts of een psycholoog. Je hoeft dit niet alleen uit te zoeken.",
    step: {
      title: TODAY,
      time: "1 minuut",
      text: "Merk je dat het omslaat? Sta even stil, voel je voeten op de grond en adem rustig uit. Zeg dan, als het kan:",
      say: "‘Geef me even, ik kom zo terug.’",
      after: "En kom dan ook terug. Dat is de hele oefening.",
    },
  },
  between: {
    title: "Je staat met één been aan elke kant.",
    lead: "Je antwoorden liggen tussen {styles}. Eén naam zou te veel zeggen, en dus geven we er geen.",
    know: [
      "In een beschrijving van jou klopt steeds de helft.",
      "Bij de één doe je zo, bij de ander net anders.",
      "Op een goede dag herken je je in het ene, op een slechte dag in het andere.",
    ],
    plus: "Je kunt van perspectief wisselen. Dat is handig als het schuurt.",
    grow: "Je hoeft geen kant te kiezen. Kijk liever wanneer je verschuift: bij wie, op welk moment, na wat voor dag. Daar zit meer in dan in een naam.",
    step: {
      title: WEEK,
      time: "1 moment",
      text: "Let op één moment waarop je anders doet dan je van jezelf zou verwachten. Vraag je af:",
      say: "Wat maakte dat het nu wél lukte, of juist niet?",
      after: "Het antwoord hoeft niet vandaag te komen.",
    },
  },
  mixed: {
    title: "Bij jou wisselt het.",
    lead: "Soms zoek je de ander op, soms neem je afstand. Je antwoorden wijzen niet één kant op, en dus plakken we er ook geen naam op.",
    aside:
      "Dat is geen mislukte uitslag. Het past bij veel mensen: hoe je doet, hangt af van met wie je bent en wat er speelt.",
    know: [
      "Bij de een ben je rustig, bij de ander op je hoede.",
      "Je wilt dat iemand vraagt hoe het gaat, en zegt dan: prima.",
      "Je bent aan het veranderen. Oud en nieuw lopen een tijdje door elkaar.",
    ],
    plus: "Je kunt je in allebei verplaatsen: wie dichtbij wil, en wie lucht nodig heeft.",
    grow: "Je hebt geen naam nodig om iets te leren. Juist als het wisselt, helpt het om te zien wannéér het wisselt.",
    step: {
      title: WEEK,
      time: "1 moment",
      text: "Kies één moment waarop het schuurt tussen jou en een ander. Wat deed je als eerste?",
      say: "Erop af, of een stap terug?",
      after: "En wat had je toen eigenlijk nodig? Meer hoef je niet te weten.",
    },
  },
  incomplete: {
    title: "Je bent nog niet helemaal in beeld.",
    lead: "Overslaan mag altijd. Voor een hele uitslag is het alleen nog te weinig, en we gokken liever niet.",
    know: [
      "Wat doe jij meestal als het spannend wordt tussen jou en iemand die je lief is?",
      "Welke zinnen sloeg je over? Soms zegt dat ook iets.",
      "Aan wie dacht je bij het invullen, en zou het bij een ander anders zijn?",
    ],
  },
  careless: {
    title: "Dit beeld is nog wat wazig.",
    lead: "Aan de manier waarop de zinnen zijn ingevuld, durven we geen naam te hangen. Dat kan gebeuren: je was moe, het ging snel, of het verschilt erg per persoon. Heel gewoon.",
  },
};

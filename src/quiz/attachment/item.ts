import type { ItemDefinition } from "../definition.ts";
import type { AttachmentScale } from "../types.ts";

export type AttachmentItem = ItemDefinition<AttachmentScale>;

/** Every statement that was ever asked; a changed word gets a new id, whose letter names the scale. */
const nl = {
  a01: "Ik zeg ja terwijl ik nee wil zeggen, om de ander tevreden te houden.",
  a02: "Ook na een ruzie vertrouw ik erop dat het weer goed komt tussen ons.",
  a03: "Als de ander laat antwoordt op mijn bericht, denk ik aan een gewone reden.",
  a04: "Als het goed gaat tussen ons, ben ik bang dat het snel misgaat.",
  a05: "Als de ander even alleen wil zijn, blijf ik contact zoeken.",
  a06: "Als de ander stiller is dan normaal, denk ik dat ik iets fout heb gedaan.",
  a07: "Ik weet dat de ander om me geeft, ook als die het niet zegt.",
  a08: "Na een kleine ruzie denk ik dat het nooit meer goed komt tussen ons.",
  a09: "Als we een paar dagen zonder elkaar zijn, blijf ik rustig.",
  a10: "Op een gewone dag wil ik vragen of het nog goed is tussen ons.",
  a11: "Als ik nee zeg, ben ik bang dat de ander mij minder leuk vindt.",
  a12: "Als de ander laat antwoordt op een bericht, wacht ik rustig af.",
  a13: "Als de ander laat antwoordt, denk ik dat er iets mis is tussen ons.",
  a14: "Ook als de ander zegt dat het goed is tussen ons, blijf ik twijfelen.",
  a15: "Als de ander even alleen wil zijn, kan ik mezelf goed vermaken.",
  v01: "Na een zware dag vraag ik de ander om even naar me te luisteren.",
  v02: "Ook als de ander kan helpen, los ik mijn problemen liever alleen op.",
  v03: "Op een slechte dag laat ik de ander denken dat het goed met me gaat.",
  v04: "Ook als we veel samen zijn, voel ik me vrij.",
  v05: "Ik vertel de ander waarover ik me onzeker voel.",
  v06: "Ook als ik een keer nee zeg, voel ik me dicht bij de ander.",
  v07: "Na een paar dagen samen voel ik me opgesloten.",
  v08: "Ook als het goed gaat, zorg ik dat ik altijd bij de ander weg kan.",
  v09: "Ik vraag de ander pas om hulp als het echt moet.",
  v10: "Als ik verdriet heb, laat ik de ander dat zien.",
  v11: "Na een hele dag samen ben ik nog graag bij de ander.",
  v12: "Na een ruzie zoek ik weer contact met de ander.",
  v13: "Ook als het goed gaat, maak ik plannen voor een leven zonder de ander.",
  d01: "Als de ander me de aandacht geeft die ik wilde, word ik boos.",
  d02: "Als er spanning is tussen ons, kan ik ineens niet meer nadenken.",
  d03: "Als ik me heel dicht bij de ander heb gevoeld, schaam ik me daarna ineens.",
  d04: "Bij de ander ga ik binnen een paar minuten van lief naar heel boos.",
  d05: "Van dag tot dag reageer ik ongeveer hetzelfde op de ander.",
  d06: "Als de ander me wil troosten, word ik bang.",
  d07: "Ik wil dat de ander blijft en tegelijk wil ik dat de ander weggaat.",
  d08: "Als de ander me troost, voel ik me veilig.",
  d09: "Als de ander me de aandacht geeft die ik wilde, geniet ik ervan.",
  d10: "Als er spanning is tussen ons, kan ik helder blijven denken.",
  d11: "Ik weet goed wanneer ik de ander bij me wil en wanneer niet.",
  d12: "Na een fijn moment samen blijft dat goede gevoel nog een tijd bij me.",
};

const en: typeof nl = {
  a01: "I say yes when I want to say no, to keep the other person happy.",
  a02: "Even after an argument, I trust that things will be all right between us again.",
  a03: "When the other person answers my message late, I assume there is an ordinary reason.",
  a04: "When things are good between us, I am afraid they will soon go wrong.",
  a05: "When the other person wants some time alone, I keep trying to make contact.",
  a06: "When the other person is quieter than usual, I think I have done something wrong.",
  a07: "I know the other person cares about me, even when they do not say so.",
  a08: "After a small argument, I think things will never be right between us again.",
  a09: "When we are apart for a few days, I stay calm.",
  a10: "On an ordinary day, I want to ask if we are still all right.",
  a11: "When I say no, I am afraid the other person will like me less.",
  a12: "When the other person is slow to answer a message, I wait calmly.",
  a13: "When the other person answers late, I think something is wrong between us.",
  a14: "Even when the other person says we are fine, I keep having doubts.",
  a15: "When the other person wants some time alone, I can keep myself happily occupied.",
  v01: "After a hard day, I ask the other person to listen to me for a while.",
  v02: "Even when the other person could help, I would rather solve my problems alone.",
  v03: "On a bad day, I let the other person think that I am fine.",
  v04: "Even when we spend a lot of time together, I feel free.",
  v05: "I tell the other person what I feel insecure about.",
  v06: "Even when I say no to something, I feel close to the other person.",
  v07: "After a few days together, I feel trapped.",
  v08: "Even when things are good, I make sure I can always leave the other person.",
  v09: "I ask the other person for help only when I really have to.",
  v10: "When I am sad, I let the other person see it.",
  v11: "After a whole day together, I still like being with the other person.",
  v12: "After an argument, I reach out to the other person again.",
  v13: "Even when things are good, I make plans for a life without the other person.",
  d01: "When the other person gives me the attention I wanted, I get angry.",
  d02: "When there is tension between us, I suddenly cannot think any more.",
  d03: "After I have felt very close to the other person, I suddenly feel ashamed.",
  d04: "With the other person, I go from loving to very angry within minutes.",
  d05: "From day to day, I react to the other person in much the same way.",
  d06: "When the other person wants to comfort me, I feel afraid.",
  d07: "I want the other person to stay and to leave at the same time.",
  d08: "When the other person comforts me, I feel safe.",
  d09: "When the other person gives me the attention I wanted, I enjoy it.",
  d10: "When there is tension between us, I can keep thinking clearly.",
  d11: "I can tell when I want the other person near me and when I don't.",
  d12: "After a good moment together, the good feeling stays with me for a while.",
};

const SCALES = { a: "anxiety", v: "avoidance", d: "disorganisation" } as const;

/** A statement as a version asks it; key "-" is the secure wording. */
export function item(id: keyof typeof nl, facet: string, key: "+" | "-"): AttachmentItem {
  const scale = SCALES[id[0] as keyof typeof SCALES];
  return { id, scale, facet, reversed: key === "-", text: { nl: nl[id], en: en[id] } };
}

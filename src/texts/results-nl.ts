/** `*…*` is said with emphasis. */
export const nl = {
  pageTitle: "Jouw uitslag",
  night:
    "Het is laat, en ’s nachts weegt alles zwaarder: je hoeft nu niets te besluiten en niets op te lossen.",
  name: {
    inBooks: "In boeken heet dit",
    fits: {
      clear: "Die past nu duidelijk het best bij je antwoorden.",
      likely: "Die past nu waarschijnlijk het best bij je antwoorden.",
      slight: "Die past nu net iets beter bij je antwoorden dan de rest.",
      mixed: "Allebei de kanten komen terug in je antwoorden.",
    },
    noLabel: "Het is geen etiket: bij de een voel je het sterker dan bij de ander, en het kan veranderen.",
    near: "Ook {style} ligt dichtbij: het verschil is klein.",
  },
  know: {
    title: "Wat je misschien herkent",
    after:
      "Herken je er één? Dan weet je al genoeg. Herken je niets? Vertrouw dan op jezelf, niet op een vragenlijst.",
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
      high: "Je bent vaak *ongerust* of de ander blijft.",
    },
    avoidance: {
      low: "Je komt graag *dichtbij*, ook als het spannend is.",
      middle: "Soms kom je *dichtbij*, soms neem je *afstand*.",
      high: "Je houdt graag wat *afstand*, zeker als iemand dichtbij komt.",
    },
    disorganisation: {
      low: "Je wordt zelden heen en weer getrokken.",
      middle: "Soms word je heen en weer getrokken.",
      high: "Je wordt vaak heen en weer getrokken.",
    },
    noNames: "De vlek raakt meer dan één vak. Daarom staan er geen namen in de hoeken.",
    blur: "Dan is dit je plek. We tekenen de vlek extra groot, want zo onzeker is hij. Een naam geven we er niet aan.",
    blurAfter: "Klopt er iets niet met hoe jij jezelf kent? Vertrouw dan op wat je zelf weet.",
    answered: "{n} van de {total} zinnen",
    missing: "Hier zijn nog te weinig antwoorden om iets te laten zien.",
    few: {
      one: "Nog één zin, dan kunnen we hier iets laten zien.",
      many: "Nog minstens {n} zinnen, dan kunnen we hier iets laten zien.",
    },
    corners: { secure: "veilig", anxious: "angstig", avoidant: "vermijdend", both: "allebei" },
  },
  from: "Waar het vandaan kan komen",
  grow: "Waar je kunt groeien",
  certainty: {
    title: "Hoe zeker is dit?",
    hint: "In gewone woorden en in cijfers",
    sentences: {
      clear:
        "Je antwoorden wijzen duidelijk één kant op. Toch meet niemand zichzelf precies: een slechte nacht of een ander iemand in gedachten, en je komt net ergens anders uit.",
      likely:
        "Je antwoorden wijzen waarschijnlijk deze kant op, maar helemaal zeker is het niet. Op een andere dag kan het net anders uitkomen.",
      slight:
        "Het scheelt weinig. Lees het als een vermoeden, niet als een conclusie: op een andere dag kan er iets anders uitkomen.",
      mixed:
        "Geen van de manieren van hechten past duidelijk beter dan de andere. Een naam zou een gok zijn, en dus noemen we er geen.",
      twoSides: "Beide kanten spelen bij je mee. Welke van de twee voorop gaat, is minder zeker.",
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
    unknown:
      "De zinnen zijn zorgvuldig gemaakt, maar nog niet wetenschappelijk getoetst. Over je jeugd, je partner of de veiligheid van je relatie kan een vragenlijst niets bewijzen.",
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
      "one-sided": "Je was het met bijna alles eens, of juist met bijna niets.",
    },
    flagsAfter:
      "Dat kan kloppen met hoe jij bent. Twijfel je, vul de zinnen dan op een rustig moment nog eens in.",
  },
  styles: {
    secure: "veilige hechting",
    anxious: "angstige hechting",
    avoidant: "vermijdende hechting",
    both: "angstige én vermijdende hechting",
    disorganised: "gedesorganiseerde hechting",
    pushPull: "heen en weer getrokken",
  },
  short: {
    secure: "Veilig",
    anxious: "Angstig",
    avoidant: "Vermijdend",
    both: "Angstig en vermijdend",
    disorganised: "Gedesorganiseerd",
    pushPull: "Heen en weer getrokken",
  },
  goOn: {
    given: "Je beantwoordde {answered} van de {total} zinnen.",
    fill: "Vul de andere zinnen aan",
    fillOpen: { one: "Vul de ene zin aan die nog open is", many: "Vul de {n} andere zinnen aan" },
    fillNote: "Wat je al invulde, blijft staan zolang je dit tabblad openhoudt.",
    again: "Doe het nog eens, op een rustig moment",
    againNote:
      "Ongeveer 6 minuten. Denk aan één iemand die dicht bij je staat en kies wat meestal klopt, niet wat je het liefst zou willen.",
    without: "Liever niet aanvullen?",
    withoutText: "Dat is ook goed. Deze vragen kun je zonder vragenlijst meenemen:",
  },
  keep: {
    title: "Bewaren of delen",
    mail: "Mail mij mijn uitslag",
    print: "Bewaar als pdf of druk af",
    share: "Deel de vragenlijst",
    shareNote: "zonder jouw uitslag",
    copied: "De link is gekopieerd.",
    until: "Deze pagina blijft tot {date} te lezen. Wie de link heeft, kan meelezen.",
  },
  again: {
    text: "Over een paar weken kan het anders zijn.",
    link: "Vul de zinnen dan nog eens in",
  },
  ownPage: "Open je uitslag op een eigen pagina, om te bewaren of af te drukken",
  backToSite: "Terug naar de site",
  backToSiteNote: "Je uitslag gaat mee.",
  earlier: {
    title: "Toen en nu",
    when: "Je eerdere uitslag is van rond {date}.",
    svg: "De open stip is je plek van toen, de dichte stip die van nu.",
    near: "De twee plekken liggen binnen elkaars vlek. Dat kan net zo goed toeval zijn: je dag, je stemming, of aan wie je dacht.",
    moved:
      "De twee plekken liggen verder uit elkaar dan de vlek. Er kan iets veranderd zijn. Het kan ook zijn dat je nu aan iemand anders dacht.",
    unlike: "Toen en nu zijn met verschillende zinnen gemeten. Vergelijk ze daarom niet te precies.",
    unknown: "Van toen of van nu is te weinig bekend om ze naast elkaar te zetten.",
    after: "Wat er veranderd is en waardoor, kan een vragenlijst niet zeggen. Dat weet jij beter.",
  },
};

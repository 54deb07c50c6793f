export const nl = {
  pageTitle: "Jouw uitkomst",
  night:
    "Het is laat, en ’s nachts weegt alles zwaarder: je hoeft nu niets te besluiten en niets op te lossen.",
  place: {
    title: "Waar je nu staat",
    intro:
      "De stip is de plek waar je antwoorden uitkomen, op twee schalen van 1 tot 5. De vlek eromheen laat zien hoe precies dat is: waarschijnlijk zit je ergens in die vlek.",
    svgTitle: "Jouw plek op twee schalen",
    value: "{mean} van 5",
    band: "waarschijnlijk tussen {low} en {high}",
    levels: { low: "Aan de lage kant", middle: "Rond het midden", high: "Aan de hoge kant" },
    unknown: "Je gaf hier te weinig antwoorden om er iets over te zeggen.",
    corners: {
      secure: "veilig",
      anxious: "angstig",
      avoidant: "vermijdend",
      both: "beide",
    },
  },
  dimensions: {
    anxiety: {
      name: "Ongerust over de band",
      meaning: "Hoe bang je bent om iemand die je lief is kwijt te raken.",
      low: "gerust",
      high: "ongerust",
    },
    avoidance: {
      name: "Afstand houden",
      meaning: "Hoe snel je je terugtrekt als iemand dichtbij komt.",
      low: "dichtbij",
      high: "op afstand",
    },
    disorganisation: {
      name: "Heen en weer getrokken",
      meaning: "Hoe vaak je iemand dichtbij wilt hebben en diegene tegelijk wegduwt.",
      low: "zelden",
      high: "vaak",
    },
  },
  certainty: {
    title: "Hoe zeker is dit?",
    words: {
      clear: "duidelijk",
      likely: "waarschijnlijk",
      slight: "een lichte voorkeur",
      mixed: "gemengd",
    },
    sentences: {
      clear: "Je antwoorden wijzen duidelijk deze kant op.",
      likely: "Dit past waarschijnlijk bij je, maar helemaal zeker is het niet.",
      slight: "Het scheelt weinig. Lees het als een vermoeden, niet als een conclusie.",
      mixed: "Je antwoorden wijzen meer dan één kant op. Daarom kiezen we er niet één voor je uit.",
    },
    twoSides: "Beide kanten spelen bij je mee. Welke van de twee voorop gaat, is minder zeker.",
    caption: "De kans per manier van hechten, afgerond op 5%",
    columns: { style: "Manier van hechten", word: "In woorden", chance: "Kans" },
    playsAPart: "speelt mee",
    aLittle: "een beetje",
    hardly: "nauwelijks",
    under: "onder {percent}",
    over: "boven {percent}",
    percent: "{n}%",
    notValidated:
      "Deze vragenlijst is nog niet gevalideerd: hoe goed hij meet, is nog niet wetenschappelijk onderzocht. Zie je uitkomst als een spiegel, niet als een diagnose. Over je jeugd, over je partner of over hoe veilig je relatie is, kan hij niets bewijzen.",
  },
  styles: {
    secure: "Veilig",
    anxious: "Angstig",
    avoidant: "Vermijdend",
    both: "Angstig en vermijdend",
    disorganised: "Gedesorganiseerd",
    pushPull: "Heen en weer, zonder stijl",
  },
  second: {
    title: "Ook dichtbij: {style}",
    closeness: "Het verschil met je eerste uitkomst is klein. Lees daarom ook dit.",
    about: {
      secure:
        "Een deel van je weet hoe het voelt om op iemand te kunnen rekenen. Bij sommige mensen, of op goede dagen, is die rust er gewoon. Let eens op wat er dan anders is.",
      anxious:
        "Een deel van je let scherp op of de ander er nog is. Als het stil blijft of er iets verandert, zoek je bevestiging. Merk op wanneer dat begint, en wat je dan eigenlijk wilt vragen.",
      avoidant:
        "Een deel van je redt het liever alleen. Als iemand veel van je vraagt, trek je je terug of zeg je minder. Merk op wanneer je ruimte nodig hebt, en zeg het hardop.",
      both: "Een deel van je zoekt de ander op, en een deel houdt afstand. Ze kunnen elkaar snel afwisselen. Merk op welke kant het eerst komt als het spannend wordt, en zeg die hardop.",
      disorganised:
        "Een deel van je wil iemand dichtbij en schrikt daar ook van. Dat kan je in de war brengen. Ga er rustig mee om, en zoek hulp bij iemand die hiermee kan werken als je er last van hebt.",
    },
  },
  caution: {
    title: "Lees dit met wat voorzichtigheid",
    intro: "Er viel ons iets op in de manier waarop de antwoorden zijn ingevuld:",
    reasons: {
      "identical-answers": "op alle vragen kwam hetzelfde antwoord",
      "too-fast": "het ging zo snel dat de vragen bijna niet te lezen waren",
      "long-string": "veel vragen achter elkaar kregen hetzelfde antwoord",
      "low-spread": "de antwoorden liggen heel dicht bij elkaar",
      "many-middles": "het middelste antwoord kwam heel vaak voor",
      "inconsistent-pairs": "op vragen die op elkaar lijken, kwamen verschillende antwoorden",
      fast: "het ging vrij snel",
      "very-long-string": "bijna alle vragen achter elkaar kregen hetzelfde antwoord",
      contradictory: "de antwoorden op vragen die bij elkaar horen, wezen alle kanten op",
      "one-sided": "er kwam bijna overal ja of bijna overal nee, ook waar het een het ander uitsluit",
    },
    after:
      "Dat kan heel goed kloppen met hoe jij bent. Twijfel je, vul de vragen dan op een rustig moment nog eens in.",
  },
  retake: {
    title: "Nog eens invullen?",
    text: "Je antwoorden hangen ook af van je dag, en van wie je in gedachten had. Over een paar weken kan er iets anders uitkomen.",
    link: "Vul de vragen opnieuw in",
  },
  expiry:
    "Deze uitkomst staat op een eigen adres dat na negentig dagen vervalt. Wie de link heeft, kan meelezen. Deel hem dus alleen met iemand die je vertrouwt.",
};

import { inBoth } from "../in-both.ts";

const nl = {
  title: "Onderzoek",
  intro:
    "Wie daarvoor kiest, laat een kopie van de antwoorden achter om de vragenlijst te verbeteren. Zo'n kopie is verzegeld: alleen de sleutel op jouw eigen computer maakt haar open. Er staat geen naam, datum of uitslag bij.",
  off: "Er is nu geen sleutel ingesteld (RESEARCH_KEY). Het vakje wordt daarom niet getoond en er wordt niets bewaard.",
  sealed: "Verzegelde kopieën: {count}",
  plain: "Leesbare kopieën van voor de verzegeling: {count}",
  more: "Er zijn er meer. Die komen zodra je deze hebt gewist.",
  fetch: "Haal ze op",
  fetched: "Ik heb het bestand, en de sleutel waarmee het open gaat.",
  remove: "Wis ze hier",
  problem: "Vink eerst aan dat je het bestand hebt. Wat hier gewist is, komt niet terug.",
  done: "Gewist.",
};

const en: typeof nl = {
  title: "Research",
  intro:
    "Visitors who choose to leave a copy of their answers to improve the questionnaire. Each copy is sealed: only the key on your own computer opens it. No name, date or result goes with it.",
  off: "No key is set now (RESEARCH_KEY). So the box is not shown, and nothing is kept.",
  sealed: "Sealed copies: {count}",
  plain: "Readable copies from before they were sealed: {count}",
  more: "There are more. They come once you have deleted these.",
  fetch: "Fetch them",
  fetched: "I have the file, and the key that opens it.",
  remove: "Delete them here",
  problem: "First tick that you have the file. What is deleted here does not come back.",
  done: "Deleted.",
};

/** The desk's page for sheets that visitors left for research. */
export const researchTexts = inBoth({ nl, en });

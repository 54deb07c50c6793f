import { signTexts } from "../../src/texts/desk/signs.ts";
import { SIGN_IDS } from "../../src/usecases/desk/signs.ts";
import { RUNBOOK } from "./runbook.ts";

const BEGIN = "<!-- signs of health: written by the build -->";
const END = "<!-- end of the signs -->";

/** Every sign of health: as the desk says it, what it means, and what to do in order. */
function runbookText(): string {
  return SIGN_IDS.map((id) => {
    const { means, steps } = RUNBOOK[id];
    const list = steps.map((step, i) => `${i + 1}. ${step}`);
    const said = [signTexts("en")[id].sentence, means].filter(Boolean).join(" ");
    return [`#### \`${id}\``, "", said, "", ...list].join("\n");
  }).join("\n\n");
}

/** The document with this version's signs between its two marks. */
export function withRunbook(document: string): string {
  const [before, rest = ""] = document.split(BEGIN);
  return `${before}${BEGIN}\n\n${runbookText()}\n\n${END}${rest.split(END)[1] ?? ""}`;
}

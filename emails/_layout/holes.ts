import type { SlotName } from "../../src/email/letter.ts";

/** Recipients' slots: they stay open at build time. */
const SLOTS = [
  "greeting",
  "unsubscribeUrl",
  "preferencesUrl",
  "aboutMeUrl",
  "notAboutMeUrl",
  "resultUrl",
  "quizUrl",
  "afterUrl",
  "privacyUrl",
] as const satisfies readonly SlotName[];
type SlotHole = (typeof SLOTS)[number];

/** What the layout leaves open. */
export type HoleName = SlotHole | "subject" | "preview" | "body" | "ps" | "buttonUrl" | "buttonLabel";

export const isSlotHole = (name: HoleName): name is SlotHole => (SLOTS as readonly string[]).includes(name);

interface Hole {
  readonly hole: HoleName;
}

/** Markup with holes, cut at them. */
export type Parts = readonly (string | Hole)[];

/** Private-use characters: React leaves them as they are, and no letter holds them. */
const OPEN = "\uE000";
const CLOSE = "\uE001";

export const hole = (name: string): string => OPEN + name + CLOSE;

/** Cuts rendered markup at its holes. */
export function cutAtHoles(markup: string): Parts {
  return markup.split(OPEN).flatMap((piece, index): (string | Hole)[] => {
    if (index === 0) return [piece];
    const [name = "", rest = ""] = piece.split(CLOSE);
    return [{ hole: name as HoleName }, rest];
  });
}

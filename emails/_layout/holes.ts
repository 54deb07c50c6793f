/** What the layout leaves open. Recipients' slots are holes too: they simply stay open at build time. */
export type HoleName =
  | "subject"
  | "preview"
  | "heading"
  | "body"
  | "buttonUrl"
  | "buttonLabel"
  | "greeting"
  | "unsubscribeUrl"
  | "preferencesUrl"
  | "aboutMeUrl"
  | "notAboutMeUrl";

export interface Hole {
  readonly hole: HoleName;
}

/** Markup with holes, cut at them. */
export type Parts = readonly (string | Hole)[];

/** Private-use characters: React leaves them as they are, and no letter holds them. */
const OPEN = "\uE000";
const CLOSE = "\uE001";

export const hole = (name: HoleName): string => OPEN + name + CLOSE;

/** Cuts rendered markup at its holes. */
export function cutAtHoles(markup: string): Parts {
  return markup.split(OPEN).flatMap((piece, index): (string | Hole)[] => {
    if (index === 0) return [piece];
    const [name = "", rest = ""] = piece.split(CLOSE);
    return [{ hole: name as HoleName }, rest];
  });
}

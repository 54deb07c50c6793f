import { withoutInvisibleEnds } from "../privacy/address.ts";

/** What a posted value says of a consent. Only a yes is one; what is neither is refused and shown, never guessed at. */
export type Tick = "yes" | "no" | "unknown";

/** The whole value, never a part of it: "ja, maar geen mail" begins with a yes. */
const YES = words(`
  ja|ja graag|ja, graag|graag|jazeker|akkoord|ik ga akkoord|geaccepteerd|aangevinkt|aan|waar
  yes|yes please|yes, please|agreed|i agree|accepted|checked|ok|oke|oké|okay|on|true|1
`);

/** What boxes and choices send for no. A missing word here costs a line at the desk, never a consent. */
const NO = words(`
  nee|neen|nee dank je|nee, dank je|nee dank u|nee, dank u|nee bedankt|nee, bedankt|nee liever niet|nee, liever niet
  nee hoor|nee dankje|nee dankjewel|dank je, nee|bedankt, nee|liever niet|niet|niet nu|geen|geen van beide|geen keuze|geen toestemming
  nooit|niets|uit|onwaar|oneens|mee oneens|niet mee eens|niet akkoord|niet aangevinkt|niet geselecteerd|uitgevinkt|afgewezen|geweigerd
  leeg|n.v.t|nvt|❌|✗|✘|☐|[]|{}
  no|nope|no thanks|no, thanks|no thank you|no, thank you|not now|not|never|none|none of these|nothing|off|false|0
  disagree|declined|denied|refused|rejected|unchecked|unticked|unselected|not selected|none selected|opt-out|empty|n/a|null|undefined|n|f|-|–|—
`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/[|\n]/).flatMap((each) => each.trim() || []));
}

/**
 * A value as it is compared: without what is invisible around it and a last full stop or exclamation mark, in small
 * letters, with single blanks and straight quotes.
 */
export function plainValue(value: string): string {
  return withoutInvisibleEnds(value)
    .normalize("NFC")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/[.!]$/, "")
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"');
}

/** Reads one value. @param isOwn whether the box itself is set up to send this when it is ticked. */
export function readTick(value: string, isOwn: (plain: string) => boolean = () => false): Tick {
  const plain = plainValue(value);
  if (plain === "") return "no";
  if (isOwn(plain) || YES.has(plain)) return "yes";
  return NO.has(plain) ? "no" : "unknown";
}

/**
 * Reads all values of one box. A hidden 0 that stands before it is no answer; a yes beside anything but that proves
 * nothing.
 */
export function readTicks(values: readonly string[], isOwn?: (plain: string) => boolean): Tick {
  const ticks = values.map((value) => readTick(value, isOwn));
  if (ticks.length > 1 && ticks[0] === "no" && isHidden(values[0] ?? "")) ticks.shift();
  const [first = "no"] = ticks;
  return ticks.every((tick) => tick === first) ? first : "unknown";
}

/** What Rails and its kind put before a box, so that an unticked one is posted at all. */
function isHidden(value: string): boolean {
  return ["", "0", "false", "off", "no", "nee"].includes(plainValue(value));
}

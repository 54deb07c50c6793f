import type { Who } from "../../usecases/desk/acting.ts";
import type { AppContext } from "../http/context.ts";

/** Who came in, as far as the door tells. */
export function whoOf(c: AppContext): Who {
  return c.get("who") ?? "key";
}

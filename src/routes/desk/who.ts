import type { Deps } from "../../usecases/deps.ts";
import type { Who } from "../../usecases/desk/acting.ts";

/** Who came in, as far as the door tells. */
export function whoOf({ admin }: Deps): Who {
  return admin?.kind === "access" ? "access" : "key";
}

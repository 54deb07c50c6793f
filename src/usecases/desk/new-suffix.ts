import type { Deps } from "../deps.ts";

const SUFFIX_CHARS = 6;

/** What tells a letter that is begun at the desk from others, in a name that is part of paths: small letters and digits. */
export function newSuffix(deps: Deps): string {
  const id = deps.newId().toLowerCase();
  return id.replace(/[^a-z0-9]/g, "").slice(-SUFFIX_CHARS) || "a";
}

/** A sentence for whoever started it; nothing else needs to be shown. */
export class StartError extends Error {}

const BROKEN = "The install is broken: a package is missing. Delete node_modules and try again.";

/** What to say of a failed start or build. Only what nobody foresaw comes with its stack. */
export function sentenceFor(error: unknown): string {
  if (error instanceof StartError) return error.message;
  if ((error as { code?: unknown }).code === "ERR_MODULE_NOT_FOUND") return BROKEN;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** The same, of what a step of the start printed before it ended. */
export function sentenceIn(output: string): string {
  if (/ERR_MODULE_NOT_FOUND|Cannot find (module|package)/.test(output)) return BROKEN;
  return output.trim() || "A step of the start failed without a word.";
}

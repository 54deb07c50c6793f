import { IMPORT_CHUNK } from "../config.ts";

/** A list in pieces that each fit one bound parameter. */
export function chunks<T>(all: readonly T[]): T[][] {
  const count = Math.ceil(all.length / IMPORT_CHUNK);
  return Array.from({ length: count }, (_, i) => all.slice(i * IMPORT_CHUNK, (i + 1) * IMPORT_CHUNK));
}

import { IMPORT_CHUNK, IMPORT_CHUNK_BYTES } from "../config.ts";

const encoder = new TextEncoder();

/**
 * A list in pieces that each fit one bound parameter, as JSON.
 * @param copies how often what an item holds may be written out in that parameter.
 */
export function chunks<T>(all: readonly T[], copies: (item: T) => number = () => 1): T[][] {
  const parts: T[][] = [];
  let bytes = 0;
  for (const item of all) {
    const size = encoder.encode(JSON.stringify(item)).length * copies(item);
    const last = parts.at(-1);
    const fits = last && last.length < IMPORT_CHUNK && bytes + size <= IMPORT_CHUNK_BYTES;
    bytes = fits ? bytes + size : size;
    if (fits) last.push(item);
    else parts.push([item]);
  }
  return parts;
}

import { done, type Result, refused } from "../result.ts";
import type { FileRefusal } from "./faults.ts";

/** How a file is written: as it says itself, or as old Dutch Excel writes it, which nobody can tell from the bytes. */
export const FILE_ENCODINGS = ["utf-8", "windows-1252"] as const;
export type FileEncoding = (typeof FILE_ENCODINGS)[number];

const UTF_16 = /^(?:\xff\xfe|\xfe\xff)/;
const NEW_LINE = 0x0a;

/**
 * The text of a file: UTF-16 by its mark, else UTF-8, or the encoding that somebody chose. A byte that is none in
 * UTF-8 is named by its line: read as something else, as a library that guesses would, names would be kept wrong without
 * a word.
 */
export function decodeText(bytes: Uint8Array, encoding: FileEncoding = "utf-8"): Result<string, FileRefusal> {
  const head = String.fromCharCode(...bytes.slice(0, 2));
  const written = UTF_16.test(head) ? (head.startsWith("\xff") ? "utf-16le" : "utf-16be") : encoding;
  try {
    const text = new TextDecoder(written, { fatal: true, ignoreBOM: false }).decode(bytes);
    return text.includes("\0") ? refused("not-text") : done(text);
  } catch {
    return bytes.includes(0)
      ? refused("not-text")
      : { ok: false, code: "wrong-byte", line: lineOfWrongByte(bytes) };
  }
}

function lineOfWrongByte(bytes: Uint8Array): number {
  for (let at = 0, line = 1; at < bytes.length; line++) {
    const end = bytes.indexOf(NEW_LINE, at);
    const next = end === -1 ? bytes.length : end + 1;
    try {
      new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes.subarray(at, next));
    } catch {
      return line;
    }
    at = next;
  }
  return 1;
}

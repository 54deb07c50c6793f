import { fromBase64Url, toBase64Url } from "../privacy/base64url.ts";
import { type ColumnMap, plainColumn } from "./columns.ts";

const MAX_CHARS = 3_000;

/** Which of our columns somebody said each of theirs is, for the next file: names of columns and nothing of anybody. */
export function columnsToRemember(header: readonly string[], chosen: ColumnMap): string {
  const named = Object.entries(chosen).flatMap(([ours, i]) =>
    header[i] ? [[ours, plainColumn(header[i])]] : [],
  );
  const text = toBase64Url(new TextEncoder().encode(JSON.stringify(Object.fromEntries(named))));
  return text.length <= MAX_CHARS ? text : "";
}

/** Where those columns are in this header; what is not there, or can't be read, is left out. */
export function rememberedColumns(remembered: string | undefined, header: readonly string[]): ColumnMap {
  const bytes = fromBase64Url(remembered ?? "");
  const plain = header.map(plainColumn);
  try {
    const named = Object.entries(JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array())) as object);
    const found = named.map(([ours, theirs]) => [ours, plain.indexOf(String(theirs))] as const);
    return Object.fromEntries(found.filter(([, i]) => i >= 0));
  } catch {
    return {};
  }
}

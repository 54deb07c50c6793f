const UTF_16 = /^(?:\xff\xfe|\xfe\xff)/;

/**
 * The text of a file as spreadsheets save it: UTF-8, else UTF-16 (by its mark), else Windows-1252, which Dutch Excel
 * writes. Null for what is no text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.slice(0, 2));
  const text = UTF_16.test(head)
    ? new TextDecoder(head.startsWith("\xff") ? "utf-16le" : "utf-16be").decode(bytes)
    : (strictUtf8(bytes) ?? new TextDecoder("windows-1252").decode(bytes));
  return text.includes("\0") ? null : text;
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return null;
  }
}

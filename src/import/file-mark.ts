import { toBase64Url } from "../privacy/base64url.ts";

/** What a file is known by (SHA-256): the one that is imported must be the one that was looked over. */
export async function fileMark(file: Uint8Array<ArrayBuffer>): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.digest("SHA-256", file)));
}

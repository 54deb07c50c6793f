/** The first hex digits of what stands in it, by SHA-256: the same in a build and in the Worker. */
export async function contentHash(content: object, digits: number): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(content));
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0"))
    .join("")
    .slice(0, digits);
}

const DIGITS = 8;

/**
 * What stands for a letter in its links: by it a coach knows which letter a visit came from, and whoever reads along
 * knows nothing. The brand's own site is in it, so that no two coaches have the same table.
 */
export function letterCode(siteUrl: string, step: string): Promise<string> {
  return contentHash([siteUrl, step], DIGITS);
}

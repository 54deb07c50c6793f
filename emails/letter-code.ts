import { createHash } from "node:crypto";

const DIGITS = 8;

/**
 * What stands for a letter in its links: by it a coach knows which letter a visit came from, and whoever reads along
 * knows nothing. The brand's own site is in it, so that no two coaches have the same table.
 */
export function letterCode(siteUrl: string, step: string): string {
  return createHash("sha256")
    .update(JSON.stringify([siteUrl, step]))
    .digest("hex")
    .slice(0, DIGITS);
}

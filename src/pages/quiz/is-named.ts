import { type Headline, STYLES, type Style } from "../../quiz/types.ts";

/** Whether what a result opens with names a style. */
export function isNamed(headline: Headline): headline is Style {
  return STYLES.some((style) => style === headline);
}

import { type Headline, STYLES, type Style } from "../../quiz/types.ts";

/** Whether a headline names one of the styles. */
export function isNamed(headline: Headline): headline is Style {
  return STYLES.some((style) => style === headline);
}

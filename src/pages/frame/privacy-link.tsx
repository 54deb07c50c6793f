import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { frameTexts } from "../../texts/frame.ts";
import { brand } from "./brand.ts";

/** The privacy statement in a tab of its own: whoever reads it loses nothing of what they filled in. */
export const PrivacyLink: FC<{ locale: Locale; label: string }> = ({ locale, label }) => (
  <a href={brand.links(locale).privacy} target="_blank" rel="noopener noreferrer">
    {label}
    <span class="visually-hidden"> {frameTexts(locale).layout.newTab}</span>
  </a>
);

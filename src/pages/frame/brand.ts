import brandFile from "../../../brand.json" with { type: "json" };
import type { Locale } from "../../quiz/types.ts";
import { peopleOf } from "../../writers.ts";

/** What the pages show of the brand file; colours reach them through the style sheet. */
export const brand: { name: string; siteUrl: string; background: string; people: Record<Locale, string> } = {
  name: brandFile.name,
  siteUrl: brandFile.siteUrl,
  background: brandFile.colors.background,
  people: { nl: peopleOf(brandFile.writers, "nl"), en: peopleOf(brandFile.writers, "en") },
};

import brandFile from "../../../brand.json" with { type: "json" };
import type { Locale } from "../../quiz/types.ts";
import { peopleOf } from "../../writers.ts";

type Links = Readonly<Record<string, Partial<Record<Locale, string>>>>;

/** What the pages show of the brand file; colours reach them through the style sheet. */
export const brand = {
  name: brandFile.name,
  siteUrl: brandFile.siteUrl,
  background: brandFile.colors.background,
  people: { nl: peopleOf(brandFile.writers, "nl"), en: peopleOf(brandFile.writers, "en") },
  sender: brandFile.sender,
  replyTo: brandFile.replyTo,
  portraits: brandFile.writers.flatMap(({ portrait }) => portrait ?? []) as string[],
  /** Where the coach says who writes and what becomes of data; a link that is not set is not shown. */
  links: (locale: Locale) => {
    const links: Links = brandFile.links;
    return { privacy: links.privacy?.[locale], about: links.about?.[locale] };
  },
};

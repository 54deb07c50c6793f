import brandFile from "../../../brand.json" with { type: "json" };
import type { Locale } from "../../quiz/types.ts";
import { peopleOf } from "../../writers.ts";

type Links = Readonly<Record<string, Partial<Record<Locale, string>> | null>>;

/** What the pages show of the brand file; colours reach them through the style sheet. */
export const brand = {
  name: brandFile.name,
  siteUrl: brandFile.siteUrl,
  background: brandFile.colors.background,
  people: { nl: peopleOf(brandFile.writers, "nl"), en: peopleOf(brandFile.writers, "en") },
  sender: brandFile.sender,
  replyTo: brandFile.replyTo,
  postalAddress: brandFile.postalAddress,
  portraits: brandFile.writers.flatMap(({ portrait }) => portrait ?? []) as string[],
  /** What becomes of data: the coach's own statement, or ours. Who writes; where that is not set it is not shown. */
  links: (locale: Locale) => {
    const links: Links = brandFile.links;
    return { privacy: links.privacy?.[locale] ?? `/privacy?lang=${locale}`, about: links.about?.[locale] };
  },
};

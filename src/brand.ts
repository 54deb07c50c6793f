import brandFile from "../brand.json" with { type: "json" };
import type { Locale } from "./quiz/types.ts";
import { peopleOf } from "./writers.ts";

/** What a coach may sell: links of the brand file lead to it by the first part of their key. */
const OFFERS = { coaching: ["coaching", "booking"], training: ["training"], programme: ["programme"] };
type Offer = keyof typeof OFFERS;

/** All of the coach's own things; nothing of one coach stands anywhere else. */
export interface Brand {
  readonly name: string;
  /** Who writes, as a sentence names them. */
  readonly people: Readonly<Record<Locale, string>>;
  readonly siteUrl: string;
  readonly sender: { readonly name: string; readonly address: string };
  readonly replyTo: string;
  readonly postalAddress: string;
  /** IANA zone of the coach: for a lead whose own zone is unknown. */
  readonly timeZone: string;
  /** Where somebody makes an appointment; null: nowhere. */
  readonly bookingUrls: Readonly<Record<Locale, string>> | null;
  /** What she sells, of which a letter may tell. */
  readonly offers: readonly Offer[];
  /** The coach's own privacy statement; null: /privacy. */
  readonly privacyUrls: Readonly<Record<Locale, string>> | null;
}

export const brand: Brand = {
  ...brandFile,
  people: { nl: peopleOf(brandFile.writers, "nl"), en: peopleOf(brandFile.writers, "en") },
  bookingUrls: brandFile.links.booking ?? null,
  privacyUrls: brandFile.links.privacy ?? null,
  offers: (Object.keys(OFFERS) as Offer[]).filter((offer) =>
    Object.entries(brandFile.links).some(
      ([key, urls]) => urls && OFFERS[offer].includes(key.split("-")[0] ?? ""),
    ),
  ),
};

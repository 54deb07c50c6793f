import brandFile from "../brand.json" with { type: "json" };
import type { Locale } from "./quiz/types.ts";

/** All of the coach's own things; nothing of one coach stands anywhere else. */
export interface Brand {
  readonly name: string;
  readonly people: Readonly<Record<Locale, string>>;
  readonly siteUrl: string;
  readonly sender: { readonly name: string; readonly address: string };
  readonly replyTo: string;
  readonly postalAddress: string;
  /** IANA zone of the coach: for a lead whose own zone is unknown. */
  readonly timeZone: string;
}

export const brand: Brand = brandFile;

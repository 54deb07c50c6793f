import type { Locale } from "../../quiz/types.ts";
import { inBoth } from "../in-both.ts";
import { overviewTexts } from "./overview.ts";
import { en } from "./signs-en.ts";
import { nl, type SignText } from "./signs-nl.ts";

export type SignName = keyof typeof nl;

/** Each sign of health: what is so, and what to do. */
export const signTexts = inBoth<Record<SignName, SignText>>({ nl, en });

/** Where a sign's button leads; left out: to the settings. */
const HREFS: Partial<Record<SignName, string>> = {
  "all-stopped": "/admin/settings/sending",
  brake: "/admin/settings/sending",
  "newsletters-stopped": "/admin/settings/sending",
  "series-stopped": "/admin/settings/sending",
  "sign-ups-held": "/admin/forms",
  "hard-bounces": "/admin/forms",
  complaints: "/admin#letters",
  "letters-failed": "/admin/people",
  "letters-unknown": "/admin/people",
  "letter-outdated": "/admin/letters",
};

/** The way on from a sign: what its button says, and where it leads. */
export function wayFrom(id: SignName, locale: Locale): { button: string; href: string } {
  const button = signTexts(locale)[id].button ?? overviewTexts(locale).attention.set;
  return { button, href: HREFS[id] ?? "/admin/settings" };
}

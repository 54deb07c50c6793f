import type { Template } from "../../src/email/letter.ts";
import { peopleOf } from "../../src/writers.ts";
import type { LayoutProps } from "./layout-props.ts";
import { LAYOUT_WORDS } from "./words.ts";

const RULE = "\n\n--\n";

/** The plain text around a letter's words; what comes after begins with the closing, under which a P.S. may stand. */
export function textLayout({ brand, locale, kind }: Omit<LayoutProps, "styles">): {
  readonly before: Template;
  readonly after: Template;
} {
  const words = LAYOUT_WORDS[locale];
  const sender = `${brand.sender.name}\n${brand.postalAddress}\n${words.privacy}: `;
  const end = [{ slot: "privacyUrl" }, "\n"] as const;
  const closing = `\n\n${brand.closing[locale]}\n${peopleOf(brand.writers, locale)}`;
  if (kind === "asked") return { before: [], after: [closing, RULE + sender, ...end] };
  if (kind === "confirmation")
    return {
      before: [],
      after: [closing, `${RULE}${words.never}: `, { slot: "unsubscribeUrl" }, `\n\n${sender}`, ...end],
    };
  return {
    before: [{ slot: "greeting" }],
    after: [
      closing,
      `${RULE}${words.wasItAboutYou}\n${words.aboutMe}: `,
      { slot: "aboutMeUrl" },
      `\n${words.notAboutMe}: `,
      { slot: "notAboutMeUrl" },
      `\n\n${words.why[kind](brand.name)}\n${words.preferences}: `,
      { slot: "preferencesUrl" },
      `\n${words.unsubscribe}: `,
      { slot: "unsubscribeUrl" },
      `\n\n${words.help}\n\n${words.notADiagnosis}\n\n${sender}`,
      ...end,
    ],
  };
}

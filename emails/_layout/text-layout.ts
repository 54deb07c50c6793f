import type { Template } from "../../src/email/letter.ts";
import type { LayoutProps } from "./layout-props.ts";
import { LAYOUT_WORDS } from "./words.ts";

const RULE = "\n\n--\n";

/** The plain text around a letter's words. */
export function textLayout({ brand, locale, kind }: Omit<LayoutProps, "styles">): {
  readonly before: Template;
  readonly after: Template;
} {
  const words = LAYOUT_WORDS[locale];
  const sender = `${brand.sender.name}\n${brand.postalAddress}\n`;
  const signOff = `\n\n${words.signOff}\n${brand.people[locale]}${RULE}`;
  if (kind === "confirmation") return { before: [], after: [signOff + sender] };
  const help = words.help.join("\n");
  return {
    before: [{ slot: "greeting" }, "\n\n"],
    after: [
      `${signOff}${words.aboutMe}: `,
      { slot: "aboutMeUrl" },
      `\n${words.notAboutMe}: `,
      { slot: "notAboutMeUrl" },
      `\n\n${words.notADiagnosis}\n\n${help}\n\n${words.why[kind](brand.name)}\n${words.unsubscribe}: `,
      { slot: "unsubscribeUrl" },
      `\n${words.preferences}: `,
      { slot: "preferencesUrl" },
      `\n\n${sender}`,
    ],
  };
}

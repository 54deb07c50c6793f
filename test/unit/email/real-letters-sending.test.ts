import { describe, expect, it } from "vitest";
import brandFile from "../../../brand.json";
import { CONFIRMATION } from "../../../emails/sequences.ts";
import { brand } from "../../../src/brand.ts";
import { composeEmail } from "../../../src/email/compose-email.ts";
import type { CompiledLetter } from "../../../src/email/letter.ts";
import { values } from "./fixtures.ts";
import { compiled, faultsByLetter, series } from "./real-letters.ts";

const STYLE_WORDS =
  /\b(?:secure|anxi|avoid|disorgani|ambivalen|dismissive|fearful|veilig|angstig|vermijd|gedesorganiseerd|gemengd|bindingsangst|verlatingsangst|hechtingsstijl|attachment style)/i;
const confirmation = compiled.letters.filter(({ sequence }) => sequence === CONFIRMATION);
const brandUrls = Object.values(brandFile.links).flatMap((urls) => Object.values(urls ?? {}));
const { firstName, place, facts, ...links } = values;
const HELP = ["112", "113", "08002000", "1813", "1712"].map((number) => `tel:${number}`);
const known = new Set<string>([...brandUrls, ...Object.values(links), ...HELP, "https://www.113.nl"]);
/** A page of the brand's, without the marks that tell which letter led there. */
const unmarked = (url: string) =>
  url.replace(/[?&]utm_source=letters&utm_medium=email&utm_content=[0-9a-f]{8}$/, "");

const sent = (letter: CompiledLetter) =>
  composeEmail(
    letter,
    { email: "sam@reader.example", firstName, place, facts, tag: "batch-0" },
    { ...links, confirmUrl: letter.sequence === CONFIRMATION ? links.confirmUrl : null },
    brand,
  );

/** Every address in a letter; in plain text also those that a mail program would make a link of. */
const urlsIn = ({ html, text }: { html: string; text: string }): string[] => [
  ...[...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, url = ""]) => url.replaceAll("&amp;", "&")),
  ...[...text.matchAll(/\b[a-z]+:\/\/[^\s()]+/g)].map(([url]) => url),
];

describe("every letter as it is sent", () => {
  it("links, in HTML and in plain text, only to pages of the brand, to the reader's own, and to help", () =>
    expect(
      faultsByLetter(compiled.letters, (letter) =>
        urlsIn(sent(letter)).filter((url) => !known.has(unmarked(url))),
      ),
    ).toEqual({}));

  it("says who sent it and where they are, in HTML and in plain text", () => {
    for (const letter of compiled.letters) {
      const { from, replyTo, html, text } = sent(letter);
      expect([from, replyTo]).toEqual([`${brand.sender.name} <${brand.sender.address}>`, brand.replyTo]);
      for (const part of [html, text]) {
        expect(part).toContain(brand.postalAddress);
        expect(part).toContain(brand.sender.name);
      }
    }
  });

  it("names no style in its subject, its preview or its sender", () =>
    expect(
      faultsByLetter(compiled.letters, (letter) =>
        [letter.subject, letter.preview, sent(letter).from].filter((line) => STYLE_WORDS.test(line)),
      ),
    ).toEqual({}));

  it("marks the brand's pages with a code that tells no step, no series and no style", () =>
    expect(
      faultsByLetter(compiled.letters, (letter) =>
        urlsIn(sent(letter))
          .filter((url) => brandUrls.includes(unmarked(url)))
          .filter((url) => !url.endsWith(`utm_content=${letter.code}`) || /[g-z-]/.test(letter.code)),
      ),
    ).toEqual({}));

  it("has plain text without markup, with nothing open, and with its words", () => {
    for (const letter of compiled.letters) {
      const { text } = sent(letter);
      expect(text).not.toMatch(/<\/?[a-z]|&[a-z]+;|\{\{|\n{3}|undefined|null/);
      expect(text.length).toBeGreaterThan(200);
    }
  });
});

describe("every letter of a series", () => {
  it("lets the mail program unsubscribe by itself (RFC 8058)", () => {
    expect(series.length).toBeGreaterThan(0);
    for (const letter of series)
      expect(sent(letter).headers).toEqual({
        "List-Unsubscribe": `<${values.oneClickUrl}>`,
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      });
  });

  it("has links to unsubscribe, to preferences, to answer and to the privacy statement, in HTML and in plain text", () => {
    for (const letter of series) {
      const { html, text } = sent(letter);
      const { unsubscribeUrl, preferencesUrl, aboutMeUrl, notAboutMeUrl, privacyUrl } = links;
      for (const url of [unsubscribeUrl, preferencesUrl, aboutMeUrl, notAboutMeUrl, privacyUrl]) {
        expect(html).toContain(`href="${url}"`);
        expect(text).toContain(url);
      }
    }
  });
});

it("a confirmation leads to its button and to a no for good, and its header only drops the sign-up", () => {
  expect(confirmation).toHaveLength(2);
  for (const letter of confirmation) {
    const { headers, text } = sent(letter);
    expect(headers["List-Unsubscribe"]).toBe(`<${links.oneClickUrl}>`);
    expect(urlsIn({ html: "", text })).toEqual([links.confirmUrl, links.unsubscribeUrl, links.privacyUrl]);
  }
});

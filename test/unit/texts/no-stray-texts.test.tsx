import { describe, expect, it, vi } from "vitest";

/*
 * A language of which nobody knows a word: every text of the room is put in brackets. Whatever a page then says outside
 * of brackets was written somewhere else.
 */
// Files of tests share what they import: this one has its own, and leaves none behind.
vi.resetModules();
vi.doMock("../../../src/texts/in-both.ts", () => {
  const marked = (value: unknown): unknown => {
    if (typeof value === "string") return `⟦${value}⟧`;
    if (Array.isArray(value)) return value.map(marked);
    return Object.fromEntries(Object.entries(Object(value)).map(([key, inner]) => [key, marked(inner)]));
  };
  return {
    inBoth: (texts: Record<string, unknown>) => {
      const both: Record<string, unknown> = { nl: marked(texts.nl), en: marked(texts.en) };
      return (locale: string) => both[locale];
    },
  };
});

const { everyPage } = await import("../pages/fixtures.tsx");
const { myDataPages } = await import("../pages/every-page-my-data.tsx");
const views = await import("../../../src/client/embed/views.tsx");
vi.doUnmock("../../../src/texts/in-both.ts");
vi.resetModules();

/** What no text is: names, numbers that dial, values and wordings that the tests bring along. */
const NO_TEXT = new Set(
  [
    "Praktijk Lindehof · 112 · 113 · 113.nl · Veilig Thuis 0800-2000 · 1813 · 1712 · Anna en Bas · Anna and Bas",
    "Nederlands · English · A quiz · never · seldom · sometimes · often · always · The first statement.",
    "The second statement. · Send me the letters. · Send me the newsletter. · Use my result. · Please look.",
    "Incomplete. · Choose one. · Expired. · One button · And that is all. · The first · The second · Quiz",
    "Who did you have in mind? · my partner · an ex · AB · May · Sam · Anna en Bas, One button",
  ]
    .flatMap((line) => line.split(" · "))
    .map((text) => text.replace(/\.$/, "")),
);

/** What Intl and the tests' own readers bring along. */
const VALUE =
  /(\p{L}+ )?\d{1,2} \p{L}+( \d{4})?( om \d\d:\d\d)?|step-\d+|Letter \d+|\S+@\S+|https?:\S+|Europe\/\w+|utm_source: \w+|page:/gu;

/** Words between tags, and in attributes that are read out, that no bracket holds. */
function strays(html: string): string[] {
  const body = html.replace(/<head>.*?<\/head>/s, "").replace(/<!DOCTYPE html>/, "");
  const read = [...body.matchAll(/ (?:aria-label|alt|title|placeholder)="([^"]*)"/g)].map(([, text]) => text);
  // A sentence may hold elements, and what is filled in may have brackets of its own.
  let left = `${body.replace(/<[^>]*>/g, "\u0001")}\u0001${read.join("\u0001")}`;
  for (let before = ""; before !== left; ) [before, left] = [left, left.replace(/⟦[^⟦⟧]*⟧/g, "\u0001")];
  return left
    .split("\u0001")
    .map((text) => text.replace(VALUE, "").replace(/^[\s,:.]+|[\s,:.]+$/g, ""))
    .filter((text) => /\p{L}{2}/u.test(text) && !NO_TEXT.has(text));
}

const url = "https://quiz.example/r/token";
const element: [string, string][] = [
  ["around the element", String(<views.Frame locale="nl" />)],
  ["of the element while it loads", String(<views.Loading locale="nl" />)],
  ["of the element that can't load", String(<views.LoadFailed locale="nl" site="https://quiz.example" />)],
  ["of the element after a sign-up", String(<views.AfterSignUp locale="nl" meant="gmail.com" />)],
  ["of the element that sends elsewhere", String(<views.SignUpElsewhere locale="nl" url={url} />)],
  ["of the element's way on", String(<views.OwnPage locale="nl" url={url} />)],
];
const pages = [...everyPage("nl"), ...myDataPages("nl"), ...element];

describe.each(pages)("the page %s", (_, html) => {
  it("says nothing that is not in the room of texts", () => {
    expect(html).toContain("⟦");
    expect(strays(html)).toEqual([]);
  });
});

it("a sentence that was written into a page would be seen", () => {
  expect(strays("<p>⟦Een tekst⟧ Hello there</p>")).toEqual(["Hello there"]);
});

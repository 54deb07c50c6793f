import { Buffer } from "node:buffer";
import { describe, expect, it } from "vitest";
import { clientFaults } from "./client-faults.ts";
import { clientIssues, IN_PART, LACKING, unsupported } from "./client-support.ts";
import { htmlFaults } from "./html-faults.ts";
import { compiled, faultsByLetter, filled, sources } from "./real-letters.ts";

/** Gmail clips what is longer. */
const HTML_BYTES_MAX = 102 * 1000;
const page = (body: string, head = "") =>
  `<!doctype html><html lang="nl"><head><title>x</title>${head}</head><body>${body}</body></html>`;

describe("every letter of this repository", () => {
  it("is there", () => expect(compiled.letters).toHaveLength(sources.length));

  it("is valid HTML: a language, a title, alt texts, everything closed and where it may stand", () =>
    expect(faultsByLetter(compiled.letters, (letter) => htmlFaults(filled(letter).html))).toEqual({}));

  it("is so with the drawing of a reader's place too: in the first letter of each style's series", () => {
    const drawing = compiled.letters.filter((letter) => letter.place);
    const place = { anxiety: 4, avoidance: 0 };
    expect(drawing.map(({ sequence }) => sequence).sort()).toEqual(
      ["anxious", "avoidant", "both", "disorganised", "general", "secure"].flatMap((style) => [style, style]),
    );
    expect(
      faultsByLetter(drawing, (letter) => {
        const { html } = filled(letter, { place });
        return [...htmlFaults(html), ...clientFaults(html), ...unsupported(html)];
      }),
    ).toEqual({});
  });

  it("needs nothing that Gmail, Outlook, Apple Mail, Yahoo, Samsung, Proton or Thunderbird lacks", () =>
    expect(
      faultsByLetter(compiled.letters, (letter) => {
        const { html } = filled(letter);
        return [...clientFaults(html), ...unsupported(html)];
      }),
    ).toEqual({}));

  it("and no excuse is kept that no letter needs", () => {
    const place = { anxiety: 4, avoidance: 0 };
    const issues = compiled.letters.map((letter) => clientIssues(filled(letter, { place }).html));
    const met = (kind: "lacking" | "inPart") => new Set(issues.flatMap((each) => [...each[kind].keys()]));
    expect(met("lacking")).toEqual(new Set(Object.keys(LACKING)));
    expect(met("inPart")).toEqual(new Set(Object.keys(IN_PART)));
  });

  it("is a column of 628 px in Outlook on Windows, in a table that is valid HTML there and unseen elsewhere", () => {
    for (const letter of compiled.letters) {
      const { html } = filled(letter);
      const forWord = html.replace(/<!--\[if mso\]>|<!\[endif\]-->/g, "");
      expect(htmlFaults(forWord)).toEqual([]);
      expect(forWord).toMatch(
        /<body.*<table [^>]*width="628"[^>]*><tbody><tr><td><table [^>]*max-width:628px/s,
      );
      expect(html.replace(/<!--.*?-->/gs, "")).not.toContain('width="628"');
    }
  });

  it("is not clipped by Gmail", () => {
    for (const letter of compiled.letters)
      expect(Buffer.byteLength(filled(letter).html)).toBeLessThan(HTML_BYTES_MAX);
  });
});

describe("the check of HTML sees", () => {
  it.each([
    ["a block in a paragraph", page("<p><div>x</div></p>")],
    ["a cell outside a row", page("<table><tbody><td>x</td></tbody></table>")],
    ["a row without tbody", page("<table><tr><td>x</td></tr></table>")],
    ["a link in a link", page('<a href="#"><span><a href="#">x</a></span></a>')],
    ["a link to nowhere", page("<a>x</a>")],
    ["a picture without alt", page('<img src="x">')],
    ["an item without a list", page("<li>x</li>")],
    ["words between rows", page("<table><tbody>x<tr><td>x</td></tr></tbody></table>")],
    ["what is not closed", page("<div><strong>x</div>")],
    ["what was never opened", page("x</p>")],
    ["an attribute twice", page('<p class="a" class="b">x</p>')],
    ["an attribute without quotes", page("<p class=a>x</p>")],
    ["an id twice", page('<p id="a">x</p><p id="a">x</p>')],
    ["a loose ampersand", page("<p>a & b</p>")],
    ["a headline", page("<h1>x</h1>")],
    ["a missing language", page("x").replace(' lang="nl"', ' dir="ltr"')],
    ["a missing title", page("x").replace("<title>x</title>", "")],
    ["a missing doctype", page("x").replace("<!doctype html>", "")],
  ])("%s", (_, html) => expect(htmlFaults(html)).not.toEqual([]));

  it("nothing in a page that is right", () =>
    expect(htmlFaults(page('<p>a &amp; b<br/><a href="#">x</a></p>'))).toEqual([]));
});

describe("the check of mail clients sees", () => {
  it.each([
    ["an element that Outlook lacks", page("<svg></svg>")],
    ["a picture drawn by a script", page("<script></script>")],
    ["a layout that Outlook lacks", page('<p style="display:flex">x</p>')],
    ["such a layout in a line", page('<p style="display:inline-flex">x</p>')],
    ["a property that Gmail removes", page('<p style="position:relative">x</p>')],
    ["a variable", page('<p style="color:var(--a)">x</p>')],
    ["a background picture", page('<p style="background-color:url(x)">x</p>')],
    ["a unit that Outlook lacks", page('<p style="width:50vw">x</p>')],
    ["an attribute that clients remove", page('<p onclick="x">x</p>')],
    ["a font that is fetched", page("x", "<style>@font-face{font-family:x}</style>")],
    [
      "a query that Gmail drops the sheet for",
      page("x", "<style>@supports (display:grid){p{color:red}}</style>"),
    ],
    ["a sheet that Gmail drops for its length", page("x", `<style>${"p{color:red}".repeat(900)}</style>`)],
    ["a query that Yahoo lacks", page("x", "<style>@media (hover:hover){p{color:red}}</style>")],
    ["a layout in a query", page("x", "<style>@media (max-width:480px){p{display:flex}}</style>")],
    ["a kind of picture that Outlook lacks", page('<img src="https://a.example/x.webp" alt="x">')],
  ])("%s", (_, html) => expect([...clientFaults(html), ...unsupported(html)]).not.toEqual([]));

  it("nothing in a page that is right", () => {
    const html = page('<p style="color:#000000">x</p>', "<style>p{color:red}</style>");
    expect([...clientFaults(html), ...unsupported(html)]).toEqual([]);
  });
});

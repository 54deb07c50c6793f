import { describe, expect, it } from "vitest";
import { LOCALES } from "../../../src/quiz/types.ts";
import { myDataPages } from "./every-page-my-data.tsx";
import { everyPage, textOf } from "./fixtures.tsx";

const STYLE_WORDS = /veilig|angst|vermijd|gedesorg|gemengd|secure|anxi|avoid|disorg|mixed/i;

/** Fields that a person fills in and that stand neither in a label nor under one. */
function unlabelled(html: string): string[] {
  const outside = html.replace(/<label[\s>].*?<\/label>/gs, "");
  return [...outside.matchAll(/<(?:input|select|textarea)[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !tag.includes('type="hidden"'))
    .filter((tag) => {
      const id = / id="([^"]+)"/.exec(tag)?.[1];
      return id === undefined || !html.includes(`<label for="${id}"`);
    });
}

function duplicates(values: string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

const pages = LOCALES.flatMap((locale) =>
  [...everyPage(locale), ...myDataPages(locale)].map(([name, html]) => ({ locale, name, html })),
);

describe.each(pages)("the page $name in $locale", ({ locale, html }) => {
  it("is a whole document in the visitor's language", () => {
    expect(html).toMatch(/^<!DOCTYPE html><html lang="(nl|en)">/);
    expect(html).toContain(`<html lang="${locale}">`);
    // The quiz's form has one of its own, shown while the start with its heading is away.
    expect(html.replace(/<h1 class="visually-hidden going-title">/, "").match(/<h1[\s>]/g)).toHaveLength(1);
  });

  it("holds nothing that a strict content policy would refuse", () => {
    expect(html).not.toMatch(/<style[\s>]/i);
    expect(html).not.toMatch(/<[^>]+\sstyle=/i);
    expect(html).not.toMatch(/<[^>]+\son[a-z]+=/i);
    expect(html).not.toMatch(/<script(?![^>]*\ssrc="\/assets\/)[^>]*>/i);
    expect(html).not.toMatch(/javascript:/i);
    expect(html).not.toMatch(/(?:src|href)="http[^"]*"[^>]*rel="stylesheet"/i);
  });

  it("tells nothing in the tab about what it is", () => {
    const title = /<title>(.*?)<\/title>/.exec(html)?.[1] ?? "";
    expect(title.length).toBeGreaterThan(5);
    expect(title).not.toMatch(STYLE_WORDS);
  });

  it("shows no gap where a text or a value is missing", () => {
    expect(html).not.toMatch(/undefined|NaN|\[object/);
    expect(textOf(html)).not.toMatch(/[{}]/);
  });

  it("names every field for who can't see it, and every id once", () => {
    expect(unlabelled(html)).toEqual([]);
    expect(duplicates([...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1] ?? ""))).toEqual([]);
  });

  it("has every place that a description, a name or an in-page link points at", () => {
    const pointers = [...html.matchAll(/ (?:aria-describedby|aria-labelledby)="([^"]+)"| href="#([^"]+)"/g)];
    const wanted = pointers.flatMap((match) => (match[1] ?? match[2] ?? "").split(" "));
    expect(wanted.filter((id) => !html.includes(` id="${id}"`))).toEqual([]);
  });

  it("has the help lines as numbers that dial, a quick way out, and what it is not", () => {
    for (const number of ["112", "113", "08002000", "1813", "1712"]) {
      expect(html).toContain(`href="tel:${number}"`);
    }
    expect(html).toMatch(/<a class="quick-exit" href="https:[^"]+"[^>]*data-quick-exit/);
    expect(textOf(html)).toMatch(locale === "nl" ? /geen diagnose/ : /not a diagnosis/);
  });

  it("leads to the privacy statement", () => {
    expect(html).toContain(`href="/privacy?lang=${locale}"`);
  });

  it("gives no address with a token away to other sites", () => {
    const outside = [...html.matchAll(/<a [^>]*href="http[^>]*>/g)].map(([tag]) => tag);
    expect(outside.filter((tag) => !tag.includes("noreferrer"))).toEqual([]);
  });
});

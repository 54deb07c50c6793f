import { describe, expect, it } from "vitest";
import { ButtonPage } from "../../../src/pages/frame/button-page.tsx";
import { ConfirmPage } from "../../../src/pages/sign-up/confirm-page.tsx";
import { LOCALES } from "../../../src/quiz/types.ts";
import { myDataTexts } from "../../../src/texts/my-data.ts";
import { pageTexts } from "../../../src/texts/pages.ts";

describe.each(LOCALES)("a page with one button (%s)", (locale) => {
  it.each([
    [
      "confirm",
      String(<ConfirmPage locale={locale} action="/confirm/abc" rhythm="weekly" />),
      "/confirm/abc",
    ],
    [
      "unsubscribe",
      String(<ButtonPage locale={locale} action="/unsubscribe/abc" texts={pageTexts(locale).unsubscribe} />),
      "/unsubscribe/abc",
    ],
    [
      "erase",
      String(<ButtonPage locale={locale} action="/my-data/abc/erase" texts={myDataTexts(locale).erase} />),
      "/my-data/abc/erase",
    ],
  ])("acts only when it is pressed, so that a mail scanner changes nothing (%s)", (_, html, action) => {
    expect(html.match(/<form /g)).toHaveLength(1);
    expect(html).toContain(`<form method="post" action="${action}">`);
    expect(html.match(/<button [^>]*type="submit"/g)).toHaveLength(1);
    expect(html.replace(/<form .*?<\/form>/s, "")).not.toContain(action);
    expect(html).not.toMatch(/http-equiv/i);
  });

  it("asks for the rhythm with one choice made already, where a series starts", () => {
    const html = String(<ConfirmPage locale={locale} action="/confirm/abc" rhythm="as-written" />);
    expect(html.match(/<input type="radio" name="rhythm"[^>]*>/g)).toHaveLength(3);
    expect(html.match(/value="as-written" checked/g)).toHaveLength(1);
    expect(String(<ConfirmPage locale={locale} action="/confirm/abc" rhythm={null} />)).not.toContain(
      "radio",
    );
  });
});

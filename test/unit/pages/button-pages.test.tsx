import { describe, expect, it } from "vitest";
import { ConfirmPage } from "../../../src/pages/confirm-page.tsx";
import { UnsubscribePage } from "../../../src/pages/unsubscribe-page.tsx";
import { LOCALES } from "../../../src/quiz/types.ts";

describe.each(LOCALES)("a page with one button (%s)", (locale) => {
  it.each([
    ["confirm", String(<ConfirmPage locale={locale} action="/confirm/abc" />), "/confirm/abc"],
    [
      "unsubscribe",
      String(<UnsubscribePage locale={locale} action="/unsubscribe/abc" />),
      "/unsubscribe/abc",
    ],
  ])("acts only when it is pressed, so that a mail scanner changes nothing (%s)", (_, html, action) => {
    expect(html.match(/<form /g)).toHaveLength(1);
    expect(html).toContain(`<form method="post" action="${action}">`);
    expect(html.match(/<button [^>]*type="submit"/g)).toHaveLength(1);
    expect(html.replace(/<form .*?<\/form>/s, "")).not.toContain(action);
    expect(html).not.toMatch(/http-equiv/i);
  });
});

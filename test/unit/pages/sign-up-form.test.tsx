import { describe, expect, it } from "vitest";
import { SignUpForm, type SignUpFormProps } from "../../../src/pages/sign-up/sign-up-form.tsx";
import { LOCALES } from "../../../src/quiz/types.ts";
import { offer, textOf } from "./fixtures.tsx";

const render = (form: SignUpFormProps): string => String(<SignUpForm {...form} />);
const boxes = (html: string): string[] =>
  [...html.matchAll(/<input type="checkbox"[^>]*>/g)].map(([tag]) => tag);

describe("the sign-up form", () => {
  it.each(LOCALES)("asks for each consent in a box of its own, none of them ticked (%s)", (locale) => {
    expect(boxes(render(offer(locale)))).toEqual([
      '<input type="checkbox" name="consents[letters]" value="letters-3"/>',
      '<input type="checkbox" name="consents[newsletter]" value="newsletter-1"/>',
      '<input type="checkbox" name="consents[profile]" value="profile-2"/>',
    ]);
  });

  it("says what comes, how often, and how to stop", () => {
    expect(textOf(render(offer("nl")))).toMatch(/ongeveer zes brieven in drie weken.*één klik/);
    expect(textOf(render(offer("en")))).toMatch(/about six letters over three weeks.*one click/);
  });

  it("posts the sealed result, the language and a time zone for the script to fill", () => {
    const html = render(offer("en"));
    expect(html).toContain('<form method="post" action="/v1/leads">');
    expect(html).toContain('<input type="hidden" name="result" value="sealed-token"/>');
    expect(html).toContain('<input type="hidden" name="locale" value="en"/>');
    expect(html).toContain('<input type="hidden" name="timeZone" value="" data-time-zone=""/>');
    expect(render(offer("en", { timeZoneField: false }))).not.toContain("timeZone");
  });

  it("needs an address and no name", () => {
    const html = render(offer("nl"));
    expect(html).toMatch(/<input id="sign-up-email"[^>]* required=""/);
    expect(html).not.toMatch(/<input id="sign-up-firstName"[^>]* required/);
  });

  it("comes back with what was filled in and a link to each thing to mend", () => {
    const html = render(
      offer("nl", {
        values: { email: "lea@", firstName: "Lea", consents: ["profile"] },
        errors: [
          { field: "email", text: "Dit adres is niet compleet." },
          { field: "consents[letters]", text: "Kies er één." },
          { field: "result", text: "Je uitkomst is verlopen." },
        ],
      }),
    );
    expect(html).toContain('<a href="#sign-up-email">Dit adres is niet compleet.</a>');
    expect(html).toContain('<a href="#sign-up-consents">Kies er één.</a>');
    expect(html).toContain('<a href="#sign-up">Je uitkomst is verlopen.</a>');
    expect(html).toMatch(/value="lea@" aria-invalid="true" aria-describedby="sign-up-email-error"/);
    expect(html).toContain('value="Lea"');
    expect(boxes(html).filter((tag) => tag.includes("checked"))).toEqual([
      '<input type="checkbox" name="consents[profile]" value="profile-2" checked=""/>',
    ]);
  });

  it("has a field that people, screen readers, keyboards and password managers pass by", () => {
    const html = render(offer("nl"));
    expect(html).toMatch(/<div class="visually-hidden" aria-hidden="true"><label[^>]*>Laat dit veld leeg/);
    const field = /<input id="sign-up-message"[^>]*>/.exec(html)?.[0] ?? "";
    for (const part of [
      'tabindex="-1"',
      'autocomplete="off"',
      "data-1p-ignore",
      "data-bwignore",
      'data-lpignore="true"',
    ])
      expect(field).toContain(part);
    expect(field).not.toMatch(/ (value|required)=/);
  });

  it("carries the stamp of when it was first shown, and asks for a challenge only where there is a key", () => {
    const html = render(offer("en", { guard: { start: "abc.mac", turnstileKey: "key-1" } }));
    expect(html).toContain('<input type="hidden" name="hw_start" value="abc.mac"/>');
    expect(html).toContain('<div class="cf-turnstile" data-sitekey="key-1" data-language="en"></div>');
    expect(html).toContain("JavaScript has to be on");
    expect(render(offer("en"))).not.toMatch(/hw_start|turnstile|noscript/);
  });

  it("asks about a slip beside the address, and Enter keeps what was typed", () => {
    const html = render(offer("nl", { suggestion: { typed: "lea@gmial.com", meant: "lea@gmail.com" } }));
    expect(html).toContain('<a href="#sign-up-email">Bedoel je lea@gmail.com?</a>');
    expect(html).toContain('<input type="hidden" name="hw_asked" value="lea@gmial.com"/>');
    const buttons = [...html.matchAll(/<button[^>]*>([^<]*)</g)].map(([, label]) => label);
    expect(buttons).toEqual(["Nee, het klopt zo. Meld me aan", "Ja, gebruik lea@gmail.com"]);
  });

  it("brings back what came along with it", () => {
    const carried = { timeZone: "Europe/Brussels", utm_source: "spring" };
    const html = render(offer("nl", { carried }));
    expect(html).toContain(
      '<input type="hidden" name="timeZone" value="Europe/Brussels" data-time-zone=""/>',
    );
    expect(html).toContain('<input type="hidden" name="utm_source" value="spring"/>');
  });

  it("shows hostile values as values", () => {
    const hostile = `" autofocus onfocus="alert(1)"><script>alert(1)</script>`;
    const html = render(
      offer("nl", {
        action: hostile,
        result: hostile,
        values: { email: hostile, firstName: hostile },
        errors: [{ field: hostile, text: hostile }],
      }),
    );
    expect(html).not.toContain("<script>");
    expect(html).not.toContain(' onfocus="alert');
  });
});

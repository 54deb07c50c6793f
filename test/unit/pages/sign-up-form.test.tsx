import { describe, expect, it } from "vitest";
import { Offer, Pause } from "../../../src/pages/sign-up/offer.tsx";
import { SignUpForm, type SignUpFormProps } from "../../../src/pages/sign-up/sign-up-form.tsx";
import { LOCALES, type Locale } from "../../../src/quiz/types.ts";
import { offer, textOf } from "./fixtures.tsx";

const render = (form: SignUpFormProps): string => String(<SignUpForm {...form} place="offer" />);
const choices = (html: string): string[] =>
  [...html.matchAll(/<input type="(?:checkbox|radio)"[^>]*>/g)].map(([tag]) => tag);

describe("the sign-up form", () => {
  it.each(LOCALES)(
    "asks for one choice and the newsletter apart, nothing chosen beforehand (%s)",
    (locale) => {
      expect(choices(render(offer(locale)))).toEqual([
        '<input type="radio" name="hw_letters" value="own"/>',
        '<input type="radio" name="hw_letters" value="general"/>',
        '<input type="checkbox" name="consents[newsletter]" value="newsletter-1"/>',
      ]);
    },
  );

  it("says at each choice, word for word, what it agrees to, and sends which wording stood there", () => {
    const html = render(offer("nl"));
    expect(textOf(html)).toMatch(/Send me the letters\. Brieven bij mijn uitslag Use my result\./);
    expect(textOf(html)).toContain("Send me the newsletter.");
    expect(html).toContain('<input type="hidden" name="wordings[profile]" value="profile-2"/>');
    expect(html).toContain('<input type="hidden" name="wordings[letters]" value="letters-3"/>');
  });

  it("offers no letters of its own to a result that has none", () => {
    expect(choices(render(offer("nl", { own: [] })))).toEqual([
      '<input type="checkbox" name="hw_letters" value="general"/>',
      '<input type="checkbox" name="consents[newsletter]" value="newsletter-1"/>',
    ]);
  });

  it("says what comes, how often, how to stop, and that an address is confirmed first", () => {
    const both = (locale: Locale) =>
      textOf(String(<Pause {...offer(locale)} />) + String(<Offer {...offer(locale)} />));
    expect(both("nl")).toMatch(
      /Zes korte brieven van .*, om de paar dagen één.*één klik.*Zes brieven van .*bevestigen/,
    );
    expect(both("en")).toMatch(
      /Six short letters from .*, one every few days.*one click.*Six letters from .*confirm/,
    );
  });

  it("posts the sealed result, the language and a time zone for the script to fill", () => {
    const html = render(offer("en"));
    expect(html).toContain('<form method="post" action="/v1/leads#offer" data-sign-up="offer">');
    expect(html).toContain('<input type="hidden" name="result" value="sealed-token"/>');
    expect(html).toContain('<input type="hidden" name="locale" value="en"/>');
    expect(html).toContain('<input type="hidden" name="timeZone" value="" data-time-zone=""/>');
  });

  it("needs an address, and asks for no name", () => {
    const html = render(offer("nl"));
    expect(html).toMatch(/<input id="offer-email"[^>]* required=""/);
    expect(html).not.toContain("firstName");
  });

  it("has the room for a hint under the address from the start, so that a hint moves nothing", () => {
    expect(render(offer("nl"))).toContain('<p class="suggestion" role="status"></p>');
  });

  it("comes back with what was filled in and a link to each thing to mend", () => {
    const html = render(
      offer("nl", {
        values: { email: "lea@", choice: "own", newsletter: true },
        returned: "offer",
        errors: [
          { field: "email", text: "Dit adres is niet compleet." },
          { field: "consents[letters]", text: "Kies er één." },
          { field: "result", text: "Je uitslag is verlopen." },
        ],
      }),
    );
    expect(html).toContain('<a href="#offer-email">Dit adres is niet compleet.</a>');
    expect(html).toContain('<a href="#offer-series">Kies er één.</a>');
    expect(html).toContain('<a href="#offer">Je uitslag is verlopen.</a>');
    expect(html).toMatch(/value="lea@" aria-invalid="true" aria-describedby="offer-email-error"/);
    expect(choices(html).filter((tag) => tag.includes("checked"))).toEqual([
      '<input type="radio" name="hw_letters" value="own" checked=""/>',
      '<input type="checkbox" name="consents[newsletter]" value="newsletter-1" checked=""/>',
    ]);
  });

  it("shows a mistake in the form that was sent, and the other one as new", () => {
    const props = offer("nl", {
      values: { email: "lea@" },
      returned: "pause",
      errors: [{ field: "email", text: "Dit adres is niet compleet." }],
    });
    expect(String(<Pause {...props} />)).toMatch(/<details class="pause" id="pause" open="">.*niet compleet/);
    expect(String(<Offer {...props} />)).not.toMatch(/niet compleet|lea@/);
  });

  it("has a field that people, screen readers, keyboards and password managers pass by", () => {
    const html = render(offer("nl"));
    expect(html).toMatch(/<div class="visually-hidden" aria-hidden="true"><label[^>]*>Laat dit veld leeg/);
    const field = /<input id="offer-message"[^>]*>/.exec(html)?.[0] ?? "";
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
    const html = render(
      offer("nl", { returned: "offer", suggestion: { typed: "lea@gmial.com", meant: "lea@gmail.com" } }),
    );
    expect(html).toContain('<a href="#offer-email">Bedoel je lea@gmail.com?</a>');
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
        returned: "offer",
        values: { email: hostile, choice: hostile },
        errors: [{ field: hostile, text: hostile }],
      }),
    );
    expect(html).not.toContain("<script>");
    expect(html).not.toContain(' onfocus="alert');
  });
});

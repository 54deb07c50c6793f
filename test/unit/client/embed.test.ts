import { describe, expect, it } from "vitest";
import { readFrameMessage } from "../../../src/client/embed/frame-messages.ts";
import { readProblem } from "../../../src/client/embed/problem.ts";
import { returnLink } from "../../../src/client/embed/return-link.ts";
import { alongScale, levelOf } from "../../../src/quiz/scale-range.ts";
import { oneDecimal } from "../../../src/texts/numbers.ts";

describe("the way back to the site", () => {
  const page = "https://coach.example/quiz?from=menu";
  const link = (url: string | null, origins: string[] | null = ["https://coach.example"]) =>
    returnLink(url, page, origins, "abc_-1");

  it("carries the result, beside what the address had already", () => {
    expect(link("/thanks?step=2#top")).toBe("https://coach.example/thanks?step=2&hw_result=abc_-1#top");
    expect(link("https://coach.example/?hw_result=old")).toBe("https://coach.example/?hw_result=abc_-1");
  });

  it.each([
    null,
    "",
    "https://evil.example/",
    "//evil.example/",
    "https://coach.example.evil.example/",
    "https://coach.example@evil.example/",
    "http://coach.example/",
    "javascript:alert(1)",
    "blob:https://coach.example/1",
    "data:text/html,x",
    "https://",
  ])("is not %s", (url) => {
    expect(link(url)).toBeNull();
  });

  it("is still only a web address where the server has looked at its origin", () => {
    expect(link("https://shop.example/", null)).toBe("https://shop.example/?hw_result=abc_-1");
    expect(link("javascript:alert(1)", null)).toBeNull();
  });
});

describe("a problem document", () => {
  it("gives each field its first text", () => {
    const errors = [
      { pointer: "#/email", detail: "No address." },
      { pointer: "#/consents/0", detail: "Unknown text." },
      { pointer: "#/consents", detail: "Second." },
    ];
    expect(readProblem({ code: "invalid-fields", detail: "Wrong.", errors })).toEqual({
      code: "invalid-fields",
      detail: "Wrong.",
      fields: { email: "No address.", consents: "Unknown text." },
    });
  });

  it.each([null, "x", 7, [], { errors: "x" }, { errors: [null, { pointer: 3 }, {}] }, { detail: {} }])(
    "that is none (%j) has no words, and breaks nothing",
    (body) => {
      expect(readProblem(body)).toEqual({ code: "", detail: "", fields: {} });
    },
  );
});

describe("a scale", () => {
  it("puts 1 at its beginning, 5 at its end, and nothing outside", () => {
    expect([0.5, 1, 2, 3, 5, 5.4].map(alongScale)).toEqual([0, 0, 0.25, 0.5, 1, 1]);
  });

  it("is low or high only where all of the range is", () => {
    const at = (low: number, high: number) => levelOf({ low, high });
    expect([at(3.1, 3.9), at(3, 3.9), at(2.6, 3.4), at(2.1, 3), at(1, 2.9)]).toEqual([
      "high",
      "middle",
      "middle",
      "middle",
      "low",
    ]);
  });

  it("writes its numbers as the language does", () => {
    expect([oneDecimal(3.94, "nl"), oneDecimal(3.94, "en"), oneDecimal(4, "nl")]).toEqual([
      "3,9",
      "3.9",
      "4,0",
    ]);
  });
});

describe("a message from a frame", () => {
  it("is read where it is one of ours", () => {
    expect(readFrameMessage({ hechtwijzer: "height", height: 812.5 })).toEqual({
      hechtwijzer: "height",
      height: 812.5,
    });
    expect(readFrameMessage({ hechtwijzer: "event", name: "lead", detail: {} })).toEqual({
      hechtwijzer: "event",
      name: "lead",
      detail: {},
    });
  });

  it.each([
    null,
    "height",
    { height: 5 },
    { hechtwijzer: "height", height: 1e9 },
    { hechtwijzer: "height", height: -5 },
    { hechtwijzer: "height", height: "5px" },
    { hechtwijzer: "height", height: Number.NaN },
    { hechtwijzer: "event", name: "click", detail: {} },
    { hechtwijzer: "hello" },
  ])("is left alone where it is not: %j", (data) => {
    expect(readFrameMessage(data)).toBeNull();
  });
});

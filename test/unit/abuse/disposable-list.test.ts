import { describe, expect, it } from "vitest";
import { disposableText } from "../../../dev/build-disposable.ts";
import { isListed, openDisposableList } from "../../../src/abuse/disposable-list.ts";

const list = disposableText(["mailinator.com", "Throw.Example", "zz.example"]);

describe("the list of throw-away domains", () => {
  it.each(["mailinator.com", "mail.mailinator.com", "a.b.mailinator.com", "throw.example", "zz.example"])(
    "holds %s",
    (domain) => {
      expect(isListed(list, domain)).toBe(true);
    },
  );

  it.each([
    "notmailinator.com",
    "mailinator.com.example",
    "inator.com",
    "com",
    "example",
    "",
    "reader.example",
  ])("does not hold %j", (domain) => {
    expect(isListed(list, domain)).toBe(false);
  });

  it("lets through what squatters hold but people type by a slip: they are asked about it", () => {
    const text = disposableText(["gmial.com", "hotmial.com", "mailinator.com"]);
    expect([isListed(text, "gmial.com"), text]).toEqual([false, "\nmailinator.com\n"]);
  });

  it("is read once, and again where it could not be read", async () => {
    const answers = [new Response("no", { status: 404 }), new Response(list)];
    let reads = 0;
    const open = openDisposableList({
      fetch: async () => {
        reads += 1;
        const next = answers.shift();
        if (!next) throw new TypeError("no network");
        return next;
      },
    });
    expect([await open(), await open(), await open()]).toEqual([null, list, list]);
    expect(reads).toBe(2);
  });

  it("that can't be reached is null, no error", async () => {
    const open = openDisposableList({ fetch: () => Promise.reject(new TypeError("no network")) });
    expect(await open()).toBeNull();
  });
});

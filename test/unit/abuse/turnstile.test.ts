import { describe, expect, it } from "vitest";
import { makeTurnstile } from "../../../src/abuse/turnstile.ts";
import { fakeSiteverify, testKeys } from "../../support/siteverify.ts";

const { token, siteKey } = testKeys;
const ask = (secret: string, sent: string) =>
  makeTurnstile(siteKey, secret, fakeSiteverify().call).verify(sent);

const answering = (answer: () => Promise<Response>) => makeTurnstile(siteKey, "s", answer).verify(token);

describe("Turnstile", () => {
  it.each([
    ["passed", testKeys.passes, token],
    ["failed", testKeys.fails, token],
    ["failed", testKeys.spent, token],
    ["failed", testKeys.passes, "made up"],
  ])("says %s for the test key %s and the token %s", async (outcome, secret, sent) => {
    expect(await ask(secret, sent)).toBe(outcome);
  });

  it("is told the secret and the token, and nothing of the visitor", async () => {
    const { call, calls } = fakeSiteverify();
    await makeTurnstile(siteKey, testKeys.passes, call).verify(token);
    expect(calls).toEqual([
      {
        url: "https://challenges.cloudflare.com/turnstile/v0/siteverify",
        form: { secret: testKeys.passes, response: token },
      },
    ]);
  });

  it("is not asked about a token that can't be one", async () => {
    const { call, calls } = fakeSiteverify();
    const turnstile = makeTurnstile(siteKey, testKeys.passes, call);
    expect([await turnstile.verify(""), await turnstile.verify("x".repeat(2049))]).toEqual([
      "failed",
      "failed",
    ]);
    expect(calls).toEqual([]);
  });

  it("is unavailable, not failed, where our own secret is what it refuses", async () => {
    expect(await ask("no such secret", token)).toBe("unavailable");
  });

  it.each<[string, () => Promise<Response>]>([
    ["no network", () => Promise.reject(new TypeError("no network"))],
    ["a page instead of an answer", async () => new Response("<h1>502</h1>", { status: 502 })],
    ["an inner error", async () => Response.json({ success: false, "error-codes": ["internal-error"] })],
    ["an answer of another shape", async () => Response.json(null)],
    ["no reason", async () => Response.json({ success: false })],
  ])("is unavailable when it answers with %s", async (_, answer) => {
    expect(await answering(answer)).toBe("unavailable");
  });
});

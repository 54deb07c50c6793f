import { afterEach, describe, expect, it, vi } from "vitest";
import { makeSenderCheck } from "../../../src/email/sender-check.ts";

/** What Resend and DNS answer by the path or name asked for; anything else is refused. */
function check(answers: Record<string, unknown>, status = 200) {
  const answer = async (input: Parameters<typeof fetch>[0]) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const found = answers[url.searchParams.get("name") ?? url.pathname];
    return Response.json(found ?? { statusCode: 401, name: "restricted_api_key", message: "No." }, {
      status: found ? status : 401,
    });
  };
  vi.stubGlobal("fetch", answer);
  return makeSenderCheck("letters@mail.practice.example", "re_key", "https://resend.example", answer)();
}
afterEach(() => vi.unstubAllGlobals());

const domain = (status: string, name = "mail.practice.example") => ({ data: [{ name, status }] });
const txt = (...texts: string[]) => ({ Answer: texts.map((data) => ({ type: 16, data })) });

describe("what others say of the sender", () => {
  it("is taken from the provider's domains and usage, and from DNS", async () => {
    const emails = { daily: { limit: 100, used: 9 }, monthly: { limit: 3_000, used: 812 } };
    expect(
      await check({
        "/domains": domain("verified"),
        "/usage": { emails },
        "_dmarc.mail.practice.example": txt(),
        "_dmarc.practice.example": txt('"v=spf1 -all"', '"v=DMARC1; p=none"'),
      }),
    ).toEqual({
      domain: "verified",
      dmarc: "found",
      quota: { dayLimit: 100, monthUsed: 812, monthLimit: 3_000 },
    });
  });

  it.each([
    ["of which a record is missing", domain("failed")],
    ["that the provider does not know", domain("verified", "another.example")],
  ])("says that a domain %s may not be sent for", async (_, domains) => {
    expect(await check({ "/domains": domains })).toMatchObject({ domain: "unverified" });
  });

  it("says that there is no DMARC where DNS knows of none", async () => {
    const none = { "_dmarc.mail.practice.example": {}, "_dmarc.practice.example": txt("v=spf1 -all") };
    expect(await check(none)).toMatchObject({ dmarc: "missing" });
  });

  it("accuses nobody where a key may only send, or nobody answers", async () => {
    expect(await check({})).toEqual({ domain: "unknown", dmarc: "unknown", quota: null });
    const broken = { "/domains": {}, "_dmarc.practice.example": {}, "/usage": {} };
    expect(await check(broken, 500)).toEqual({ domain: "unknown", dmarc: "unknown", quota: null });
  });
});

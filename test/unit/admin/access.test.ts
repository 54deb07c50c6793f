import { exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT } from "jose";
import { beforeAll, describe, expect, it } from "vitest";
import { makeAccessVerifier, parseAccess } from "../../../src/privacy/access.ts";
import { ConfigurationError } from "../../../src/privacy/keyring.ts";

const AUDIENCE = "0123456789abcdef".repeat(4);
const ISSUER = "https://coach.cloudflareaccess.com";
const NOW = Date.UTC(2026, 10, 23, 9);
const NOW_S = NOW / 1000;

type Pair = Awaited<ReturnType<typeof generateKeyPair>>;
let team: Pair;
let stranger: Pair;
beforeAll(async () => {
  team = await generateKeyPair("RS256", { extractable: true });
  stranger = await generateKeyPair("RS256");
});

/** The team's certs address, and how often it was asked. */
async function certs(answer?: () => Promise<Response>) {
  const keys = [{ ...(await exportJWK(team.publicKey)), kid: "k1", alg: "RS256", use: "sig" }];
  const asked: string[] = [];
  const fetchKeys = async (url: string | URL | Request) => {
    asked.push(String(url));
    return answer ? answer() : Response.json({ keys });
  };
  return { asked, verifier: makeAccessVerifier({ issuer: ISSUER, audience: AUDIENCE }, fetchKeys) };
}

interface Claims {
  sub?: string;
  iss?: string;
  aud?: string | string[];
  iat?: number;
  nbf?: number;
  exp?: number;
}
const goodClaims = { iss: ISSUER, aud: [AUDIENCE], iat: NOW_S - 60, nbf: NOW_S - 60, exp: NOW_S + 600 };
const signed = (changes: Claims = {}, kid = "k1", key = team.privateKey) =>
  new SignJWT({ ...goodClaims, ...changes }).setProtectedHeader({ alg: "RS256", kid }).sign(key);

const verdictOn = async (jwt: string) => (await certs()).verifier.verify(jwt, NOW);

describe("Cloudflare Access's token", () => {
  it("lets somebody in whom the team's Access let through to this application", async () => {
    expect(await verdictOn(await signed())).toEqual({ subject: "access" });
  });

  it("says who it was, by Access's own number", async () => {
    expect(await verdictOn(await signed({ sub: "7335d417" }))).toEqual({ subject: "7335d417" });
  });

  it.each<[string, Claims]>([
    ["of another team", { iss: "https://other.cloudflareaccess.com" }],
    ["of no team", { iss: undefined }],
    ["for another application", { aud: ["f".repeat(64)] }],
    ["for no application", { aud: undefined }],
    ["that has run out", { exp: NOW_S - 1 }],
    ["that never runs out", { exp: undefined }],
    ["that is not valid yet", { nbf: NOW_S + 60 }],
  ])("is worth nothing where it is one %s", async (_, changes) => {
    expect(await verdictOn(await signed(changes))).toBe("refused");
  });

  it("is worth nothing unsigned, signed by a stranger, or with the public key as a secret", async () => {
    const secret = new TextEncoder().encode(await exportSPKI(team.publicKey));
    const confused = await new SignJWT(goodClaims)
      .setProtectedHeader({ alg: "HS256", kid: "k1" })
      .sign(secret);
    const none = new UnsecuredJWT(goodClaims).encode();
    const wrongKey = await signed({}, "k1", stranger.privateKey);
    const otherPadding = await (await generateKeyPair("PS256")).privateKey;
    const pss = await new SignJWT(goodClaims)
      .setProtectedHeader({ alg: "PS256", kid: "k1" })
      .sign(otherPadding);
    for (const jwt of [confused, none, wrongKey, pss, "", "a.b.c", `${await signed()}x`])
      expect(await verdictOn(jwt)).toBe("refused");
  });

  it("is worth nothing by a key that the team does not publish", async () => {
    expect(await verdictOn(await signed({}, "k2"))).toBe("refused");
  });

  it("is not judged while the team's keys can't be had: nobody comes in", async () => {
    const answers = [
      async () => Response.json({}, { status: 500 }),
      async () => new Response("<html>"),
      async () => Response.json({ keys: "none" }),
      async () => Promise.reject(new TypeError("no network")),
    ];
    for (const answer of answers) {
      const { verifier } = await certs(answer);
      expect(await verifier.verify(await signed(), NOW)).toBe("keys-unavailable");
    }
  });

  it("is checked with keys that are asked for once, at the team's own address", async () => {
    const { asked, verifier } = await certs();
    for (let i = 0; i < 3; i++) await verifier.verify(await signed(), NOW);
    expect(asked).toEqual([`${ISSUER}/cdn-cgi/access/certs`]);
  });
});

describe("the settings of Access", () => {
  it("are read however the team's name is written, and are none where neither is set", () => {
    for (const written of ["coach", "coach.cloudflareaccess.com", `${ISSUER}/`])
      expect(parseAccess(written, AUDIENCE)).toEqual({ issuer: ISSUER, audience: AUDIENCE });
    expect(parseAccess(undefined, undefined)).toBeNull();
  });

  it.each([
    ["coach", undefined],
    [undefined, AUDIENCE],
    ["coach.evil.example", AUDIENCE],
    ["https://evil.example/coach.cloudflareaccess.com", AUDIENCE],
    ["coach", "short"],
  ])("stop the start where they are half or wrong: %s, %s", (team_, audience) => {
    expect(() => parseAccess(team_, audience)).toThrow(ConfigurationError);
  });
});

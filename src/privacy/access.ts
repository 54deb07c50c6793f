import { createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey, jwtVerify } from "jose";
import { ConfigurationError } from "./keyring.ts";

/** What Cloudflare Access's word is worth. Without its keys nobody comes in, but it is no fault of who asked. */
export type AccessVerdict = { readonly subject: string } | "refused" | "keys-unavailable";
/** A service that Access lets in is nobody in particular. */
const NO_SUBJECT = "access";

export interface AccessVerifier {
  /** Judges the token that Access adds to a request it let through, at this moment (epoch ms). */
  verify(jwt: string, nowMs: number): Promise<AccessVerdict>;
}

export interface AccessSettings {
  /** Such as https://coach.cloudflareaccess.com: who signs. */
  readonly issuer: string;
  /** The application's tag: a token for another application of the same team opens nothing here. */
  readonly audience: string;
}

class KeysUnavailable extends Error {}

/**
 * Reads the two variables; null where neither is set.
 * @throws ConfigurationError where one is missing or can't be what it should be.
 */
export function parseAccess(teamDomain?: string, audience?: string): AccessSettings | null {
  if (!teamDomain && !audience) return null;
  const team = /^(?:https:\/\/)?([a-z0-9-]+)(?:\.cloudflareaccess\.com)?\/?$/i.exec(teamDomain ?? "")?.[1];
  if (!team)
    throw new ConfigurationError(
      "ACCESS_TEAM_DOMAIN must read <team>.cloudflareaccess.com, as Access shows it.",
    );
  if (!/^[0-9a-f]{64}$/i.test(audience ?? ""))
    throw new ConfigurationError("ACCESS_AUD must hold the 64 characters of the application's audience tag.");
  return { issuer: `https://${team.toLowerCase()}.cloudflareaccess.com`, audience: audience as string };
}

/** Checks tokens against the team's published keys, which are kept for ten minutes (jose's default). */
export function makeAccessVerifier(settings: AccessSettings, fetchKeys: typeof fetch): AccessVerifier {
  const { issuer, audience } = settings;
  const url = new URL(`${issuer}/cdn-cgi/access/certs`);
  const published = createRemoteJWKSet(url, { [customFetch]: (href, init) => fetchKeys(href, init) });
  const keyFor: JWTVerifyGetKey = async (header, token) => {
    try {
      return await published(header, token);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
        throw error;
      throw new KeysUnavailable();
    }
  };
  return {
    async verify(jwt, nowMs) {
      const currentDate = new Date(nowMs);
      const options = { issuer, audience, algorithms: ["RS256"], requiredClaims: ["exp"], currentDate };
      try {
        const { payload } = await jwtVerify(jwt, keyFor, options);
        return { subject: payload.sub || NO_SUBJECT };
      } catch (error) {
        return error instanceof KeysUnavailable ? "keys-unavailable" : "refused";
      }
    },
  };
}

import { Resend } from "resend";

/**
 * Takes an address off the provider's own list of those that it sends nothing to. False: it would not (a key may only
 * send, a plan may lack it), or gave no answer. Never throws.
 */
export type LiftAtProvider = (email: string) => Promise<boolean>;

const TIMEOUT_MS = 10_000;

/** @param baseUrl of Resend's API. The address goes in the body: one in a path would stand in logs. */
export function makeLiftAtProvider(apiKey: string, baseUrl: string): LiftAtProvider {
  const resend = new Resend(apiKey, { baseUrl });
  return async (email) => {
    try {
      const options = { signal: AbortSignal.timeout(TIMEOUT_MS) };
      const { data } = await resend.suppressions.batch.remove({ emails: [email] }, options);
      return data?.data.every(({ deleted }) => deleted) ?? false;
    } catch {
      return false;
    }
  };
}

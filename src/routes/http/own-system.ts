import { sameText } from "../../privacy/same-text.ts";
import type { AppContext } from "./context.ts";

/** The coach's own server or watchman, by the API key. */
export async function isOwnSystem(c: AppContext): Promise<boolean> {
  const { apiKey } = c.get("deps").settings;
  const given = /^Bearer +(\S+)$/i.exec(c.req.header("authorization") ?? "")?.[1];
  return apiKey !== undefined && given !== undefined && sameText(given, apiKey);
}

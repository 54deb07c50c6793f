import { currentAttachment } from "../../src/quiz/attachment/definition.ts";
import type { World } from "./world.ts";

/** One thing looked at from outside: what was found, and what to do where it is wrong. */
export interface Finding {
  what: string;
  ok: boolean;
  /** Said only where it is not right. */
  mend: string;
}

type Fetch = World["fetch"];

/** Whether the site answers as it should to somebody who has no key: health, headers, a score, the desk's door. */
export async function checkSite(fetch: Fetch, siteUrl: string): Promise<Finding[]> {
  return Promise.all([
    health(fetch, siteUrl),
    headers(fetch, siteUrl),
    score(fetch, siteUrl),
    door(fetch, siteUrl),
  ]);
}

async function health(fetch: Fetch, siteUrl: string): Promise<Finding> {
  const response = await get(fetch, `${siteUrl}/healthz`);
  const said = await response?.text().catch(() => "");
  const mend = !response
    ? "Nothing answers at this address: does its DNS point to Cloudflare, and is the custom domain ready?"
    : `It says: ${said?.slice(0, 300)}`;
  return { what: `${siteUrl}/healthz says that letters go out`, ok: response?.status === 200, mend };
}

async function headers(fetch: Fetch, siteUrl: string): Promise<Finding> {
  const response = await get(fetch, `${siteUrl}/quiz`);
  const of = (name: string) => response?.headers.get(name) ?? "";
  const ok =
    response?.status === 200 &&
    /default-src 'none'/.test(of("content-security-policy")) &&
    of("x-content-type-options") === "nosniff" &&
    of("referrer-policy") === "no-referrer";
  return {
    what: "the quiz opens, with the headers that keep scripts of others out",
    ok,
    mend: "Something between here and the Worker takes headers away or answers in its place: look at Cloudflare's rules for this domain.",
  };
}

async function score(fetch: Fetch, siteUrl: string): Promise<Finding> {
  const answers = Object.fromEntries(currentAttachment.items.map(({ id }) => [id, 3]));
  const response = await fetch(`${siteUrl}/v1/quizzes/attachment/scores`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ version: currentAttachment.version, answers }),
  }).catch(() => null);
  const body = (await response?.json().catch(() => null)) as { result?: unknown } | null;
  return {
    what: "a sheet of answers gets a score",
    ok: response?.status === 200 && typeof body?.result === "string",
    mend: "Look at the Worker's log: npx wrangler tail.",
  };
}

/** Shut, and there. */
async function door(fetch: Fetch, siteUrl: string): Promise<Finding> {
  const response = await get(fetch, `${siteUrl}/admin`);
  const isShut = response?.status === 401 || response?.status === 403 || (response?.status ?? 0) === 302;
  return {
    what: "the desk has a door, and it is shut",
    ok: isShut,
    mend:
      response?.status === 404
        ? "There is no desk: ADMIN_TOKEN is not set. Run npm run deploy again."
        : "The desk opens without a key: look at once at Cloudflare Access and ADMIN_TOKEN.",
  };
}

function get(fetch: Fetch, url: string): Promise<Response | null> {
  return fetch(url, { redirect: "manual" }).catch(() => null);
}

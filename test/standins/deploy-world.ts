import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Options, readOptions } from "../../dev/deploy/options.ts";
import type { World } from "../../dev/deploy/world.ts";
import { newSecrets } from "../../dev/secrets.ts";
import { brand } from "../../src/brand.ts";
import { type CloudflareStandIn, startCloudflare } from "./cloudflare.ts";
import { DNS_VALUES, type ResendStandIn, startResendSettings } from "./resend-settings.ts";
import { fakeWrangler } from "./wrangler.ts";

export const CODE = "CODE-OF-THE-TEST";
/** A practice that could exist. */
const practice = {
  ...brand,
  siteUrl: "https://praktijk.test",
  sender: { name: "A", address: "brieven@praktijk.test" },
  replyTo: "a@praktijk.test",
};

export interface Rehearsal {
  cloudflare: CloudflareStandIn;
  resend: ResendStandIn;
  world: World;
  /** Everything that was printed. */
  said: string[];
  folder: string;
  options(...args: string[]): Options;
  close(): Promise<void>;
}

/** A deployment's world of stand-ins: accounts that are new, DNS that has what Resend asks for, a site that answers. */
export async function startRehearsal(changes: Partial<World> = {}): Promise<Rehearsal> {
  const cloudflare = await startCloudflare("paid");
  const resend = await startResendSettings(newSecrets().RESEND_WEBHOOK_SECRET);
  const folder = await mkdtemp(join(tmpdir(), "hechtwijzer-deploy-"));
  const said: string[] = [];
  const env = {
    CLOUDFLARE_API_BASE_URL: `${cloudflare.url}/client/v4`,
    CLOUDFLARE_API_TOKEN: "token",
    RESEND_BASE_URL: resend.url,
    RESEND_KEY: "re_full",
    KEYS_CODE: CODE,
  };
  const world: World = {
    ...{ env, brand: practice, testHost: "resend.dev", isAttended: false },
    wrangler: fakeWrangler(cloudflare.url),
    fetch: (input, init) =>
      String(input).startsWith(SITE) ? siteAnswer(String(input), init) : fetch(input, init),
    ask: async () => null,
    print: (line) => void said.push(line),
    dns: {
      txt: async (name) => [
        DNS_VALUES.spf,
        DNS_VALUES.dkim,
        ...(name.startsWith("_dmarc") ? ["v=DMARC1; p=none"] : []),
      ],
      mx: async () => [DNS_VALUES.mx],
      cname: async () => [],
    },
    now: () => NOW,
    sleep: async () => {},
    ...changes,
  };
  const options = (...args: string[]) =>
    readOptions(["--folder", folder, "--site-url", SITE, "--keys-file", join(folder, "keys"), ...args]);
  return {
    ...{ cloudflare, resend, world, said, folder, options },
    async close() {
      await Promise.all([cloudflare.close(), resend.close()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const NOW = Date.UTC(2026, 10, 30);

export const SITE = "https://quiz.praktijk.test";

export const API_KEY = "the key of the practice's own systems";
const SIGNS = [{ id: "letters-late", level: "act", values: { minutes: 40 } }];

let reads = 0;

/** A site as a deployment looks at it from outside; each look at the counts finds one more of each. */
async function siteAnswer(url: string, init?: RequestInit): Promise<Response> {
  const { pathname } = new URL(url);
  const headers = {
    date: new Date(NOW).toUTCString(),
    "content-security-policy": "default-src 'none'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
  };
  switch (pathname) {
    case "/admin/sign-in":
      return new Response(null, { status: 303, headers: { "set-cookie": "__Host-admin=1; Path=/" } });
    case "/admin/counts.csv": {
      reads += 1;
      const rows = ["sent", "delivered", "hard-bounce", "complained"].map(
        (metric) => `2026-11-30,${metric},,${reads}`,
      );
      return new Response(["day,metric,key,count", ...rows].join("\n"));
    }
    case "/admin":
      return new Response(null, { status: 401 });
    case "/v1/quizzes/attachment/scores":
      return Response.json({ result: "sealed" });
    case "/healthz": {
      const isOwn = new Headers(init?.headers).get("authorization") === `Bearer ${API_KEY}`;
      return Response.json(isOwn ? { signs: SIGNS } : {}, { headers });
    }
    default:
      return new Response("{}", { status: 200, headers });
  }
}

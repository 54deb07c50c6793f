import { once } from "node:events";
import { createServer } from "node:net";
import { createEmulator, type Emulator } from "emulate";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startSite, type TestSite } from "./site.ts";

interface Emulated {
  to: string[];
  subject: string;
  html: string;
  text: string;
  tags: { name: string; value: string }[];
}

let emulator: Emulator;
let site: TestSite;
beforeAll(async () => {
  emulator = await createEmulator({ service: "resend", port: await freePort() });
  site = await startSite({ mailUrl: emulator.url });
});
afterAll(async () => {
  await site?.stop();
  await emulator?.close();
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

async function mailTo(address: string): Promise<Emulated[]> {
  const response = await fetch(`${emulator.url}/emails`, { headers: { authorization: "Bearer re_test" } });
  const { data } = (await response.json()) as { data: Emulated[] };
  return data.filter(({ to }) => to.includes(address));
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 100 && !(await holds()); i++) await new Promise((resolve) => setTimeout(resolve, 50));
}

const post = (path: string, body: unknown) =>
  fetch(path.startsWith("http") ? path : `${site.siteUrl}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

it("somebody else's emulator of the provider gets the same letters, each once", async () => {
  const email = "noor@reader.example";
  await post("/v1/leads", { email, consents: [{ id: "letters", version: "1" }] });
  await until(async () => (await mailTo(email)).length === 1);
  const link = (await mailTo(email))[0]?.text.match(/https?:\/\/\S+\/confirm\/\S+/)?.[0] ?? "";
  await fetch(link, { method: "POST" });
  await until(async () => (await mailTo(email)).length === 2);
  await site.advance("P30D");
  const letters = await mailTo(email);
  expect(letters).toHaveLength(7);
  expect(new Set(letters.map(({ subject }) => subject)).size).toBe(7);
  expect(letters.every(({ html, text, tags }) => html && text && tags[0]?.name === "send")).toBe(true);
});

/** A body that says no length of itself, in pieces. */
const inPieces = (kilobytes: number): RequestInit & { duplex: "half" } => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: new ReadableStream({
    start(controller) {
      for (let n = 0; n < kilobytes; n++) controller.enqueue(new TextEncoder().encode(" ".repeat(1_024)));
      controller.close();
    },
  }),
  duplex: "half",
});

it.each(["/v1/leads", "/v1/events", "/v1/forms/html", "/webhooks/resend", "/quiz"])(
  "a body in pieces over the limit is a 413 on a laptop too, at %s",
  async (path) => {
    for (const kilobytes of [65, 2_000]) {
      const response = await fetch(site.siteUrl + path, inPieces(kilobytes));
      expect([kilobytes, response.status]).toEqual([kilobytes, 413]);
      expect(await response.json()).toMatchObject({ code: "too-large" });
    }
  },
);

it("whoever finds a weakness, and every crawler, finds a word for them", async () => {
  const text = await (await fetch(`${site.siteUrl}/.well-known/security.txt`)).text();
  expect(text).toMatch(/^Contact: mailto:\S+@\S+$/m);
  expect(Date.parse(/^Expires: (.+)$/m.exec(text)?.[1] ?? "")).toBeGreaterThan(Date.now());
  expect(await (await fetch(`${site.siteUrl}/robots.txt`)).text()).toContain("Disallow: /admin/");
  for (const icon of ["icon.svg", "icon-180.png"])
    expect((await fetch(`${site.siteUrl}/assets/${icon}`)).headers.get("content-type")).toContain("image/");
});

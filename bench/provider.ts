import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A provider that takes all mail, as fast or slowly as it is told, and remembers what it must. */
export interface Provider {
  url: string;
  /** Calls a second that are taken, over which 429 is answered; and ms until a call is answered. */
  set(limits: { perSecond: number; latencyMs: number }): void;
  /** Calls taken since the last look, and the time from the first of them to the last (ms). */
  taken(): { calls: number; ms: number };
  /** Keeps the text of mail to this address; when it came (performance.now), or null. */
  watch(address: string): { text(): string | null; at(): number | null };
  close(): Promise<void>;
}

export async function startProvider(): Promise<Provider> {
  const limits = { perSecond: Number.POSITIVE_INFINITY, latencyMs: 0 };
  const watched = new Map<string, { text: string | null; at: number | null }>();
  let times: number[] = [];

  function take(body: string): { status: number; answer: unknown } {
    const now = performance.now();
    if (times.filter((at) => now - at < 1000).length >= limits.perSecond)
      return { status: 429, answer: { name: "rate_limit_exceeded", statusCode: 429, message: "Slower." } };
    times.push(now);
    // Parsed only where somebody waits for a mail: the bench's own time is not the Worker's.
    for (const [address, mail] of watched)
      if (mail.at === null && body.includes(address)) Object.assign(mail, { text: body, at: now });
    const letters = body.startsWith("[") ? body.split('"from":').length - 1 : 1;
    const ids = Array.from({ length: letters }, (_, i) => ({ id: `id-${times.length}-${i}` }));
    return { status: 200, answer: body.startsWith("[") ? { data: ids } : ids[0] };
  }

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { status, answer } = take(Buffer.concat(chunks).toString());
      const limit = Number.isFinite(limits.perSecond) ? limits.perSecond : 1_000_000;
      const used = times.filter((at) => performance.now() - at < 1000).length;
      const headers = {
        "content-type": "application/json",
        "ratelimit-limit": String(limit),
        "ratelimit-remaining": String(Math.max(0, limit - (limits.latencyMs ? used : 0))),
        "ratelimit-reset": "1",
      };
      setTimeout(() => response.writeHead(status, headers).end(JSON.stringify(answer)), limits.latencyMs);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    set: (given) => void Object.assign(limits, given),
    taken() {
      const [first = 0] = times;
      const result = { calls: times.length, ms: (times.at(-1) ?? 0) - first };
      times = [];
      return result;
    },
    watch(address) {
      const mail: { text: string | null; at: number | null } = { text: null, at: null };
      watched.set(address, mail);
      return { text: () => mail.text, at: () => mail.at };
    },
    async close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

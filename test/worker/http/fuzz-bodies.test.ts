import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { BODY_MAX_BYTES, IMPORT_BYTES_MAX } from "../../../src/config.ts";
import { openDatabase } from "../../../src/db/database.ts";
import { newWorld } from "../world.ts";
import { oddHeaders, oddQuery, SEED } from "./fuzz-junk.ts";
import { requestsTo } from "./fuzz-requests.ts";
import { PARTS } from "./fuzz-shapes.ts";
import { type FuzzWorld, faultsOf, fuzzWorld, MARK, routesOf } from "./fuzz-world.ts";
import { dump } from "./support.ts";

let world: FuzzWorld;
beforeEach(async () => {
  world = await fuzzWorld();
});

const CHUNK = 16 * 1024;

/** An upload that would go on for ten megabytes, and how much of it was asked for. */
function upload(text: string) {
  const chunk = new TextEncoder().encode(text.repeat(CHUNK).slice(0, CHUNK));
  const pulled = { bytes: 0 };
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (pulled.bytes >= 10 * 1024 * 1024) return controller.close();
      pulled.bytes += chunk.length;
      controller.enqueue(chunk);
    },
  });
  return { stream, pulled };
}

/** The route with parts that name something. */
function concrete(pattern: string): string {
  const own = world.tokens[pattern.split("/")[1] ?? ""] ?? MARK;
  return pattern.replace(/:\w+/g, (part) => PARTS[part]?.[0] ?? own);
}

const TYPES = [
  "application/json",
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=zz",
  "text/plain",
];

describe("ten megabytes, sent bit by bit", () => {
  it.each(TYPES)("as %s are cut off at the limit, wherever they are sent", async (type) => {
    const before = await dump();
    for (const route of routesOf(world).filter((each) => each.startsWith("POST"))) {
      const path = concrete(route.split(" ")[1] ?? "");
      const { stream, pulled } = upload(`{"${MARK}":"`);
      const headers = { ...(path.startsWith("/admin") ? world.desk : {}), "content-type": type };
      const response = await world.request(path, { method: "POST", body: stream, headers });
      const limit = path.startsWith("/admin/import/") ? 2 * IMPORT_BYTES_MAX : BODY_MAX_BYTES;
      expect([path, response.status]).toEqual([path, 413]);
      // What one read more, and the stream's own buffer, hold.
      expect(pulled.bytes).toBeLessThanOrEqual(limit + 4 * CHUNK);
      expect(await response.text()).not.toContain(MARK);
    }
    expect(await dump()).toEqual(before);
  });

  it("are not read at all for the desk's files where nobody signed in, or a length says how long they are", async () => {
    for (const headers of [{}, { ...world.desk, "content-length": "10485760" }]) {
      const { stream, pulled } = upload("a");
      const response = await world.request("/admin/import/check", { method: "POST", body: stream, headers });
      expect([403, 413]).toContain(response.status);
      expect(pulled.bytes).toBeLessThanOrEqual(2 * CHUNK);
    }
  });
});

it("names that nest a form ten thousand deep are refused, signed or not", async () => {
  const signature = `t=${Math.floor(world.clock.now / 1000)},v=${"a".repeat(64)}`;
  const headers = { "x-wpforms-webhook-signature": signature };
  for (const name of [
    `a${"[b]".repeat(10_000)}`,
    "[".repeat(30_000),
    `consents${"[letters]".repeat(3_000)}`,
  ]) {
    for (const form of PARTS[":formId"] ?? []) {
      const body = new URLSearchParams({ [name]: MARK });
      expect(await faultsOf(world, { method: "POST", path: `/v1/forms/${form}`, headers, body })).toEqual([]);
      const sent = { method: "POST", path: `/v1/forms/${form}/test`, headers, body };
      expect(await faultsOf(world, sent)).toEqual([]);
    }
    const body = new URLSearchParams({ [name]: MARK });
    expect(await faultsOf(world, { method: "POST", path: "/v1/leads", body })).toEqual([]);
  }
});

const METHODS = [
  "HEAD",
  "OPTIONS",
  "PUT",
  "DELETE",
  "PATCH",
  "TRACE",
  "PROPFIND",
  "MKCOL",
  "SEARCH",
  "PURGE",
];

it("no method but POST changes anything or fails, on any path", async () => {
  const paths = [...new Set(routesOf(world).map((route) => concrete(route.split(" ")[1] ?? "/")))];
  const before = await dump();
  for (const path of paths) {
    for (const method of METHODS) {
      const body = ["HEAD", "TRACE"].includes(method)
        ? null
        : JSON.stringify({ email: `${MARK}@reader.example` });
      const headers = {
        "content-type": "application/json",
        ...(path.startsWith("/admin") ? world.desk : {}),
      };
      expect([method, path, await faultsOf(world, { method, path, headers, body })]).toEqual([
        method,
        path,
        [],
      ]);
    }
  }
  expect(await dump()).toEqual(before);
});

it("odd headers and queries, on any path and none: no failure, nothing said back, nothing written", async () => {
  const paths = [
    ...routesOf(world).map((route) => concrete(route.split(" ")[1] ?? "/")),
    `/${MARK}`,
    `//${MARK}.example`,
  ];
  const sent = fc.tuple(fc.constantFrom(...paths), fc.constantFrom("GET", "HEAD"), oddQuery, oddHeaders);
  const before = await dump();
  const holds = fc.asyncProperty(sent, async ([path, method, query, headers]) => {
    expect(await faultsOf(world, { method, path: `${path}${query}`, headers })).toEqual([]);
  });
  await fc.assert(holds, { seed: SEED, numRuns: 3_000 });
  expect(await dump()).toEqual(before);
});

describe("without a database", () => {
  it("a request is refused as it would be, or told to come again; never more, never a failure of ours", async () => {
    const fails = () => Promise.reject(new Error(`D1_ERROR: ${MARK}`));
    const statement = { bind: () => statement, all: fails };
    const down = openDatabase({ prepare: () => statement, batch: fails } as unknown as D1Database);
    const { admin, forms, settings } = world.deps;
    const dark = {
      ...world,
      ...(await newWorld({ db: down, ...(admin ? { admin } : {}), ...(forms ? { forms } : {}), settings })),
    };
    const seen = new Set<number>();
    for (const route of routesOf(dark)) {
      const holds = fc.asyncProperty(requestsTo(dark, route), async ({ path, ...init }) => {
        const response = await dark.request(path, init);
        seen.add(response.status);
        const body = await response.text();
        if (response.status < 500) return;
        expect([response.status, body.includes(MARK)]).toEqual([503, false]);
        expect(response.headers.get("cache-control")).toBe("no-store");
      });
      await fc.assert(holds, { seed: SEED, numRuns: 40 });
    }
    expect([...seen]).toContain(503);
    expect(JSON.stringify(dark.logged).toLowerCase()).not.toContain(MARK);
  });
});

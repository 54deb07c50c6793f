import { describe, expect, it } from "vitest";
import { newWorld } from "../world.ts";

const OURS = "https://coach.example";
const ROUTES = [
  ["GET", "/v1/quizzes/attachment"],
  ["POST", "/v1/quizzes/attachment/scores"],
  ["POST", "/v1/leads"],
  ["POST", "/v1/forms/html"],
  ["POST", "/v1/events"],
  ["POST", "/v1/goals"],
] as const;

async function ask(method: string, path: string, headers: Record<string, string>): Promise<Response> {
  const world = await newWorld();
  return world.request(path, { method, headers: { "content-type": "application/json", ...headers } });
}

const preflight = (path: string, origin: string, method: string) =>
  ask("OPTIONS", path, {
    origin,
    "access-control-request-method": method,
    "access-control-request-headers": "content-type",
  });

const corsHeaders = (response: Response) =>
  [...response.headers.keys()].filter((name) => name.startsWith("access-control-"));

const varies = (response: Response) => (response.headers.get("vary") ?? "").toLowerCase().split(/, */);

describe.each(ROUTES)("%s %s", (method, path) => {
  it("can be read by a script of an allowed site, whatever it answers, and never with cookies", async () => {
    const response = await ask(method, path, { origin: OURS });
    expect(response.headers.get("access-control-allow-origin")).toBe(OURS);
    expect(response.headers.get("access-control-allow-credentials")).toBeNull();
    expect(varies(response)).toContain("origin");
  });

  it("tells an allowed site beforehand what it may send, for two hours", async () => {
    const response = await preflight(path, OURS, method);
    expect(response.status).toBe(204);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "access-control-allow-origin": OURS,
      "access-control-allow-methods": "GET,POST",
      "access-control-allow-headers": "content-type",
      "access-control-max-age": "7200",
    });
    expect(varies(response)).toContain("origin");
  });

  it.each(["https://evil.example", "null", "https://coach.example.evil.example", ""])(
    "tells %j nothing at all, beforehand or after",
    async (origin) => {
      for (const response of [await preflight(path, origin, method), await ask(method, path, { origin })]) {
        expect(corsHeaders(response)).toEqual([]);
        expect(varies(response)).toContain("origin");
      }
    },
  );

  it("is no different for who is no browser, but that a cache keeps it apart", async () => {
    const response = await ask(method, path, {});
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
    expect(varies(response)).toContain("origin");
  });
});

it("a script that waits or asks again may read what tells it when", async () => {
  const response = await ask("GET", "/v1/quizzes/attachment", { origin: OURS });
  expect(response.headers.get("access-control-expose-headers")).toBe("etag,retry-after");
  expect(response.headers.get("etag")).toMatch(/^"[0-9a-f]{32}"$/);
});

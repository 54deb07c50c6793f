import { describe, expect, it } from "vitest";
import { people } from "../../support/answers.ts";
import { confirmedLead, linkIn, newWorld, resultFor, type World } from "../world.ts";
import { dump, EMAIL, postForm, SCORES } from "./support.ts";

async function tokenPages(world: World): Promise<string[]> {
  await confirmedLead(world, EMAIL);
  const [confirmation, letter] = world.mailTo(EMAIL);
  return [
    linkIn(confirmation, "confirm"),
    linkIn(letter, "unsubscribe"),
    `/r/${await resultFor(world, people.secure)}`,
  ];
}

async function pages(world: World): Promise<string[]> {
  return [
    ...(await tokenPages(world)),
    "/",
    "/quiz",
    "/check-mail",
    "/privacy",
    "/healthz",
    "/nowhere",
    "/v1/quizzes/attachment",
  ];
}

const directives = (response: Response) =>
  Object.fromEntries(
    (response.headers.get("content-security-policy") ?? "").split(";").map((each) => {
      const [name = "", ...values] = each.trim().split(" ");
      return [name, values];
    }),
  );

describe("every answer", () => {
  it("lets a browser run and show only our own, never inline, and frames only for the coach's sites", async () => {
    const world = await newWorld();
    for (const path of await pages(world)) {
      const response = await world.request(path);
      const policy = directives(response);
      expect(policy).toMatchObject({
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["https://coach.example"],
        "form-action": ["'self'", "https://coach.example"],
      });
      expect(JSON.stringify(policy)).not.toMatch(/unsafe|\*|https?:(?!\/\/coach)/);
      const html = await response.text();
      expect(html).not.toMatch(/<style| style="|<script(?! src)|javascript:| on[a-z]+="/);
    }
  });

  it("tells no other site where somebody came from, and is taken for what it says it is", async () => {
    const world = await newWorld();
    for (const path of await pages(world)) {
      const { headers } = await world.request(path);
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("strict-transport-security")).toMatch(/max-age=31536000;/);
      expect(headers.get("permissions-policy")).toContain("camera=()");
      expect(headers.get("set-cookie")).toBeNull();
    }
  });

  it("in words varies by the browser's language, once; what has none does not", async () => {
    const world = await newWorld();
    for (const path of await pages(world)) {
      const { headers } = await world.request(path, { headers: { origin: "https://coach.example" } });
      const isInWords =
        /html|problem/.test(headers.get("content-type") ?? "") || path.startsWith("/v1/quizzes");
      const vary = (headers.get("vary") ?? "").toLowerCase().split(/, */);
      expect([path, vary.filter((each) => each === "accept-language").length]).toEqual([
        path,
        isInWords ? 1 : 0,
      ]);
    }
    for (const language of ["nl", "en"]) {
      const page = await world.request("/check-mail", { headers: { "accept-language": language } });
      expect(await page.text()).toContain(`<html lang="${language}"`);
    }
  });

  it("behind a token is in no search engine", async () => {
    const world = await newWorld();
    for (const path of await tokenPages(world))
      expect((await world.request(path)).headers.get("x-robots-tag")).toBe("noindex, nofollow");
  });

  it("behind a token is kept in no cache, whatever it says", async () => {
    const world = await newWorld();
    const wrong = ["/confirm/x", "/unsubscribe/x", "/r/x"];
    for (const path of [...(await tokenPages(world)), ...wrong]) {
      expect((await world.request(path)).headers.get("cache-control")).toBe("no-store");
      expect((await postForm(world, path, {})).headers.get("cache-control")).toBe("no-store");
    }
  });

  it("without sites of the coach's lets nobody frame it", async () => {
    const { deps } = await newWorld();
    const world = await newWorld({ settings: { ...deps.settings, allowedOrigins: [] } });
    expect(directives(await world.request("/quiz"))["frame-ancestors"]).toEqual(["'none'"]);
  });
});

describe("a script on another site", () => {
  const originFor = async (origin: string, init: RequestInit = {}, path = SCORES) => {
    const headers = { origin, "content-type": "application/json" };
    const response = await (await newWorld()).request(path, { method: "POST", body: "{}", headers, ...init });
    return response.headers.get("access-control-allow-origin");
  };

  it("of the coach's may read the answer, also where it is a problem", async () => {
    expect(await originFor("https://coach.example")).toBe("https://coach.example");
    expect(await originFor("https://coach.example", { body: "{" })).toBe("https://coach.example");
    expect(await originFor("https://coach.example", { body: " ".repeat(65_537) })).toBe(
      "https://coach.example",
    );
    expect(await originFor("https://coach.example", {}, "/v1/nowhere")).toBe("https://coach.example");
  });

  it.each([
    "https://evil.example",
    "http://coach.example",
    "https://coach.example:8443",
    "https://www.coach.example",
    "https://coach.example.evil.example",
    "HTTPS://COACH.EXAMPLE",
    "null",
    "*",
  ])("of %s may not", async (origin) => {
    expect(await originFor(origin)).toBeNull();
  });

  it("may not read pages for people, on whichever site", async () => {
    const world = await newWorld();
    const response = await world.request("/quiz", { headers: { origin: "https://coach.example" } });
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
  });

  it("asks first (preflight), and hears what it may send; another site hears nothing", async () => {
    const world = await newWorld();
    const ask = async (origin: string) => {
      const headers = {
        origin,
        "access-control-request-method": "POST",
        "access-control-request-headers": "content-type",
      };
      return world.request("/v1/leads", { method: "OPTIONS", headers });
    };
    const before = await dump();
    const [ours, other] = [await ask("https://coach.example"), await ask("https://evil.example")];
    const allowed = (response: Response) =>
      ["origin", "methods", "headers", "credentials"].map((what) =>
        response.headers.get(`access-control-allow-${what}`),
      );
    expect([ours.status, await ours.text()]).toEqual([204, ""]);
    expect(allowed(ours)).toEqual(["https://coach.example", "GET,POST", "content-type", null]);
    expect(allowed(other)[0]).toBeNull();
    expect(await dump()).toEqual(before);
  });
});

describe("what is not there", () => {
  it("is a page for people, in their language, and a problem for a script", async () => {
    const world = await newWorld();
    const forPeople = await world.request("/nowhere", {
      headers: { accept: "text/html", "accept-language": "en" },
    });
    expect([forPeople.status, (await forPeople.text()).includes("This page isn&#39;t here")]).toEqual([
      404,
      true,
    ]);
    const forScripts = await world.request("/v1/nowhere?locale=en");
    expect(await forScripts.json()).toEqual({
      type: "about:blank",
      title: "Not Found",
      status: 404,
      detail: "There is nothing at this address.",
      code: "not-found",
    });
  });

  it.each(["DELETE", "PUT", "PATCH"])("includes %s on what is there", async (method) => {
    const world = await newWorld();
    expect((await world.request("/v1/leads", { method })).status).toBe(404);
  });

  it("includes the development clock in production, which stays where it is", async () => {
    const world = await newWorld();
    const body = { advance: "P2D" };
    expect((await world.post("/dev/clock", body)).status).toBe(404);
    expect((await world.request("/dev/clock")).status).toBe(404);
    const development = await newWorld({ settings: { ...world.deps.settings, environment: "development" } });
    expect((await development.request("/dev/clock")).status).toBe(200);
  });
});

it("HEAD gets what GET gets, less the body", async () => {
  const world = await newWorld();
  for (const path of await pages(world)) {
    const [get, head] = [await world.request(path), await world.request(path, { method: "HEAD" })];
    expect([head.status, [...head.headers]]).toEqual([get.status, [...get.headers]]);
    expect([await head.text(), (await get.text()) !== "" || path === "/"]).toEqual(["", true]);
  }
});

it("no GET or HEAD changes anything", async () => {
  const world = await newWorld();
  const paths = await pages(world);
  const before = await dump();
  for (const path of [...paths, "/v1/leads", SCORES, "/confirm/x", "/unsubscribe/x", "/r/x", "/dev/clock"]) {
    await world.request(path);
    await world.request(path, { method: "HEAD" });
  }
  expect(await dump()).toEqual(before);
  expect(Object.values(before).flat().length).toBeGreaterThan(5);
});

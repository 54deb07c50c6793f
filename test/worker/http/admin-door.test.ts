import { describe, expect, it } from "vitest";
import { newWorld, rows } from "../world.ts";
import { cookieOf, deskWorld, FROM_DESK, postDesk, TOKEN } from "./admin-desk.ts";

const WRONG = "A".repeat(44);
const HOUR = 60 * 60 * 1000;

describe("a desk without a door", () => {
  it("is nowhere: the answer is that of any address that does not exist", async () => {
    const world = await newWorld();
    for (const path of ["/admin", "/admin/sign-in", "/admin/letters"]) {
      const [there, nowhere] = [await world.request(path), await world.request("/nowhere")];
      expect(there.status).toBe(404);
      expect(await there.text()).toBe(await nowhere.text());
      expect([...there.headers]).toEqual([...nowhere.headers]);
    }
    expect((await postDesk(world, "/admin/sign-in", { token: TOKEN })).status).toBe(404);
  });
});

describe("a desk that a token opens", () => {
  it("asks for the token on every page, and leads on to the page that was asked for", async () => {
    const world = await deskWorld();
    const asked = await world.request("/admin/letters");
    expect(asked.status).toBe(401);
    expect(await asked.text()).toContain('name="back" value="/admin/letters"');
    const response = await postDesk(world, "/admin/sign-in", { token: TOKEN, back: "/admin/letters" });
    expect([response.status, response.headers.get("location")]).toEqual([303, "/admin/letters"]);
  });

  it("lets whoever signed in see the desk, for eight hours", async () => {
    const world = await deskWorld();
    const cookie = await cookieOf(world);
    const ask = async () => (await world.request("/admin", { headers: { cookie } })).status;
    expect(await ask()).toBe(200);
    world.clock.now += 8 * HOUR - 1;
    expect(await ask()).toBe(200);
    world.clock.now += 1;
    expect(await ask()).toBe(401);
  });

  it("gives a cookie that only this host's own pages can use, and no script can read", async () => {
    const response = await postDesk(await deskWorld(), "/admin/sign-in", { token: TOKEN });
    const [value = "", ...attributes] = (response.headers.get("set-cookie") ?? "").split("; ");
    expect(value).toMatch(/^__Host-admin=[\w-]{80,}$/);
    expect(attributes.sort()).toEqual(["HttpOnly", "Max-Age=28800", "Path=/", "SameSite=Strict", "Secure"]);
  });

  it("refuses a cookie that was made up or altered, or is a token for something else", async () => {
    const world = await deskWorld();
    const [name, value = ""] = (await cookieOf(world)).split("=");
    const { vault } = world.deps;
    const altered = `${value.slice(0, 40)}${value[40] === "A" ? "B" : "A"}${value.slice(41)}`;
    const payload = (await vault.open("admin", value)) ?? "";
    const others = await Promise.all(
      (["unsubscribe", "preferences", "answer"] as const).map((purpose) => vault.seal(purpose, payload)),
    );
    for (const forged of ["", "x", "1", altered, ...others]) {
      const headers = { cookie: `${name}=${forged}` };
      expect((await world.request("/admin", { headers })).status).toBe(401);
    }
    expect((await world.request("/admin", { headers: { cookie: `${name}=${value}` } })).status).toBe(200);
  });

  it("ends every session when the token is replaced", async () => {
    const cookie = await cookieOf(await deskWorld());
    const token = TOKEN.split("").reverse().join("");
    const after = await deskWorld({ admin: { kind: "token", token } });
    expect((await after.request("/admin", { headers: { cookie } })).status).toBe(401);
  });

  it("takes the cookie away on signing out", async () => {
    const world = await deskWorld();
    const response = await postDesk(world, "/admin/sign-out", {}, { cookie: await cookieOf(world) });
    expect([response.status, response.headers.get("location")]).toEqual([303, "/admin/sign-in"]);
    expect(response.headers.get("set-cookie")).toMatch(/^__Host-admin=; Max-Age=0;/);
  });

  it("leads nowhere but to its own pages", async () => {
    const world = await deskWorld();
    for (const back of ["https://evil.example", "//evil.example", "/admin/../x\\", "/quiz", "/admin@evil"]) {
      const response = await postDesk(world, "/admin/sign-in", { token: TOKEN, back });
      expect(response.headers.get("location")).toBe("/admin");
    }
  });

  it("speaks the language that the coach chose, on every page", async () => {
    const world = await deskWorld();
    const cookie = await cookieOf(world);
    const response = await postDesk(world, "/admin/language", { lang: "en", to: "/admin" }, { cookie });
    const language = response.headers.get("set-cookie")?.split(";")[0];
    const page = await world.request("/admin", { headers: { cookie: `${cookie}; ${language}` } });
    expect(await page.text()).toContain('<html lang="en">');
  });
});

describe("somebody who guesses", () => {
  const guess = (world: Awaited<ReturnType<typeof deskWorld>>, address: string, token = WRONG) =>
    postDesk(world, "/admin/sign-in", { token }, { "cf-connecting-ip": address });

  it("has ten wrong tries an hour from one network, and the right token comes in all the same", async () => {
    const world = await deskWorld();
    for (let i = 0; i < 10; i++) expect((await guess(world, "192.0.2.1")).status).toBe(401);
    world.clock.now += 10 * 60_000;
    const eleventh = await guess(world, "192.0.2.1");
    expect([eleventh.status, eleventh.headers.get("retry-after")]).toEqual([429, "3000"]);
    expect((await guess(world, "192.0.2.1", TOKEN)).status).toBe(303);
    expect((await guess(world, "192.0.2.1")).status).toBe(429);
    world.clock.now += 50 * 60_000;
    expect((await guess(world, "192.0.2.1")).status).toBe(401);
  });

  it("is one network with all the addresses of an IPv6 line", async () => {
    const world = await deskWorld();
    for (let i = 0; i < 10; i++) await guess(world, `2001:db8:0:1::${i}`);
    expect((await guess(world, "2001:0db8::1:9:9:9:9")).status).toBe(429);
    expect((await guess(world, "2001:db8:0:2::1")).status).toBe(401);
  });

  it("has a hundred from all networks together, however many at once", async () => {
    const world = await deskWorld();
    const tries = await Promise.all(
      Array.from({ length: 120 }, async (_, i) => (await guess(world, `198.51.100.${i}`)).status),
    );
    expect(tries.filter((status) => status === 401)).toHaveLength(100);
    expect(tries.filter((status) => status === 429)).toHaveLength(20);
  });

  it("costs a coach who signs in often nothing, and leaves no address in the database or the log", async () => {
    const world = await deskWorld();
    for (let i = 0; i < 12; i++) expect((await guess(world, "192.0.2.1", TOKEN)).status).toBe(303);
    await guess(world, "192.0.2.1");
    const kept = JSON.stringify([await rows("SELECT * FROM limits"), world.logged]);
    expect(kept).not.toContain("192.0.2.1");
    expect(kept).not.toContain(TOKEN);
    expect(kept).not.toContain(WRONG);
  });
});

describe("another site", () => {
  const foreign: Record<string, string>[] = [
    {},
    { origin: "null" },
    { origin: "https://evil.example" },
    { "sec-fetch-site": "cross-site", origin: "https://evil.example" },
    { "sec-fetch-site": "same-site", origin: "https://www.localhost" },
    { "sec-fetch-site": "same-origin", origin: "https://evil.example" },
    { "sec-fetch-site": "none" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "cross-site", origin: "http://localhost" },
  ];

  it.each(foreign)("makes nothing happen at the desk by a form sent with %o", async (headers) => {
    const world = await deskWorld();
    const cookie = await cookieOf(world);
    for (const path of ["/admin/sign-in", "/admin/sign-out", "/admin/language"]) {
      const body = new URLSearchParams({ token: TOKEN });
      const response = await world.request(path, { method: "POST", body, headers: { ...headers, cookie } });
      expect([path, response.status, response.headers.get("set-cookie")]).toEqual([path, 403, null]);
    }
  });

  it("is told from the desk's own pages by either sign, as older browsers send only one", async () => {
    const world = await deskWorld();
    for (const [name, value] of Object.entries(FROM_DESK)) {
      const body = new URLSearchParams({ token: TOKEN });
      const response = await world.request("/admin/sign-in", {
        method: "POST",
        body,
        headers: { [name]: value },
      });
      expect(response.status).toBe(303);
    }
  });

  it("can frame no page of the desk, and no cache keeps one", async () => {
    const world = await deskWorld();
    const cookie = await cookieOf(world);
    for (const headers of [{ cookie }, { cookie: "" }]) {
      const response = await world.request("/admin", { headers });
      const policy = response.headers.get("content-security-policy") ?? "";
      expect(policy).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect(policy).not.toMatch(/unsafe|https?:/);
      expect(response.headers.get("x-frame-options")).toBe("DENY");
      expect(response.headers.get("cache-control")).toBe("no-store");
      // With no-referrer, browsers send "Origin: null" with the desk's own forms.
      expect(response.headers.get("referrer-policy")).toBe("same-origin");
      expect(await response.text()).not.toMatch(/<style| style="|<script(?! src)| on[a-z]+="/);
    }
  });
});

describe("a form of the desk that arrives broken", () => {
  it.each([
    "/admin/sign-in",
    "/admin/language",
    "/admin/people",
    "/admin/people/erase",
    "/admin/import/check",
    "/admin/recovery",
    "/admin/letters/general/welcome/test",
  ])("is said to be broken, rather than read as an empty one: %s", async (path) => {
    const world = await deskWorld();
    const response = await world.request(path, {
      method: "POST",
      body: "no boundary in sight",
      headers: {
        ...FROM_DESK,
        cookie: await cookieOf(world),
        "content-type": "multipart/form-data; boundary=x",
      },
    });
    expect([response.status, (await response.json<{ code: string }>()).code]).toEqual([
      400,
      "malformed-form",
    ]);
  });
});

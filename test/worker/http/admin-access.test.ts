import { describe, expect, it } from "vitest";
import type { AccessVerdict } from "../../../src/privacy/access.ts";
import { cookieOf, deskWorld, postDesk } from "./admin-desk.ts";

const behindAccess = (judge: (jwt: string) => AccessVerdict) =>
  deskWorld({ admin: { kind: "access", verifier: { verify: async (jwt) => judge(jwt) } } });
const admitting = (jwt: string): AccessVerdict => (jwt === "good" ? { subject: "7335d417" } : "refused");

describe("a desk behind Cloudflare Access", () => {
  it("opens to whom Access let through, and to nobody else", async () => {
    const world = await behindAccess(admitting);
    const ask = async (headers: Record<string, string>) =>
      (await world.request("/admin", { headers })).status;
    expect(await ask({ "cf-access-jwt-assertion": "good" })).toBe(200);
    expect(await ask({ "cf-access-jwt-assertion": "bad" })).toBe(403);
    expect(await ask({})).toBe(403);
    expect(await ask({ cookie: "CF_Authorization=good" })).toBe(403);
  });

  it("has no second way in by a token or an older session", async () => {
    const cookie = await cookieOf(await deskWorld());
    const world = await behindAccess(admitting);
    expect((await world.request("/admin", { headers: { cookie } })).status).toBe(403);
    const good = { "cf-access-jwt-assertion": "good" };
    expect((await postDesk(world, "/admin/sign-in", { token: "" }, good)).status).toBe(404);
  });

  it("stays shut while Access's keys can't be had, and says when to try again", async () => {
    const world = await behindAccess(() => "keys-unavailable");
    const response = await world.request("/admin", { headers: { "cf-access-jwt-assertion": "good" } });
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "60"]);
  });

  it("does nothing for another site's form, though Access let the browser through", async () => {
    const world = await behindAccess(admitting);
    const headers = { "cf-access-jwt-assertion": "good", origin: "https://evil.example" };
    expect((await postDesk(world, "/admin/language", { lang: "en" }, headers)).status).toBe(403);
  });

  it("shows where to sign out: at Access itself", async () => {
    const world = await behindAccess(admitting);
    const response = await postDesk(world, "/admin/sign-out", {}, { "cf-access-jwt-assertion": "good" });
    expect(await response.text()).toContain('href="/cdn-cgi/access/logout"');
  });
});

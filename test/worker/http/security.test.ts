import { beforeEach, describe, expect, it } from "vitest";
import { rows } from "../world.ts";
import { cookieOf, postDesk, TOKEN } from "./admin-desk.ts";
import { type FuzzWorld, fuzzWorld } from "./fuzz-world.ts";
import { everyAnswer, everyPage, type Seen } from "./security-answers.ts";
import { EMAIL, postForm, run } from "./support.ts";

let world: FuzzWorld;
beforeEach(async () => {
  world = await fuzzWorld();
});

describe("every page and every answer", () => {
  let all: Seen[];
  beforeEach(async () => {
    all = [...(await everyPage(world)), ...(await everyAnswer(world))];
    // Every kind of status that there is was looked at.
    expect(new Set(all.map(({ status }) => status))).toEqual(
      new Set([200, 202, 204, 302, 303, 304, 400, 401, 403, 404, 410, 413, 415, 422, 500]),
    );
  });

  const isLetter = ({ what }: Seen) => what.endsWith("/body");
  const isDesk = ({ what }: Seen) => /\/admin|the desk|a wrong token|a file/.test(what);
  const wrong = (holds: (each: Seen) => boolean) =>
    all.filter((each) => !holds(each)).map(({ what }) => what);

  it("runs and shows only what is our own; nothing inline but in a letter, which can do nothing else", () => {
    const policy = ({ headers }: Seen) => headers.get("content-security-policy") ?? "";
    expect(wrong((each) => policy(each).startsWith("default-src 'none'"))).toEqual([]);
    expect(
      wrong((each) => isLetter(each) || !/unsafe|\*|data:|http:|script-src (?!'self')/.test(policy(each))),
    ).toEqual([]);
    expect(wrong((each) => isLetter(each) || /base-uri 'none'/.test(policy(each)))).toEqual([]);
    const inline = /<style|\sstyle="|<script(?! src="\/)|javascript:|\son[a-z]+="/;
    expect(wrong((each) => isLetter(each) || !inline.test(each.html))).toEqual([]);
    const [letter] = all.filter(isLetter).map(policy);
    expect(letter).toMatch(/style-src 'unsafe-inline'.*; sandbox$/);
    expect(letter).not.toMatch(/script-src|connect-src|allow-/);
  });

  it("is framed by the coach's sites at most, the desk by nobody else", () => {
    const ancestors = ({ headers }: Seen) =>
      /frame-ancestors ([^;]+)/.exec(headers.get("content-security-policy") ?? "")?.[1];
    const allowed = (each: Seen) =>
      isLetter(each) ? "'self'" : isDesk(each) ? "'none'" : "https://coach.example";
    expect(wrong((each) => ancestors(each) === allowed(each))).toEqual([]);
  });

  it("comes over https only, is what it says it is, and tells no other site where somebody was", () => {
    expect(
      wrong(({ headers }) => /max-age=\d{7,}/.test(headers.get("strict-transport-security") ?? "")),
    ).toEqual([]);
    expect(wrong(({ headers }) => headers.get("x-content-type-options") === "nosniff")).toEqual([]);
    const policy = (each: Seen) => (isDesk(each) ? "same-origin" : "no-referrer");
    expect(wrong((each) => each.headers.get("referrer-policy") === policy(each))).toEqual([]);
    expect(wrong(({ headers }) => !headers.has("x-powered-by") && !headers.has("server"))).toEqual([]);
  });

  it("is kept in no cache where it is somebody's, the desk's, or a refusal", () => {
    const ofSomebody = /\/:token|\/admin|form|accepted|unsubscribed|confirmed/;
    const mustNot = (each: Seen) => each.status >= 400 || isDesk(each) || ofSomebody.test(each.what);
    expect(wrong((each) => !mustNot(each) || each.headers.get("cache-control") === "no-store")).toEqual([]);
  });

  it("sets no cookie", () => {
    expect(wrong(({ headers }) => !headers.has("set-cookie"))).toEqual([]);
  });
});

it("the only cookies are the desk's three, for this host and its own pages alone", async () => {
  const out = await postDesk(world, "/admin/sign-out", {}, { cookie: world.desk.cookie });
  const answers = [
    await postDesk(world, "/admin/sign-in", { token: TOKEN }),
    await postDesk(world, "/admin/language", { lang: "en" }, { cookie: await cookieOf(world) }),
    out,
  ];
  for (const { headers } of answers) {
    expect(headers.getSetCookie()).toEqual([expect.stringMatching(/^__Host-admin(-language)?=/)]);
    for (const attribute of ["HttpOnly", "Secure", "SameSite=Strict", "Path=/"])
      expect(headers.getSetCookie()[0]?.split("; ")).toContain(attribute);
    expect(headers.get("set-cookie")).not.toContain("Domain");
  }
});

const ELSEWHERE = [
  ...["//evil.example", "/\\evil.example", "\\\\evil.example", "https:evil.example", "https:/evil.example"],
  ...[
    "https://evil.example/coach.example",
    "https://coach.example.evil.example",
    "https://coach.example@evil.example",
  ],
  ...[
    "https://evil.example#@coach.example",
    "https://evil.example?coach.example",
    "https://evil.example\\@coach.example",
  ],
  ...[
    "blob:https://coach.example/1",
    "javascript:alert(1)//https://coach.example",
    "data:text/html,x",
    "ftp://coach.example",
  ],
  ...[
    "http://coach.example",
    "https://coach.example:8443",
    "https://coach.example.",
    "https://www.coach.example",
  ],
  ...[
    "HTTPS://EVIL.EXAMPLE",
    "https://ｅvil.example",
    "https://coach。example.evil.example",
    "\thttps://evil.example",
  ],
  ...[
    "https://coach.example\r\nset-cookie: a=b.evil.example",
    "https://coach.example%2eevil.example",
    "https://[::1]",
    "null",
  ],
  ...[
    "//coach.example@evil.example",
    "///evil.example",
    "/%2f%2fevil.example",
    "https://quiz.example.evil.example",
  ],
];
const HOSTS = ["https://coach.example", "https://quiz.example"];

describe("a redirect leads to a site of ours, whatever is asked for", () => {
  const fields = { email: EMAIL, "consents[letters]": "1" };
  /** Where a browser would go, from a page of ours. */
  const goesTo = (response: Response) =>
    new URL(response.headers.get("location") ?? "none:", "https://quiz.example/x");

  it.each(["/v1/leads", "/v1/forms/html"])("after a sign-up on %s", async (path) => {
    for (const redirect of ELSEWHERE) {
      const response = await postForm(world, path, { ...fields, redirect });
      expect([redirect, response.status]).toEqual([redirect, 303]);
      expect([redirect, HOSTS.includes(goesTo(response).origin)]).toEqual([redirect, true]);
      expect(response.headers.get("location")).not.toMatch(/evil|[\r\n\\]|^\/\//);
    }
    const mine = await postForm(world, path, { ...fields, redirect: "HTTPS://Coach.Example:443/dank" });
    expect(mine.headers.get("location")).toBe("https://coach.example/dank");
  });

  it("for the page around a frame", async () => {
    for (const url of ELSEWHERE) {
      const page = await world.request(`/embed/quiz?returnUrl=${encodeURIComponent(url)}`);
      const to = /return-url="([^"]*)"/.exec(await page.text())?.[1];
      expect([url, to === undefined || HOSTS.includes(new URL(to).origin)]).toEqual([url, true]);
      expect(to ?? "").not.toContain("evil");
    }
  });

  it("at the desk, and there only to the desk", async () => {
    for (const url of [...ELSEWHERE, "/quiz", "/admin/../quiz", "/admin//evil.example", "/admin\n/x"]) {
      const signedIn = await postDesk(world, "/admin/sign-in", { token: TOKEN, back: url });
      const language = await postDesk(world, "/admin/language", { lang: "en", to: url }, world.desk);
      for (const response of [signedIn, language]) {
        expect([url, response.status, goesTo(response).origin]).toEqual([url, 303, "https://quiz.example"]);
        expect(goesTo(response).pathname).toMatch(/^\/admin(\/|$)/);
      }
    }
  });
});

it("a downloaded table holds text, never a formula, whatever a count is called", async () => {
  const keys = ["=HYPERLINK(1)", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", 'a","=1', "a\r\n=1", "plain"];
  for (const key of keys)
    await run("INSERT INTO daily_counts (day, metric, key, count) VALUES ('2026-11-23', 'zz', ?, 1)", key);
  const response = await world.request("/admin/counts.csv", { headers: world.desk });
  expect(response.headers.get("content-disposition")).toContain("attachment");
  const csv = await response.text();
  expect(await rows("SELECT key FROM daily_counts WHERE metric = 'zz'")).toHaveLength(keys.length);
  const cells = [...csv.matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)].map(
    ([, quoted, bare]) => quoted ?? bare ?? "",
  );
  expect(cells).toEqual(expect.arrayContaining(["'=HYPERLINK(1)", "'\t=1", 'a"",""=1', "plain"]));
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
});

it("where somebody came from is kept without what looks like an address, for that column is in the clear", async () => {
  const source = {
    page: "https://coach.example/@sam/x",
    utm_source: EMAIL,
    utm_term: "sam%40reader.example",
  };
  const email = "new@reader.example";
  const consents = [{ id: "letters", version: "1" }];
  await world.post("/v1/leads", { email, consents, source: { ...source, utm_medium: "post" } });
  const referer = "https://coach.example/u/sam%40reader.example";
  await postForm(
    world,
    "/v1/leads",
    { email: "other@reader.example", "consents[letters]": "1" },
    { referer },
  );
  const kept = JSON.stringify(
    await rows("SELECT l.source, c.page FROM leads l JOIN consents c ON c.lead_id = l.id"),
  );
  expect(kept).toContain("post");
  expect(kept).not.toMatch(/sam|@|%40/);
});

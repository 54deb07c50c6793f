import { describe, expect, it } from "vitest";
import mangledLinks from "../../inputs/f30-mangled-links.txt?raw";
import { confirmedLead, linkIn, newWorld, rows } from "../world.ts";
import { EMAIL, letters, postForm, tokenOf } from "./support.ts";

const seen = mangledLinks.trim().split("\n");
/** What mail programs and people put around a link, before and after the token. */
const around = [
  ["", ")"],
  ["", "%3E"],
  ["%3C", "%3E"],
  ["", '"'],
  ["%22", "%22"],
  ["", "%E2%80%9D"],
  ["", ".%20Groet"],
  ["", "%3Flang=nl"],
  ["", "&amp;lang=nl"],
  ["", "]"],
  ["", "/"],
  ["", "!"],
  ["", "%0A"],
  ["", ";"],
  ["%20", "%C2%A0"],
] as const;
const links = [
  ...seen,
  ...around.map(([before, after]) => `/unsubscribe/${before}<token>${after}`),
  ...around.map(([before, after]) => `/preferences/${before}<token>${after}`),
  ...around.map(([before, after]) => `/my-data/${before}<token>${after}`),
];

describe("a link that a mail program has wrapped", () => {
  it.each(links)("%s opens what the clean one opens", async (link) => {
    const world = await newWorld();
    const page = link.split("/")[1] ?? "";
    if (page === "confirm") {
      await world.post("/v1/leads", { email: EMAIL, consents: [letters] });
      const token = tokenOf(linkIn(world.mailTo(EMAIL)[0], "confirm"));
      const response = await world.request(link.replace("<token>", token));
      expect([response.status, await response.text()]).toEqual([
        200,
        expect.stringContaining(`/confirm/${token}?`),
      ]);
      return;
    }
    await confirmedLead(world, EMAIL);
    const clean = linkIn(world.mailTo(EMAIL)[1], page === "unsubscribe" ? page : "preferences");
    const token = tokenOf(clean);
    const ask = async (path: string) => {
      const response = await world.request(path);
      return [response.status, response.headers.get("cache-control"), await response.text()];
    };
    const asked = await ask(link.replace("<token>", token));
    expect(asked).toEqual(await ask(`/${page}/${token}`));
  });

  it.each([...seen.filter((link) => link.startsWith("/unsub")), "/unsubscribe/%3C<token>%3E"])(
    "%s stops the letters when it is posted to, also by the mail program itself",
    async (link) => {
      const world = await newWorld();
      await confirmedLead(world, EMAIL);
      const token = tokenOf(linkIn(world.mailTo(EMAIL)[1], "unsubscribe"));
      const response = await postForm(world, link.replace("<token>", token), {
        "List-Unsubscribe": "One-Click",
      });
      expect(response.status).toBe(200);
      expect(await rows("SELECT status FROM leads")).toEqual([{ status: "unsubscribed" }]);
    },
  );

  it("whose token itself was cut or altered is still refused", async () => {
    const world = await newWorld();
    await confirmedLead(world, EMAIL);
    const token = tokenOf(linkIn(world.mailTo(EMAIL)[1], "unsubscribe"));
    for (const wrong of [token.slice(0, -3), `${token}AA`, `AA${token}`])
      expect((await world.request(`/unsubscribe/${wrong}.`)).status).toBe(404);
  });
});

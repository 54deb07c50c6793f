import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { MADE } from "../../dev/deploy/keys.ts";
import { deployInWorkersBuilds } from "../../dev/deploy/workers-builds.ts";
import type { World } from "../../dev/deploy/world.ts";
import { brand } from "../../src/brand.ts";

const { cloudflare, scripts } = JSON.parse(readFileSync("package.json", "utf8"));
const asked = readFileSync(".dev.vars.example", "utf8").match(/^[A-Z_]+(?==)/gm) ?? [];

describe("the Deploy to Cloudflare button", () => {
  it("asks for everything that the Worker can't start without, and holds no value of its own", () => {
    expect(asked).toEqual(expect.arrayContaining([...MADE, "RESEND_API_KEY", "SITE_URL"]));
    expect(readFileSync(".dev.vars.example", "utf8").match(/^[A-Z_]+=.+$/m)).toBeNull();
  });

  it("says of each thing that it asks for or makes what it is", () => {
    for (const name of [...asked, "DB"]) expect(cloudflare.bindings[name]?.description, name).toMatch(/\.$/);
  });

  it("deploys with the script of that name: tables by their binding, then the code, keeping what was typed in", async () => {
    expect(scripts.deploy).toContain("dev/deploy.ts");
    const run: string[] = [];
    const world = {
      brand,
      print: () => {},
      wrangler: async (args: string[]) => String(run.push(args.join(" "))),
    };
    await deployInWorkersBuilds(world as unknown as World);
    expect(run).toEqual(["d1 migrations apply DB --remote --env=", "deploy --env= --keep-vars"]);
  });
});

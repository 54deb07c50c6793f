import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildPlugin } from "../../dev/wordpress/build-plugin.ts";

let folder: string;
let files: Record<string, string>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hechtwijzer-wordpress-"));
  const zip = unzipSync(await readFile(await buildPlugin(folder)));
  files = Object.fromEntries(Object.entries(zip).map(([name, bytes]) => [name, strFromU8(bytes)]));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const php = () => files["hechtwijzer/hechtwijzer.php"] ?? "";

describe("the WordPress plugin's zip", () => {
  it("has one folder, with the plugin, its block and what takes its settings away again", () => {
    const names = ["LICENSE", "block.js", "hechtwijzer.php", "readme.txt", "uninstall.php"];
    expect(Object.keys(files).sort()).toEqual(names.map((name) => `hechtwijzer/${name}`));
  });

  it("says the project's own version, and writes out nothing that it has not escaped", async () => {
    const { version } = JSON.parse(await readFile("package.json", "utf8"));
    expect(php()).toContain(`Version: ${version}`);
    const written = php().match(/\becho (?!esc_)/g) ?? [];
    expect(written).toEqual([]);
  });

  it("uninstalls every setting that it keeps", () => {
    const kept = [...php().matchAll(/const HECHTWIJZER_\w+ = '(\w+)'/g)].map(([, name]) => name);
    expect(kept.length).toBe(2);
    for (const name of kept) expect(files["hechtwijzer/uninstall.php"]).toContain(`delete_option('${name}')`);
  });

  it("is a script that a browser of WordPress's editor understands", () => {
    const registered: [string, { edit(props: object): unknown }][] = [];
    const el = (...parts: unknown[]) => parts;
    const wp = {
      blocks: { registerBlockType: (name: string, block: never) => registered.push([name, block]) },
      element: { createElement: el, Fragment: "fragment" },
      blockEditor: { useBlockProps: () => ({}), InspectorControls: "inspector" },
      components: { SelectControl: "select", PanelBody: "panel", Placeholder: "placeholder" },
    };
    new Function("window", files["hechtwijzer/block.js"] ?? "")({ wp });
    expect(registered[0]?.[0]).toBe("hechtwijzer/quiz");
    expect(registered[0]?.[1].edit({ attributes: { lang: "" }, setAttributes: () => {} })).toBeTruthy();
  });
});

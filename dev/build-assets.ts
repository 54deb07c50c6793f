import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import brand from "../brand.json" with { type: "json" };

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const OUT = `${ROOT}public/assets/`;
/** Phones that have had no update since about 2021 still get a page that works. */
const TARGETS = ["chrome90", "firefox90", "safari14.1"];
const HEX_COLOUR = /^#[0-9a-f]{6}$/i;
/** 14% as two hex digits. */
const SOFT_ALPHA = "24";

/**
 * The brand's colours as CSS custom properties: `accentDark` becomes `--brand-accent-dark`, and a see-through
 * `--brand-accent-dark-soft` goes with each. Throws on a colour that is not #rrggbb.
 */
export function brandProperties(colors: Record<string, string>, selector = ":root"): string {
  const lines = Object.entries(colors).map(([key, value]) => {
    if (!HEX_COLOUR.test(value)) throw new Error(`brand.json: colors.${key} must be written as #rrggbb`);
    const name = `--brand-${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    return `${name}: ${value}; ${name}-soft: ${value}${SOFT_ALPHA};`;
  });
  return `${selector} { ${lines.join(" ")} }`;
}

/** A plain round mark in the brand's colour: no letter or sign that tells what the tab is about. */
function iconSvg(colour: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="14" fill="${colour}"/></svg>\n`;
}

async function bundleScripts(): Promise<[string, string][]> {
  const { outputFiles } = await build({
    entryPoints: {
      quiz: `${ROOT}src/client/quiz.ts`,
      site: `${ROOT}src/client/site.ts`,
      editor: `${ROOT}src/client/desk/letter-editor.ts`,
    },
    outdir: OUT,
    bundle: true,
    minify: true,
    format: "iife",
    target: TARGETS,
    tsconfigRaw: {},
    write: false,
  });
  return outputFiles.map((file) => [file.path.slice(OUT.length), file.text]);
}

async function bundleStyles(name: string, contents: string, folder = "src/pages"): Promise<[string, string]> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: `${ROOT}${folder}`, loader: "css" },
    bundle: true,
    minify: true,
    target: TARGETS,
    write: false,
  });
  return [name, outputFiles[0]?.text ?? ""];
}

/** The element for other sites' pages, its styles within; and those by themselves, for who can't use them so. */
export async function buildEmbed(): Promise<[string, string][]> {
  const sheets = ["embed", "controls", "steps", "result", "frame-page"].map(
    (name) => `@import "./${name}.css";`,
  );
  const colours = brandProperties(brand.colors, ":host");
  const styles = await bundleStyles("embed.css", `${sheets.join("")}\n${colours}`, "src/client/embed");
  const { outputFiles } = await build({
    entryPoints: [`${ROOT}src/client/embed/embed.ts`],
    bundle: true,
    minify: true,
    format: "iife",
    target: TARGETS,
    tsconfigRaw: {},
    define: { EMBED_CSS: JSON.stringify(styles[1].trim()) },
    write: false,
  });
  // Its address stands on other people's pages: beside assets/, and for good.
  return [["../embed.js", outputFiles[0]?.text ?? ""], styles];
}

/** Writes public/assets (scripts, style sheets, icon.svg) and embed.js; gives back the names of the files that changed. */
export async function buildAssets(): Promise<string[]> {
  const files = [
    ...(await bundleScripts()),
    ...(await buildEmbed()),
    await bundleStyles("site.css", `@import "./site.css";\n${brandProperties(brand.colors)}`),
    await bundleStyles("admin.css", '@import "./styles/admin.css";'),
    ["icon.svg", iconSvg(brand.colors.accent)],
  ] as const;
  await mkdir(OUT, { recursive: true });
  const changed: string[] = [];
  for (const [name, text] of files) {
    const before = await readFile(OUT + name, "utf8").catch(() => null);
    if (before === text) continue;
    await writeFile(OUT + name, text);
    changed.push(name);
  }
  return changed;
}

if (import.meta.main) {
  const changed = await buildAssets();
  console.log(changed.length > 0 ? `assets: ${changed.join(", ")} written` : "assets: nothing changed");
}

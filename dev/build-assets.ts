import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import brand from "../brand.json" with { type: "json" };
import { LOCALES } from "../src/quiz/types.ts";
import { homeIcon, sharePicture } from "./brand-pictures.ts";
import { elementTokens, pageTokens } from "./tokens.ts";

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

/** Our pages' sheets that the element uses too, in the order of site.css. */
const SHARED_SHEETS = ["elements", "controls", "start", "quiz", "result", "sign-up", "forced"];

/**
 * Our pages' styles for the element: a level of headings deeper, as its components are (jsx-runtime.ts), and sizes by
 * the visitor's own text size, whatever a site has made of rem (`--even`, from quiz-run.tsx).
 */
function forElement(css: string): string {
  return css
    .replace(/(?<![\w.#-])h([1-3])(?=[\s,.:{)>])/g, (_, level: string) => `h${Number(level) + 1}`)
    .replace(/(@media[^{]*)|(-?(?:\d+\.)?\d+|-?\.\d+)rem/g, (all, media: string | undefined, size: string) =>
      media ? all : `calc(${size}rem*var(--even,1))`,
    );
}

/** In the element our components make nodes, and the large texts are fetched in one language. */
const inElement: Plugin = {
  name: "in-element",
  setup({ onResolve, onLoad }) {
    const ours = (name: string) => () => ({ path: `${ROOT}src/client/embed/${name}.ts` });
    onResolve({ filter: /^hono\/jsx/ }, ours("jsx-runtime"));
    onResolve({ filter: /\/in-both\.ts$/ }, ours("in-both"));
    // Of all the coach's pages the element leads to two.
    const { privacy, about } = brand.links;
    const inBrief = JSON.stringify({ ...brand, links: { privacy, about } });
    onLoad({ filter: /\/brand\.json$/ }, () => ({ contents: inBrief, loader: "json" }));
    onLoad({ filter: /\/src\/texts\/[a-z-]+-(nl|en)\.ts$/ }, ({ path }) => {
      const file = JSON.stringify({ file: basename(path).slice(0, -"-nl.ts".length) });
      return { contents: `export const nl = ${file}, en = ${file};`, loader: "ts" };
    });
  },
};

/** The texts that the element fetches, by language and by file. */
async function elementTexts(): Promise<[string, string][]> {
  return Promise.all(
    LOCALES.map(async (locale): Promise<[string, string]> => {
      const texts = ["quiz", "results", "stories", "sign-up"].map(async (name) => {
        const file = (await import(`../src/texts/${name}-${locale}.ts`)) as Record<string, unknown>;
        return [name, file[locale]] as const;
      });
      return [`texts-${locale}.json`, JSON.stringify(Object.fromEntries(await Promise.all(texts)))];
    }),
  );
}

/** The element for other sites' pages, its styles within; and those by themselves, for who can't use them so. */
export async function buildEmbed(): Promise<[string, string][]> {
  const shared = SHARED_SHEETS.map((name) => `@import "./styles/${name}.css";`).join("");
  const [, ours] = await bundleStyles("shared.css", shared);
  const own = `@import "./embed.css";${elementTokens()}`;
  const [, around] = await bundleStyles("around.css", own, "src/client/embed");
  const colours = brandProperties(brand.colors, ":host");
  const styles: [string, string] = ["embed.css", `${forElement(ours).trim()}${around.trim()}${colours}\n`];
  const { outputFiles } = await build({
    entryPoints: [`${ROOT}src/client/embed/embed.ts`],
    bundle: true,
    minify: true,
    format: "iife",
    target: TARGETS,
    jsx: "automatic",
    jsxImportSource: "hono/jsx",
    plugins: [inElement],
    tsconfigRaw: {},
    write: false,
    define: { EMBED_CSS: JSON.stringify(styles[1].trim()) },
  });
  // Its address stands on other people's pages: beside assets/, and for good.
  return [["../embed.js", outputFiles[0]?.text ?? ""], styles];
}

/** The quiz may be found; whatever stands behind a token, and the desk, is nobody's to list. */
const ROBOTS = `User-agent: *
${[
  "admin",
  "answer",
  "confirm",
  "my-data",
  "new-address",
  "own-result",
  "preferences",
  "r",
  "refuse",
  "unsubscribe",
  "v1",
]
  .map((path) => `Disallow: /${path}/`)
  .join("\n")}
`;

/** RFC 9116: where somebody who found a hole says so. Good until the end of the next year, and made anew by each build. */
function securityText(replyTo: string, year: number): string {
  return `Contact: mailto:${replyTo}\nExpires: ${year + 1}-12-31T23:59:59Z\nPreferred-Languages: nl, en\n`;
}

/** Writes public/assets (scripts, style sheets, icons, the picture of a shared link) and embed.js; gives back the names of the files that changed. */
export async function buildAssets(): Promise<string[]> {
  const files = [
    ...(await bundleScripts()),
    ...(await buildEmbed()),
    ...(await elementTexts()),
    await bundleStyles("site.css", `@import "./site.css";\n${brandProperties(brand.colors)} ${pageTokens()}`),
    await bundleStyles("admin.css", '@import "./styles/admin.css";'),
    await bundleStyles("docs.css", '@import "./docs.css";', "dev/openapi/page"),
    ["icon.svg", iconSvg(brand.colors.accent)],
    ["icon-180.png", homeIcon(brand.colors)],
    ["share.png", sharePicture(brand.colors)],
    ["../robots.txt", ROBOTS],
    ["../.well-known/security.txt", securityText(brand.replyTo, new Date().getUTCFullYear())],
  ] as const;
  await mkdir(OUT, { recursive: true });
  await mkdir(`${OUT}../.well-known`, { recursive: true });
  const changed: string[] = [];
  for (const [name, contents] of files) {
    const before = await readFile(OUT + name).catch(() => null);
    if (before?.equals(Buffer.from(contents))) continue;
    await writeFile(OUT + name, contents);
    changed.push(name);
  }
  return changed;
}

if (import.meta.main) {
  const changed = await buildAssets();
  console.log(changed.length > 0 ? `assets: ${changed.join(", ")} written` : "assets: nothing changed");
}

import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const OUT = join(ROOT, "public", "assets");

interface Maker {
  readonly openApiJson: () => string;
  readonly docsHtml: () => string;
}

/** Node runs TypeScript but no JSX, so what makes the page is bundled first. */
const ENTRY = `
import { jsx } from "hono/jsx";
import { makeDocument } from "./dev/openapi/document.ts";
import { problemCodes as codes } from "./dev/openapi/problems.ts";
import { DocsPage } from "./dev/openapi/page/docs-page.tsx";
const document = makeDocument();
export const openApiJson = () => JSON.stringify(document) + "\\n";
export const docsHtml = () => String(jsx(DocsPage, { document, codes })) + "\\n";
`;

async function loadMaker(): Promise<Maker> {
  await mkdir(join(ROOT, ".wrangler"), { recursive: true });
  const folder = await mkdtemp(join(ROOT, ".wrangler", "openapi-"));
  try {
    const outfile = join(folder, "make.mjs");
    await build({
      stdin: { contents: ENTRY, resolveDir: ROOT, loader: "ts" },
      outfile,
      bundle: true,
      platform: "node",
      format: "esm",
      packages: "external",
      jsx: "automatic",
      jsxImportSource: "hono/jsx",
    });
    return (await import(pathToFileURL(outfile).href)) as Maker;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes public/assets/openapi.json and docs.txt, which src/routes/http/docs-page.ts serves; gives back what changed. */
export async function buildOpenApi(): Promise<string[]> {
  const { openApiJson, docsHtml } = await loadMaker();
  await mkdir(OUT, { recursive: true });
  const changed: string[] = [];
  for (const [name, text] of Object.entries({ "openapi.json": openApiJson(), "docs.txt": docsHtml() })) {
    const file = join(OUT, name);
    const before = await readFile(file, "utf8").catch(() => null);
    if (before === text) continue;
    await writeFile(file, text);
    changed.push(name);
  }
  return changed;
}

if (import.meta.main) {
  const changed = await buildOpenApi();
  console.log(changed.length > 0 ? `openapi: ${changed.join(", ")} written` : "openapi: nothing changed");
}

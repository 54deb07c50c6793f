import { glob, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import type { Compile, DeskLetters } from "../emails/frame.ts";
import type { CompileInput, Remark, SourceFile } from "../emails/types.ts";
import type { Sequence } from "../src/drip/types.ts";
import type { CompiledLetter } from "../src/email/letter.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

interface Compiler {
  readonly compileLetters: Compile;
  readonly SEQUENCES: CompileInput["sequences"];
  readonly deskModule: (desk: DeskLetters) => string;
  readonly lettersModule: (letters: readonly CompiledLetter[]) => string;
  readonly sequencesModule: (sequences: readonly Sequence[]) => string;
}

/** Node runs TypeScript but no JSX, so the compiler is bundled first, where it still finds node_modules. */
async function loadCompiler(): Promise<Compiler> {
  await mkdir(join(ROOT, ".wrangler"), { recursive: true });
  const folder = await mkdtemp(join(ROOT, ".wrangler", "letters-"));
  try {
    const outfile = join(folder, "compile.mjs");
    const entryPoints = [join(ROOT, "emails", "build.ts")];
    await build({
      entryPoints,
      outfile,
      bundle: true,
      platform: "node",
      format: "esm",
      packages: "external",
    });
    return (await import(pathToFileURL(outfile).href)) as Compiler;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readLetters(): Promise<SourceFile[]> {
  const paths: string[] = [];
  for await (const path of glob("emails/*/*.md", { cwd: ROOT })) paths.push(path.split(sep).join("/"));
  return Promise.all(
    paths.sort().map(async (path) => ({ path, content: await readFile(join(ROOT, path), "utf8") })),
  );
}

/** A watching server restarts on every write, so a file that would stay the same is left alone. */
async function writeIfChanged(path: string, content: string): Promise<void> {
  const file = join(ROOT, path);
  const current = await readFile(file, "utf8").catch(() => null);
  if (current !== content) await writeFile(file, content);
}

const show = ({ file, line, message }: Remark): string => `${file}:${line}: ${message}`;

/** Compiles emails/ into the three generated modules; returns the errors, having written nothing if there are any. */
async function buildLetters(): Promise<readonly Remark[]> {
  const { compileLetters, SEQUENCES, deskModule, lettersModule, sequencesModule } = await loadCompiler();
  const brand = JSON.parse(await readFile(join(ROOT, "brand.json"), "utf8")) as CompileInput["brand"];
  const result = await compileLetters({ files: await readLetters(), brand, sequences: SEQUENCES });
  for (const notice of result.notices) console.log(`notice: ${show(notice)}`);
  if (result.errors.length > 0 || !result.desk) return result.errors;
  await writeIfChanged("src/email/letters.generated.ts", lettersModule(result.letters));
  await writeIfChanged("src/drip/sequences.generated.ts", sequencesModule(result.sequences));
  await writeIfChanged("emails/desk-letters.generated.ts", deskModule(result.desk));
  console.log(`${result.letters.length} letters compiled.`);
  return [];
}

const errors = await buildLetters();
for (const error of errors) console.error(show(error));
if (errors.length > 0) process.exitCode = 1;

import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Bytes, gzipped, of the Worker as wrangler would upload it, with or without the letters' module. */
export async function bundleSize(withLetters: boolean): Promise<number> {
  const { unstable_readConfig: readConfig } = await import("wrangler");
  const alias = Object.fromEntries(
    Object.entries<string>(readConfig({ config: join(ROOT, "wrangler.toml") }).alias ?? {}).map(
      ([name, file]) => [name, resolve(ROOT, file)],
    ),
  );
  const result = await build({
    entryPoints: [join(ROOT, "src/index.ts")],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "browser",
    conditions: ["workerd", "worker", "browser"],
    tsconfig: join(ROOT, "src/tsconfig.json"),
    alias,
    plugins: withLetters
      ? []
      : [
          {
            name: "no-letters",
            setup(pluginBuild) {
              pluginBuild.onLoad({ filter: /letters\.generated\.ts$/ }, () => ({
                contents: "export const letters = [];",
                loader: "ts",
              }));
            },
          },
        ],
  });
  return gzipSync(result.outputFiles[0]?.contents ?? new Uint8Array(), { level: 9 }).length;
}

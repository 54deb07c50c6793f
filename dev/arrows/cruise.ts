import { cruise, type ICruiseResult, type IForbiddenRuleType } from "dependency-cruiser";

export type { ICruiseResult } from "dependency-cruiser";

/** Every import of every file in `folders`, types too, each held against the rules. */
export async function cruiseFolders(
  folders: string[],
  { baseDir, forbidden }: { baseDir: string; forbidden: IForbiddenRuleType[] },
): Promise<ICruiseResult> {
  const { output } = await cruise(
    folders,
    {
      baseDir,
      validate: true,
      ruleSet: { forbidden },
      // By swc, because TypeScript 7 hands out no parser.
      parser: "swc",
      tsPreCompilationDeps: true,
      doNotFollow: { path: "node_modules" },
    },
    {
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  );
  if (typeof output === "string") throw new Error(output);
  return output;
}

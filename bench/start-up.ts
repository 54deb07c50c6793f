import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { toolPath } from "../dev/tool.ts";

interface Profile {
  nodes: { id: number; callFrame: { functionName: string } }[];
  samples: number[];
  /** Microseconds before each sample. */
  timeDeltas: number[];
}

/** Ms that the Worker works until it can take its first request, as Wrangler's profile of its start has it. */
export async function startUpMs(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "hechtwijzer-start-"));
  const file = join(folder, "start.cpuprofile");
  await promisify(execFile)(process.execPath, [toolPath("wrangler"), "check", "startup", "--outfile", file], {
    env: { ...process.env, WRANGLER_SEND_METRICS: "false" },
  });
  const { nodes, samples, timeDeltas } = JSON.parse(await readFile(file, "utf8")) as Profile;
  await rm(folder, { recursive: true });
  const atRest = new Set(
    nodes.filter(({ callFrame }) => callFrame.functionName === "(idle)").map(({ id }) => id),
  );
  const active = samples.map((id, i) => (atRest.has(id) ? 0 : (timeDeltas[i] ?? 0)));
  return active.reduce((sum, us) => sum + us, 0) / 1000;
}

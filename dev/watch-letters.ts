import { execFile } from "node:child_process";
import { type FSWatcher, readdirSync, watch } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

/** Editors write a file in several steps: a build starts when they are done. */
const DEBOUNCE_MS = 150;

export interface WatchOptions {
  /** The repository. */
  root: string;
  /** Runs a build script of dev/; its error's stderr says what is wrong with which line. */
  run?: (script: string) => Promise<void>;
  say?: (line: string) => void;
}

/**
 * Builds letters anew whenever something in emails/ or brand.json is saved; a watching server takes them from there.
 * A broken letter is told by file and line, and the last good one stays. Gives back what ends it.
 */
export function watchLetters({ root, run = runIn(root), say = console.log }: WatchOptions): () => void {
  let timer: NodeJS.Timeout | undefined;
  let brandChanged = false;
  let building = Promise.resolve();
  const build = async () => {
    const scripts = brandChanged ? ["build-letters.ts", "build-assets.ts"] : ["build-letters.ts"];
    brandChanged = false;
    try {
      for (const script of scripts) await run(script);
      say("Letters built. Reload the page to see them.");
    } catch (error) {
      say(`${complaintOf(error)}\nThe last good letters stay until this is mended.`);
    }
  };
  const later = (ofBrand: boolean) => {
    brandChanged ||= ofBrand;
    clearTimeout(timer);
    timer = setTimeout(() => {
      building = building.then(build);
    }, DEBOUNCE_MS);
  };
  const folders = watchFolders(join(root, "emails"), () => later(false));
  // Not the file itself: an editor may put another in its place.
  const brand = watch(root, (_, name) => name === "brand.json" && later(true));
  return () => {
    clearTimeout(timer);
    folders.close();
    brand.close();
  };
}

/** Each folder by itself: Node's recursive watch loses a file that an editor replaces. New folders are found. */
function watchFolders(top: string, changed: () => void): { close(): void } {
  const watchers = new Map<string, FSWatcher>();
  const watchAll = () => {
    const below = readdirSync(top, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    for (const folder of [top, ...below.map(({ name }) => join(top, name))]) {
      if (!watchers.has(folder)) watchers.set(folder, watchOne(folder));
    }
  };
  const watchOne = (folder: string) => {
    const watcher = watch(folder, () => {
      if (folder === top) watchAll();
      changed();
    });
    // A folder that is taken away is watched again when it comes back.
    watcher.on("error", () => watchers.delete(folder));
    return watcher;
  };
  watchAll();
  return {
    close() {
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}

function runIn(root: string) {
  return async (script: string): Promise<void> => {
    await promisify(execFile)(process.execPath, [join(root, "dev", script)], { cwd: root });
  };
}

function complaintOf(error: unknown): string {
  const { stderr } = error as { stderr?: string };
  return stderr?.trim() || (error instanceof Error ? error.message : String(error));
}

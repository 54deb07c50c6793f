import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Mailbox, Snapshot } from "./mailbox.ts";

const SAVE_AFTER_MS = 250;

/** Loads the mailbox from a JSON file, and saves it there soon after each change. Returns a flush for the end. */
export function persistMailbox(mailbox: Mailbox, file: string): () => void {
  const snapshot = readSnapshot(file);
  if (snapshot) mailbox.restore(snapshot);
  let timer: NodeJS.Timeout | null = null;

  function save(): void {
    timer = null;
    mkdirSync(dirname(file), { recursive: true });
    // A rename, so that a crash while writing leaves the old file whole.
    writeFileSync(`${file}.new`, JSON.stringify(mailbox.snapshot()));
    renameSync(`${file}.new`, file);
  }

  mailbox.onChange(() => {
    timer ??= setTimeout(save, SAVE_AFTER_MS).unref();
  });
  return () => {
    if (timer) clearTimeout(timer);
    save();
  };
}

/** Null where there is no file, or one that cannot be read: local mail is not worth a failed start. */
function readSnapshot(file: string): Snapshot | null {
  try {
    const snapshot: unknown = JSON.parse(readFileSync(file, "utf8"));
    return isSnapshot(snapshot) ? snapshot : null;
  } catch {
    return null;
  }
}

function isSnapshot(value: unknown): value is Snapshot {
  return typeof value === "object" && value !== null && "version" in value && value.version === 1;
}

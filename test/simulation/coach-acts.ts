import { recoverAfterRestore } from "../../src/usecases/desk/recover-after-restore.ts";
import { cancelNewsletter } from "../../src/usecases/newsletter/change-newsletter.ts";
import { startNewsletter } from "../../src/usecases/newsletter/start-newsletter.ts";
import type { ActParts } from "./act-parts.ts";
import type { Person } from "./people.ts";
import type { Process } from "./scheduler.ts";
import { NEWSLETTERS } from "./short-letters.ts";

const MINUTE_MS = 60_000;
/** The database fails now and then in the middle of a recovery: the operator tries again until it is done. */
const AGAIN_MS = 5 * MINUTE_MS;

/** What the coach and the operator do. */
export function coachActs(parts: ActParts) {
  const { random, depsFor, edit, spawn } = parts;

  /** Failed or crashed, it is done again until it is done. */
  function recover(fromMs: number, delayMs: number): void {
    spawn(
      "recovery",
      async (process) => {
        if (!parts.isOff()) return;
        recover(fromMs, AGAIN_MS);
        await recoverAfterRestore(depsFor(process), fromMs);
        parts.switchOn();
      },
      delayMs,
    );
  }

  return {
    newsletter: (_: Person, process: Process) =>
      startNewsletter(depsFor(process), random.pick(NEWSLETTERS), random.pick([null, null, "nl", "en"])),
    callOff: (_: Person, process: Process) => cancelNewsletter(depsFor(process), random.pick(NEWSLETTERS)),
    edit: async () => edit(),
    restore: async () => {
      const fromMs = parts.takeBackup();
      if (fromMs === null) return;
      const setBack = async () => {
        parts.setBack();
        recover(fromMs, random.pick([0, MINUTE_MS, 30 * MINUTE_MS]));
      };
      spawn("recovery", setBack, random.between(MINUTE_MS, 60 * MINUTE_MS));
    },
  };
}

import { takeBackup } from "./backup.ts";
import type { Parts } from "./parts.ts";

/** A database that is set back to an earlier moment, as an operator does it: docs/operate.md. */
export function restoreActs({ ground, scheduler, mood, facts, onlooker, narrator }: Parts) {
  let setBackTo = () => {};
  return {
    takeBackup(): number | null {
      const acting = [...mood.acting].filter(({ dead, ended }) => !dead && !ended);
      if (mood.backup || !mood.sending || acting.length > 1) return null;
      setBackTo = takeBackup(ground.sqlite);
      mood.backup = true;
      return scheduler.now() + mood.skewMs;
    },
    setBack(): void {
      for (const process of scheduler.living("tick")) scheduler.kill(process);
      mood.sending = false;
      mood.backup = false;
      setBackTo();
      narrator.say("database", "is set back");
      const open = facts.ask<{ id: string }>("SELECT id FROM batches WHERE state = 'open'")();
      for (const { id } of open) mood.recovered.add(id);
      onlooker.onSetBack();
    },
    isOff: () => !mood.sending,
    switchOn(): void {
      mood.sending = true;
      const made = facts.ask<{ id: string }>(
        "SELECT id FROM batches WHERE state = 'unknown' AND attempt = 0",
      )();
      for (const { id } of made) mood.recovered.add(id);
    },
  };
}

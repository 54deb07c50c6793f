import { sql } from "drizzle-orm";
import { changePreferences, type PreferenceAct } from "../../src/usecases/reader/change-preferences.ts";
import { reachGoal } from "../../src/usecases/reader/reach-goal.ts";
import type { Act, ActParts } from "./act-parts.ts";
import type { Person } from "./people.ts";
import type { Process } from "./scheduler.ts";

/** What readers choose on their preferences page, and a goal that the coach's own systems report. */
export function choiceActs({ random, depsFor }: ActParts) {
  const choose = async (person: Person, process: Process, act: PreferenceAct) => {
    const deps = depsFor(process);
    const [lead] = await deps.db.rows<{ id: string }>(
      sql`SELECT id FROM leads WHERE email_hash = ${`hash-of-${person.address}`}`,
    );
    if (lead) await changePreferences(deps, await deps.vault.seal("preferences", lead.id), act);
  };
  const by =
    (act: () => PreferenceAct): Act =>
    (person, process) =>
      choose(person, process, act());
  const rhythms = ["as-written", "as-written", "weekly", "on-request"] as const;
  return {
    rest: by(() => ({ act: "pause" })),
    wake: by(() => ({ act: "resume" })),
    rhythm: by(() => ({ act: "save", rhythm: random.pick(rhythms), locale: random.pick(["nl", "en"]) })),
    next: by(() => ({ act: "next" })),
    stopSeries: by(() => ({ act: "stop-sequence" })),
    stopNewsletter: by(() => ({ act: "stop-newsletter" })),
    goal: ((person, process) => reachGoal(depsFor(process), person.address, "booked")) satisfies Act,
  };
}

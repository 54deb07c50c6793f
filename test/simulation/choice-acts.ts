import { askAgain } from "../../src/usecases/reader/ask-again.ts";
import { changePreferences, type PreferenceAct } from "../../src/usecases/reader/change-preferences.ts";
import { eraseByToken } from "../../src/usecases/reader/erase.ts";
import { mailMyData } from "../../src/usecases/reader/own-mails.ts";
import { reachGoal } from "../../src/usecases/reader/reach-goal.ts";
import { refuse } from "../../src/usecases/reader/refuse.ts";
import { unsubscribe } from "../../src/usecases/reader/unsubscribe.ts";
import { type Act, type ActParts, linkOf } from "./act-parts.ts";
import type { Person } from "./people.ts";
import type { Process } from "./scheduler.ts";

const isOk = ({ ok }: { ok: boolean }) => ok;

/** What readers do by the links of their letters, and a goal that the coach's own systems report. */
export function choiceActs(parts: ActParts) {
  const { random, depsFor, inboxOf, intent, tell } = parts;

  async function choose({ address }: Person, process: Process, choice: PreferenceAct): Promise<void> {
    const link = linkOf(inboxOf(address), "preferences");
    if (!link) return;
    const what = { act: "prefer", lead: link.ids[0] ?? "", choice } as const;
    await tell(process, address, what, () => changePreferences(depsFor(process), link.token, choice), isOk);
  }
  const by =
    (choice: () => PreferenceAct): Act =>
    (person, process) =>
      choose(person, process, choice());
  const rhythms = ["as-written", "as-written", "weekly", "on-request"] as const;

  return {
    rest: by(() => ({ act: "pause" })),
    wake: by(() => ({ act: "resume" })),
    rhythm: by(() => ({ act: "save", rhythm: random.pick(rhythms), locale: random.pick(["nl", "en"]) })),
    next: by(() => ({ act: "next" })),
    stopSeries: by(() => ({ act: "stop-sequence" })),
    stopNewsletter: by(() => ({ act: "stop-newsletter" })),
    stopAll: by(() => ({ act: "stop-all" })),
    forgetResult: by(() => ({ act: "forget-result" })),
    goal: (({ address }, process) => {
      const goal = random.pick(["booked", "booked", "bought"] as const);
      return tell(process, address, { act: "goal", goal }, () => reachGoal(depsFor(process), address, goal));
    }) satisfies Act,
    unsubscribe: (async ({ address }, process) => {
      const link = linkOf(inboxOf(address), "unsubscribe");
      if (!link) return;
      const [lead = "", sequence, step] = link.ids;
      const number = sequence === "confirmation" ? Number(step) : null;
      const what = { act: "unsubscribe", lead, number } as const;
      await tell(process, address, what, () => unsubscribe(depsFor(process), link.token), isOk);
    }) satisfies Act,
    /** "Never write to me again", and sometimes that taken back. */
    refuseMailbox: (async ({ address }, process) => {
      const link = linkOf(inboxOf(address), "refuse");
      if (!link) return;
      const lift = intent.wishOf(address).refused;
      const what = { act: "refuse", lead: link.ids[0] ?? "", lift } as const;
      await tell(process, address, what, () => refuse(depsFor(process), link.token, lift), isOk);
    }) satisfies Act,
    askAgain: (async ({ address }, process) => {
      const page = random.pick(["unsubscribe", "preferences"] as const);
      const link = linkOf(inboxOf(address), page);
      if (!link) return;
      const { status, newsletter, agreed, signUps } = intent.wishOf(address);
      const asked = new Set([...signUps.values()].flatMap(({ consents }) => consents));
      const before = agreed.size > 0 ? agreed : asked;
      const consents = status === "active" ? (newsletter ? [] : ["newsletter"]) : [...before];
      const wanted = Object.fromEntries(consents.map((id) => [id, "1"]));
      const what = { act: "ask-again", consents } as const;
      await tell(process, address, what, () => askAgain(depsFor(process), page, link.token, wanted), isOk);
    }) satisfies Act,
    /** The link to all that is held of them comes by mail, and there they may have it erased. */
    askData: (async ({ address }, process) => {
      const link = linkOf(inboxOf(address), "preferences");
      if (!link) return;
      const what = { act: "ask-data", lead: link.ids[0] ?? "" } as const;
      await tell(
        process,
        address,
        what,
        () => mailMyData(depsFor(process), link.token),
        () => false,
      );
    }) satisfies Act,
    erase: (async ({ address }, process) => {
      const link = linkOf(inboxOf(address), "my-data");
      if (!link) return;
      const what = { act: "erase", lead: link.ids[0] ?? "" } as const;
      await tell(process, address, what, () => eraseByToken(depsFor(process), link.token), isOk);
    }) satisfies Act,
  };
}

import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../src/config.ts";
import { eraseByAddress } from "../../src/usecases/desk/erase-by-address.ts";
import { importLeads } from "../../src/usecases/desk/import-leads.ts";
import { importSuppressions } from "../../src/usecases/desk/import-suppressions.ts";
import { liftSuppression } from "../../src/usecases/desk/lift-suppression.ts";
import { COACH_MAILS, keepCoachWishes, mailCoach } from "../../src/usecases/desk/mail-coach.ts";
import { recoverAfterRestore } from "../../src/usecases/desk/recover-after-restore.ts";
import { resendUnknown } from "../../src/usecases/desk/resend-unknown.ts";
import { sendTest } from "../../src/usecases/desk/send-test.ts";
import { setStop } from "../../src/usecases/desk/stop-sending.ts";
import { cancelNewsletter } from "../../src/usecases/newsletter/change-newsletter.ts";
import { startNewsletter } from "../../src/usecases/newsletter/start-newsletter.ts";
import { wholeNight } from "../../src/usecases/upkeep/nightly.ts";
import type { ActParts } from "./act-parts.ts";
import type { Person } from "./people.ts";
import type { Process } from "./scheduler.ts";
import { NEWSLETTERS } from "./short-letters.ts";

/** The database fails now and then in the middle of a recovery: the operator tries again until it is done. */
const AGAIN_MS = 5 * MINUTE_MS;
const COACH = "coach@practice.example";
const KNOWN_ZONE = "Europe/Amsterdam";

const isOk = ({ ok }: { ok: boolean }) => ok;
const csv = (...lines: readonly string[]) => new TextEncoder().encode(`${lines.join("\n")}\n`);

/** What the coach and the operator do. */
export function coachActs(parts: ActParts) {
  const { random, depsFor, edit, deploy, rotate, tell } = parts;
  return {
    ...peopleActs(parts),
    newsletter: (_: Person, process: Process) => {
      const id = random.pick(NEWSLETTERS);
      const locale = random.pick([null, null, "nl", "en"] as const);
      return tell(
        process,
        "",
        { act: "newsletter", id, locale },
        () => startNewsletter(depsFor(process), id, locale),
        isOk,
      );
    },
    callOff: (_: Person, process: Process) => {
      const going = parts.intent.newsletters.filter(({ offMs }) => offMs === null).at(-1);
      const id = going?.id ?? random.pick(NEWSLETTERS);
      const off = () => cancelNewsletter(depsFor(process), id);
      return tell(process, "", { act: "call-off", id }, off, isOk);
    },
    night: (_: Person, process: Process) =>
      tell(process, "", { act: "purge" }, () => wholeNight(depsFor(process))),
    ...haltActs(parts),
    edit: async () => edit(),
    deploy: async () => deploy(),
    rotate: async () => rotate(),
    restore: () => restore(parts),
  };
}

/** At the desk, to one of the people. */
function peopleActs({ random, people, intent, depsFor, tell, unsettledOf }: ActParts) {
  /** Whoever there is anything to be done for; else whoever comes. */
  const whoever = (person: Person, needs: (address: string) => boolean) =>
    people.find(({ address }) => needs(address)) ?? person;
  const isDead = (address: string) => intent.wishOf(address).suppressed === "bounced";
  return {
    eraseAtDesk: ({ address }: Person, process: Process) =>
      tell(
        process,
        address,
        { act: "erase", lead: null },
        () => eraseByAddress(depsFor(process), address, "key"),
        isOk,
      ),
    lift: (person: Person, process: Process) => {
      const { address } = whoever(person, isDead);
      const lifted = () => liftSuppression(depsFor(process), address, "key");
      return tell(process, address, { act: "lift" }, lifted, isOk);
    },
    importStop: ({ address }: Person, process: Process) =>
      tell(
        process,
        address,
        { act: "import-stop" },
        () => importSuppressions(depsFor(process), csv("email", address), { write: true }),
        isOk,
      ),
    importLead: ({ address, locale }: Person, process: Process) => {
      const newsletter = random.chance(0.5);
      const series = random.chance(0.7);
      const consents = [...(series ? ["letters"] : []), ...(newsletter || !series ? ["newsletter"] : [])];
      const what = {
        act: "import",
        locale,
        zone: KNOWN_ZONE,
        newsletter: consents.includes("newsletter"),
        series,
      } as const;
      const row = [address, locale, KNOWN_ZONE, consents.join(" "), "I agree", "2026-01-02T10:00:00Z"];
      const file = csv(
        "email;locale;timezone;consents;wording;givenat;confirmedat;form;series",
        [...row, "2026-01-02T10:05:00Z", "old form", series ? "yes" : "no"].join(";"),
      );
      return tell(
        process,
        address,
        what,
        () => importLeads(depsFor(process), file, { write: true }),
        () => false,
      );
    },
    resend: async (person: Person, process: Process) => {
      const { address } = whoever(person, (each) => unsettledOf(each).length > 0);
      const letters = unsettledOf(address);
      if (letters.length === 0) return;
      const { sequence, step } = random.pick(letters);
      const what = { act: "resend", sequence, step } as const;
      const again = () => resendUnknown(depsFor(process), { email: address, sequence, step }, "key");
      await tell(process, address, what, again, isOk);
    },
    test: (_: Person, process: Process) => {
      const deps = depsFor(process);
      const { key: sequence, steps } = random.pick(deps.sequences);
      const { key: step } = random.pick(steps);
      const reader = { firstName: null, profile: null };
      const send = () => sendTest(deps, { email: COACH, sequence, step, locale: "nl", reader });
      return tell(process, COACH, { act: "test", step }, send, () => false);
    },
  };
}

/** All mail, newsletters or a series stop and go on, by the coach's hand; and she is mailed of trouble and of goals. */
function haltActs({ random, depsFor, tell, spawn, coach, isOver }: ActParts) {
  async function set(process: Process, what: string, isOn: boolean): Promise<void> {
    const stoppable = what === "all" || what === "newsletters" ? what : { series: what };
    const work = () => setStop(depsFor(process), stoppable, isOn, "key");
    await tell(process, "", { act: "halt", what, isOn }, work, isOk);
  }
  return {
    halt: async (_: Person, process: Process) => {
      if (isOver()) return;
      const what = random.pick(["all", "all", "newsletters", random.pick(depsFor(process).sequences).key]);
      await set(process, what, true);
      const lastsMs = random.between(MINUTE_MS, random.pick([2 * HOUR_MS, 2 * DAY_MS, 6 * DAY_MS]));
      spawn("go on", (later) => set(later, what, false), lastsMs);
    },
    goOn: async (_: Person, process: Process) => {
      const series = depsFor(process).sequences.map(({ key }) => key);
      for (const what of ["all", "newsletters", ...series]) await set(process, what, false);
    },
    coachWishes: (_: Person, process: Process) =>
      keepCoachWishes(depsFor(process), { kinds: COACH_MAILS, locale: "nl" }, "key"),
    coachMail: (_: Person, process: Process) =>
      tell(
        process,
        coach,
        { act: "coach-mail" },
        () => mailCoach(depsFor(process)),
        () => false,
      ),
  };
}

async function restore(parts: ActParts): Promise<void> {
  const { random, spawn } = parts;
  const fromMs = parts.takeBackup();
  if (fromMs === null) return;
  const setBack = async () => {
    parts.setBack();
    recover(parts, fromMs, random.pick([0, MINUTE_MS, HOUR_MS / 2]));
  };
  spawn("recovery", setBack, random.between(MINUTE_MS, HOUR_MS));
}

/** Failed or crashed, it is done again until it is done. */
function recover(parts: ActParts, fromMs: number, delayMs: number): void {
  const again = async (process: Process) => {
    if (!parts.isOff()) return;
    recover(parts, fromMs, AGAIN_MS);
    await recoverAfterRestore(parts.depsFor(process), fromMs);
    parts.switchOn();
  };
  parts.spawn("recovery", again, delayMs);
}

import type { Mail } from "../../dev/mailbox/mailbox.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../src/config.ts";
import { type ActParts, linkOf } from "./act-parts.ts";
import { choiceActs } from "./choice-acts.ts";
import { coachActs } from "./coach-acts.ts";
import type { Letter } from "./letter-facts.ts";
import type { Person } from "./people.ts";
import { providerActs, tellOf } from "./provider-acts.ts";
import type { Process } from "./scheduler.ts";
import { signUpActs } from "./sign-up-acts.ts";

/** A day and more, in minutes. */
const DAY_BACK = -1_800;
/** How much more often than elsewhere something is done in a world: what is rare happens together only where it is common. */
const TEMPERS = [0.2, 1, 1, 1, 6];

/** What somebody may well do next. */
const SEQUELS = {
  ...{ stopSeries: ["newsletter", "newsletter", "wake"], stopNewsletter: ["newsletter", "retake"] },
  ...{ unsubscribe: ["newsletter", "askAgain", "retake"], stopAll: ["newsletter", "importLead"] },
  ...{ eraseAtDesk: ["importLead", "signUp", "formPost"], erase: ["importLead", "signUp", "formPost"] },
  ...{
    refuseMailbox: ["signUp", "formPost", "askData", "refuseMailbox"],
    list: ["signUp", "askData", "list", "lift"],
  },
  ...{ newsletter: ["callOff", "stopNewsletter", "newsletter"], rest: ["wake", "newsletter"] },
  ...{ goal: ["retake", "coachMail"], forgetResult: ["retake", "askAgain"], lift: ["signUp"] },
  ...{ rotate: ["unsubscribe", "signUp", "list", "goal"], halt: ["coachMail", "newsletter", "goal"] },
  ...{ importStop: ["importLead", "signUp"], importLead: ["stopSeries", "goal"] },
} as const;
const SEQUEL = 0.4;
/** What ends a letter, or puts it off: done while one is under way, that is where the engine is weakest. */
const STOPS = [
  ...(["unsubscribe", "stopAll", "stopSeries", "stopNewsletter", "rest", "goal", "forgetResult"] as const),
  ...(["callOff", "list", "eraseAtDesk"] as const),
];

export type Acts = ReturnType<typeof makeActs>;

/** What people, and the world around them, do between and in the middle of ticks: each by the use case that there is for it. */
export function makeActs(parts: ActParts) {
  const { random, skew } = parts;
  const { onConfirmation, ...signUps } = signUpActs(parts);
  const acts = {
    ...signUps,
    ...choiceActs(parts),
    ...providerActs(parts),
    ...coachActs(parts),
    // Within 4 h of each other, and a whole day and more back: that the engine sees, and tries nothing again.
    skew: async () => skew(random.pick([0, -110, -20, 3, 40, 110, DAY_BACK, DAY_BACK]) * MINUTE_MS),
    stepBack: async () => skew(DAY_BACK * MINUTE_MS),
  };
  const usual: Record<keyof typeof acts, number> = {
    ...{ signUp: 3, retake: 3, formPost: 0.8, askAgain: 1 },
    ...{ unsubscribe: 2, stopAll: 0.3, stopSeries: 0.5, stopNewsletter: 0.3, refuseMailbox: 0.3 },
    ...{ rest: 0.6, wake: 1, rhythm: 0.8, next: 0.6, forgetResult: 0.4, askData: 0.5, erase: 0, goal: 0.4 },
    ...{ refuse: 0.8, accept: 0.5, list: 0.3, lift: 0.5, importStop: 0.3, importLead: 0.5 },
    ...{ resend: 1, test: 0.2, eraseAtDesk: 0.3, night: 0.4, rotate: 0.2, deploy: 0.4 },
    ...{ newsletter: 1, callOff: 0.6, halt: 0.3, goOn: 0, coachWishes: 0, coachMail: 0.2, stepBack: 0 },
    skew: parts.skews ? 4 : 0,
    edit: parts.edits ? 1.5 : 0,
    restore: parts.restores ? 1.5 : 0,
  };
  const weights = Object.fromEntries(
    Object.entries(usual).map(([name, weight]) => [name, weight * parts.plan.pick(TEMPERS)]),
  ) as typeof usual;

  /** One act by one person, after a while; and what follows from it. */
  function act(name: keyof typeof acts, person: Person, delayMs: number): void {
    const work = async (process: Process) => {
      await acts[name](person, process);
      const sequels: readonly (keyof typeof acts)[] = name in SEQUELS ? SEQUELS[name as never] : [];
      if (sequels.length === 0 || !random.chance(SEQUEL)) return;
      act(random.pick(sequels), person, random.between(0, random.pick([MINUTE_MS, 6 * HOUR_MS, 3 * DAY_MS])));
    };
    const kind = name === "coachMail" ? "desk" : "act";
    parts.spawn(`${name} ${person.address.split("@")[0]}`, work, delayMs, kind);
  }

  return {
    act,
    depsFor: parts.depsFor,
    any: (person: Person, delayMs: number) => act(random.weighted(weights), person, delayMs),
    stop: (person: Person, delayMs: number) =>
      act(parts.restores && random.chance(0.3) ? "restore" : random.pick(STOPS), person, delayMs),
    onMail(person: Person, mail: Mail, letter: Letter): void {
      if (parts.hooks && letter.lead !== "asked" && letter.lead !== "test")
        tellOf(parts, person, mail, letter);
      if (letter.sequence === "confirmation") onConfirmation(person, mail);
      if (linkOf([mail], "my-data") && random.chance(0.7))
        act("erase", person, random.between(0, 2 * HOUR_MS));
    },
  };
}

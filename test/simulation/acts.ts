import type { Mail } from "../../dev/mailbox/mailbox.ts";
import { HOUR_MS, MINUTE_MS } from "../../src/config.ts";
import { type ActParts, linkOf } from "./act-parts.ts";
import { choiceActs } from "./choice-acts.ts";
import { coachActs } from "./coach-acts.ts";
import type { Letter } from "./letter-facts.ts";
import type { Person } from "./people.ts";
import { providerActs, tellOf } from "./provider-acts.ts";
import { signUpActs } from "./sign-up-acts.ts";

/** A day and more, in minutes. */
const DAY_BACK = -1_800;

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
  const weights: Record<keyof typeof acts, number> = {
    ...{ signUp: 3, retake: 3, formPost: 0.8, askAgain: 1 },
    ...{ unsubscribe: 2, stopAll: 0.3, stopSeries: 0.5, stopNewsletter: 0.3, refuseMailbox: 0.3 },
    ...{ rest: 0.6, wake: 1, rhythm: 0.8, next: 0.6, forgetResult: 0.4, askData: 0.5, erase: 0, goal: 0.4 },
    ...{ refuse: 0.8, accept: 0.5, list: 0.3, lift: 0.5, importStop: 0.3, importLead: 0.5 },
    ...{ resend: 0.5, test: 0.2, eraseAtDesk: 0.3, night: 0.4, rotate: 0.2, deploy: 0.4 },
    ...{ newsletter: 1, callOff: 0.6, stepBack: 0 },
    skew: parts.skews ? 4 : 0,
    edit: parts.edits ? 1.5 : 0,
    restore: parts.restores ? 1.5 : 0,
  };

  /** One act by one person, after a while. */
  function act(name: keyof typeof acts, person: Person, delayMs: number): void {
    parts.spawn(`${name} ${person.address.split("@")[0]}`, (process) => acts[name](person, process), delayMs);
  }

  return {
    act,
    depsFor: parts.depsFor,
    any: (person: Person, delayMs: number) => act(random.weighted(weights), person, delayMs),
    onMail(person: Person, mail: Mail, letter: Letter): void {
      if (parts.hooks && letter.lead !== "asked" && letter.lead !== "test")
        tellOf(parts, person, mail, letter);
      if (letter.sequence === "confirmation") onConfirmation(person, mail);
      if (linkOf([mail], "my-data") && random.chance(0.7))
        act("erase", person, random.between(0, 2 * HOUR_MS));
    },
  };
}

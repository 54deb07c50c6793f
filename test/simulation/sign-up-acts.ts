import type { Mail } from "../../dev/mailbox/mailbox.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../src/config.ts";
import { takeFormPost } from "../../src/usecases/forms/take-form-post.ts";
import { confirm } from "../../src/usecases/sign-up/confirm.ts";
import { signUp } from "../../src/usecases/sign-up/sign-up.ts";
import { type ActParts, linkOf } from "./act-parts.ts";
import type { Asked } from "./deeds.ts";
import { excuseForSilence } from "./due-checks.ts";
import { type Person, resultOf, styleOf, ZONES } from "./people.ts";
import type { Random } from "./random.ts";
import type { Process } from "./scheduler.ts";

/** Mostly the letters, some newsletters too, and a few newsletters alone. */
function consentsOf(random: Random): ("letters" | "newsletter" | "profile")[] {
  const newsletter = random.chance(0.5);
  const letters = !newsletter || random.chance(0.9);
  return [
    ...(letters ? (["letters"] as const) : []),
    ...(newsletter ? (["newsletter"] as const) : []),
    ...(random.chance(0.9) ? (["profile"] as const) : []),
  ];
}

/** Sign-ups of both kinds, and the button of a confirmation. */
export function signUpActs(parts: ActParts) {
  const { random, depsFor, tell } = parts;

  function formOf(person: Person) {
    const consents = consentsOf(random);
    const asked: Asked = {
      consents,
      style: consents.includes("profile") ? person.style : null,
      tookQuiz: true,
      locale: person.locale,
      zone: person.zone,
    };
    const input = {
      email: person.address,
      result: resultOf(person.style),
      firstName: null,
      locale: person.locale,
      timeZone: person.zone,
      form: "quiz",
      source: { page: null, utm: {} },
      consents: consents.map((id) => ({ id, version: "1" })),
    };
    return { asked, input };
  }

  async function subscribe(person: Person, process: Process): Promise<void> {
    const { asked, input } = formOf(person);
    const { address } = person;
    const what = { act: "sign-up", asked } as const;
    const { answer, deed } = await tell(
      process,
      address,
      what,
      () => signUp(depsFor(process), input),
      (is) => is,
    );
    if (!answer) checkSilence(parts, address, asked, deed.begunMs);
  }

  return {
    signUp: subscribe,
    retake: (person: Person, process: Process) => {
      person.style = styleOf(random);
      if (random.chance(0.3)) person.locale = random.pick(["nl", "en"]);
      if (random.chance(0.2)) person.zone = random.pick(ZONES);
      return subscribe(person, process);
    },
    formPost: async (person: Person, process: Process) => {
      const { asked, input } = formOf(person);
      const identity = `post ${person.address} ${process.begunMs}`;
      const post = { form: "html", identity, hasOwnId: true, ownTexts: {}, input, networks: [], site: null };
      const what = { act: "sign-up", asked } as const;
      await tell(
        process,
        person.address,
        what,
        () => takeFormPost(depsFor(process), post),
        () => false,
      );
    },
    /** Most people press the button of a confirmation, soon or at night; some choose a rhythm beside it. */
    onConfirmation(person: Person, mail: Mail): void {
      if (!random.chance(0.9)) return;
      const link = linkOf([mail], "confirm");
      const soon = [MINUTE_MS, 20 * MINUTE_MS, 3 * HOUR_MS, 12 * HOUR_MS, 2 * DAY_MS] as const;
      const wait = random.chance(0.06) ? 20 * DAY_MS : random.pick(soon);
      if (link) press(parts, person, { ...link, rhythm: rhythmOf(random) }, random.between(0, wait), 3);
    },
  };
}

const rhythmOf = (random: Random) =>
  random.pick([null, null, null, "as-written", "weekly", "on-request"] as const);

interface Button {
  readonly token: string;
  readonly ids: readonly string[];
  readonly rhythm: "as-written" | "weekly" | "on-request" | null;
}

/** Whoever gets an error page presses again. */
function press(parts: ActParts, person: Person, button: Button, delayMs: number, tries: number): void {
  const { spawn, depsFor, tell } = parts;
  const { address } = person;
  const [lead = "", number] = button.ids;
  spawn(
    `confirm ${address.split("@")[0]}`,
    async (process) => {
      const what = { act: "confirm", lead, number: Number(number), rhythm: button.rhythm } as const;
      try {
        const pressed = () => confirm(depsFor(process), button.token, button.rhythm);
        await tell(process, address, what, pressed, ({ ok }) => ok);
      } catch (error) {
        if (tries > 1) press(parts, person, button, MINUTE_MS, tries - 1);
        throw error;
      }
    },
    delayMs,
  );
}

/** Nobody who asks for letters is met with silence without a reason. */
function checkSilence({ intent, fail, skews }: ActParts, address: string, asked: Asked, atMs: number): void {
  const wishes = intent.wishesBetween(address, atMs, Number.POSITIVE_INFINITY);
  const isExcused = wishes.some((wish) => {
    const isNew =
      asked.consents.some((id) => !wish.agreed.has(id)) ||
      (asked.style !== null && asked.style !== wish.style);
    return excuseForSilence(wish, intent.dues, address, isNew, atMs) !== null;
  });
  if (!isExcused && !skews) fail("P3", `${address} signed up, and was answered with silence`);
}

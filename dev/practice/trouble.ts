import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../src/config.ts";
import { importLeads } from "../../src/usecases/desk/import-leads.ts";
import { importSuppressions } from "../../src/usecases/desk/import-suppressions.ts";
import { sendTest } from "../../src/usecases/desk/send-test.ts";
import { refuseFormPost } from "../../src/usecases/forms/refuse-form-post.ts";
import { cancelNewsletter } from "../../src/usecases/newsletter/change-newsletter.ts";
import { startNewsletter } from "../../src/usecases/newsletter/start-newsletter.ts";
import { guardSignUp } from "../../src/usecases/sign-up/guard-sign-up.ts";
import { signUp } from "../../src/usecases/sign-up/sign-up.ts";
import type { Fault } from "../mailbox/mailbox.ts";
import type { Stage } from "./stage.ts";

/** Newsletters that are started besides the practice's own: one is cancelled, one is still on its way at the end. */
export const MORE_NEWSLETTERS = ["news-cancelled", "news-under-way"] as const;

const LEADS = `email,firstName,consents,wording,givenAt,confirmedAt,series
een@import.example,Een,letters newsletter,"Ja, mail me.",2025-03-01,2025-03-01 10:00,ja
twee@import.example,,newsletter,"Ja, mail me.",2025-04-01,2025-04-01 10:00,nee
`;
const STOPS = "email,stopped_at\noud@import.example,2025-01-05\nweg@import.example,2025-02-06\n";
const EXAMPLE_CONSENTS = [{ id: "letters", version: "1" }] as const;
const REFUSED_KEY: Fault = { status: 401, name: "invalid_api_key" };
const USED_UP: Fault = { status: 429, name: "daily_quota_exceeded" };
const REFUSED_MAIL: Fault = { status: 422, name: "validation_error" };
const DROPPED: Fault = { drop: "before", times: 500 };
const DOWN: Fault = { status: 503, times: 500 };
const KEY_HELD: Fault = { status: 409, name: "invalid_idempotent_request" };

/** What a lucky practice never meets: so that a database holds every state a row can be in. */
export function addTrouble(stage: Stage, fromMs: number, untilMs: number): void {
  const { faults } = stage.mailbox;
  const from = (day: number, hour = 0) => fromMs + day * DAY_MS + hour * HOUR_MS;
  const add =
    (...some: Fault[]) =>
    async () =>
      faults.add(...some);
  stage.at(from(12), () => imports(stage));
  stage.at(from(18), add(REFUSED_KEY));
  stage.at(from(20), add(USED_UP));
  stage.at(from(22), add({ drop: "after" }, KEY_HELD));
  stage.at(from(30), add(DROPPED));
  stage.at(from(31, 23), async () => faults.clear());
  stage.at(from(35), () => startsAndCancels(stage));
  stage.at(from(40), () => stopsWhileWaiting(stage));
  stage.at(from(40, 3), async () => faults.clear());
  stage.at(from(44), async () => {
    for (const n of [1, 2, 3])
      await refuseFormPost(stage.deps, { form: "webflow", identity: `post ${n}` }, [
        { code: "invalid-email", pointer: "/email" },
      ]);
  });
  stage.at(untilMs - 40 * MINUTE_MS, () => endsInTheMiddle(stage));
}

async function imports({ deps }: Stage): Promise<void> {
  const bytes = (text: string) => new TextEncoder().encode(text);
  await importLeads(deps, bytes(LEADS), { write: true });
  await importSuppressions(deps, bytes(STOPS), { write: true });
}

async function startsAndCancels(stage: Stage): Promise<void> {
  const [cancelled] = MORE_NEWSLETTERS;
  await startNewsletter(stage.deps, cancelled, null);
  stage.mailbox.faults.add(REFUSED_MAIL, DOWN);
  stage.at(stage.now() + 3 * HOUR_MS, async () => {
    stage.mailbox.faults.clear();
    await cancelNewsletter(stage.deps, cancelled);
  });
}

/** A mail that could not go, to somebody who is on a list of stops when it could. */
async function stopsWhileWaiting(stage: Stage): Promise<void> {
  stage.mailbox.faults.add(DOWN);
  await ask(stage, "wacht@import.example");
  stage.at(stage.now() + HOUR_MS, async () => {
    const list = new TextEncoder().encode("email\nwacht@import.example\n");
    await importSuppressions(stage.deps, list, { write: true });
  });
}

/** The provider is down, a mail and a test letter wait, and a newsletter is half sent. */
async function endsInTheMiddle(stage: Stage): Promise<void> {
  await startNewsletter(stage.deps, MORE_NEWSLETTERS[1], "nl");
  await ask(stage, "laatste@import.example");
  await sendTest(stage.deps, {
    email: "coach@import.example",
    sequence: "newsletter",
    step: MORE_NEWSLETTERS[1],
    locale: "nl",
    reader: { firstName: "Coach", profile: null },
  });
  stage.mailbox.faults.add(DOWN);
}

async function ask({ deps }: Stage, email: string): Promise<void> {
  const guarded = await guardSignUp(deps, { email, networks: ["192.0.2.7"], site: null });
  if (!guarded.ok) throw new Error("A sign-up was refused.");
  const input = {
    email,
    firstName: null,
    locale: "nl" as const,
    timeZone: "Europe/Amsterdam",
    result: null,
    source: { page: null, utm: {} },
    form: "api",
    consents: [...EXAMPLE_CONSENTS],
  };
  await signUp(deps, input, guarded.value);
}

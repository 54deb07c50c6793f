import { makeTurnstile } from "../../../src/abuse/turnstile.ts";
import { openDatabase } from "../../../src/db/database.ts";
import { makeVault } from "../../../src/privacy/vault.ts";
import { tick } from "../../../src/usecases/letters/tick.ts";
import { nightly } from "../../../src/usecases/upkeep/nightly.ts";
import { answersFor, people } from "../../support/answers.ts";
import { testSecrets } from "../../support/secrets.ts";
import { DAY, HOUR, linkIn, myDataOf } from "../world.ts";
import { postDesk, TOKEN } from "./admin-desk.ts";
import { API_KEY, type FuzzWorld, routesOf } from "./fuzz-world.ts";
import { answerFields, postForm, postText, run, tokenOf } from "./support.ts";

export const HUSH = "hush.example";
export const NAME = "Zephyrine";
/** A network of somebody's, and words of theirs that got where they don't belong. */
export const NETWORK = "198.51.100.77";
export const SAID = "quiet-words";
export const sheet = answersFor(people.disorganised);

const address = (who: string) => `${who}@${HUSH}`;
const consents = ["letters", "newsletter", "profile"].map((id) => ({ id, version: "1" }));
const key = (id: number) => `${id}:${btoa(String.fromCharCode(...new Uint8Array(32).fill(40 + id)))}`;

/** Every token that was in play; a log must know none of them. */
export type Tokens = string[];

/** Quiz, sign-up, letters of a month, and every page and button a reader has; erased in the end. */
export async function wholeWay(world: FuzzWorld): Promise<Tokens> {
  const from = { "cf-connecting-ip": NETWORK, referer: `https://coach.example/${SAID}` };
  const scores = { version: "2", answers: sheet, keepAnswers: true };
  const scored = await world.post("/v1/quizzes/attachment/scores", scores, from);
  const { result } = (await scored.json()) as { result: string };
  await postForm(world, "/quiz", { keepAnswers: "1", ...answerFields(sheet) }, from);
  const lead = { email: address("reader"), firstName: NAME, consents, result, source: { utm_source: SAID } };
  await world.post("/v1/leads", lead, from);
  await postForm(
    world,
    "/v1/leads",
    { email: address("form"), firstName: NAME, "consents[letters]": "1" },
    from,
  );
  const confirm = linkIn(world.mailTo(address("reader")).at(-1), "confirm");
  await postForm(world, confirm, { rhythm: "weekly" });
  await world.pass(20 * DAY, 6 * HOUR);
  const letter = world.mailTo(address("reader")).at(-1);
  const [preferences, answer, unsubscribe] = (["preferences", "answer", "unsubscribe"] as const).map((kind) =>
    linkIn(letter, kind),
  ) as [string, string, string];
  await postForm(world, preferences, { act: "save", locale: "en" });
  for (const act of ["pause", "resume", "next", "stop-newsletter"])
    await postForm(world, preferences, { act });
  const myData = await myDataOf(world, address("reader"));
  await postForm(world, `${myData}/name`, { firstName: `${NAME} ${SAID}` });
  await postForm(world, `${myData}/export`, {});
  await postForm(world, `${myData}/address`, { email: address("moved") });
  for (const path of [myData, answer, `/r/${result}`, unsubscribe]) await world.request(path);
  await postForm(world, answer, {});
  await world.post(
    "/v1/goals",
    { email: address("reader"), goal: "booked" },
    { authorization: `Bearer ${API_KEY}` },
  );
  await postForm(world, unsubscribe, {});
  await postForm(world, `${unsubscribe.split("?")[0]}/again`, { "consents[letters]": "1" });
  await postForm(world, `${myData}/erase`, {});
  return [result, ...[confirm, preferences, answer, unsubscribe, myData].map(tokenOf)];
}

/** Everything that is refused, on the API and on pages, with words of somebody's in it. */
export async function badRequests(world: FuzzWorld): Promise<void> {
  const email = address("bad");
  for (const route of routesOf(world).filter((each) => each.startsWith("POST"))) {
    const path = (route.split(" ")[1] ?? "").replace(/:formId/, "html").replace(/:\w+/g, `${SAID}-token`);
    const headers = path.startsWith("/admin") ? world.desk : {};
    await postText(world, path, `{"email":"${email}`, headers);
    await postText(world, path, JSON.stringify({ email, [SAID]: NAME, answers: { a01: email } }), headers);
    await postForm(world, path, { email: `${SAID} ${email}`, firstName: NAME, answers: SAID }, headers);
    await postText(world, path, email.repeat(10_000), headers);
    await postText(world, path, email, { ...headers, "content-type": `text/${SAID}` });
  }
  await world.request(`/r/${SAID}?email=${email}`);
  await world.request(`/nowhere/${email}`, { headers: { accept: "text/html" } });
}

/** Guards that stop somebody, or are down themselves. */
export async function guards(world: FuzzWorld): Promise<void> {
  const lead = (who: string) => ({ email: address(who), consents });
  const down = () => Promise.reject(new Error(`${SAID} ${address("limit")}`));
  const sent = { ...lead("guard"), "cf-turnstile-response": SAID };
  const ask = () => world.post("/v1/leads", sent, { "cf-connecting-ip": NETWORK });
  const before = { ...world.deps };
  const failed = { success: false, "error-codes": ["invalid-input-response"], action: SAID };
  for (const changed of [
    { disposableDomains: async () => `\n${HUSH}\n` },
    { disposableDomains: async () => null },
    { burstLimits: { signUps: down, site: down } },
    { burstLimits: { signUps: async () => false, site: async () => false } },
    { turnstile: makeTurnstile("site-key", "secret", async () => Response.json(failed)) },
    { turnstile: makeTurnstile("site-key", "secret", down) },
  ]) {
    Object.assign(world.deps, changed);
    await ask();
    Object.assign(
      world.deps,
      { disposableDomains: undefined, burstLimits: undefined, turnstile: undefined },
      before,
    );
  }
  await postForm(world, "/v1/leads", { email: address("bot"), "consents[letters]": "1", hw_message: SAID });
}

/** The provider refuses, falls silent, is full, or says too much. */
export async function provider(world: FuzzWorld): Promise<void> {
  const faults = [
    ...[
      { status: 500, text: `${SAID} ${address("p0")}` },
      { status: 422, name: "validation_error" },
    ],
    ...[
      { drop: "after" },
      { drop: "before" },
      { status: 401 },
      { status: 429, name: "daily_quota_exceeded" },
    ],
    ...[
      { status: 429, name: "rate_limit_exceeded" },
      { status: 409, name: "invalid_idempotent_request" },
    ],
  ];
  for (const [i, fault] of faults.entries()) {
    world.mailbox.faults.add(fault);
    await world.post("/v1/leads", { email: address(`p${i}`), firstName: NAME, consents });
    await world.pass(2 * DAY, 12 * HOUR);
  }
  for (const type of ["email.delivered", "email.bounced", "email.complained", "email.failed"] as const) {
    const mail = world.mailTo(address("p1")).at(-1);
    if (mail) await world.mailbox.sendEvent(mail.id, { type });
  }
  const forged = { "svix-id": SAID, "svix-timestamp": "1", "svix-signature": `v1,${SAID}` };
  await postText(world, "/webhooks/resend", JSON.stringify({ to: address("p1") }), forged);
}

/** The coach, somebody who guesses, a list that is taken, and one that is not. */
export async function desk(world: FuzzWorld): Promise<void> {
  const post = (path: string, fields: Record<string, string>) => postDesk(world, path, fields, world.desk);
  for (const token of [`${SAID}-guess`, TOKEN])
    await postDesk(world, "/admin/sign-in", { token, back: `/${SAID}` });
  await post("/admin/letters/anxious/near-dance/test", {
    email: address("coach"),
    locale: "nl",
    reader: "anxious",
  });
  await world.post("/v1/leads", { email: address("erased"), firstName: NAME, consents });
  for (const path of ["", "/proof", "/lift", "/resend-unknown", "/erase"])
    await post(`/admin/people${path}`, { email: address("erased"), sure: "1" });
  const head = "email;firstName;consents;wording;givenAt;confirmedAt;page;series\r\n";
  const row = `${address("old")};${NAME};newsletter;${SAID};1-3-2024 10:00;1-3-2024 10:05;https://coach.example/;\r\n`;
  for (const [kind, file] of [
    ["leads", `${head}${row}${address("half")};${NAME}\r\n`],
    ["leads", `${SAID};${address("old")}\r\n`],
    ["suppressions", `email\r\n${address("stop")}\r\n${SAID}\r\n`],
  ] as const) {
    const upload = async (step: string, mark: string) => {
      const form = new FormData();
      for (const [name, value] of Object.entries({ kind, mark })) form.append(name, value);
      form.append("file", new File([file], `${SAID}.csv`));
      const response = await world.request(`/admin/import/${step}`, {
        method: "POST",
        body: form,
        headers: world.desk,
      });
      return response.text();
    };
    const mark = / name="mark" value="([^"]+)"/.exec(await upload("check", ""))?.[1] ?? "";
    await upload("do", mark);
  }
}

/** Form builders: taken, refused, and with a signature that does not hold. */
export async function builders(world: FuzzWorld): Promise<void> {
  const fields = { email: address("builder"), voornaam: NAME, letters: "on", [SAID]: SAID };
  for (const form of ["elementor", "cf7", "html", "typeform", "wpforms"]) {
    await postForm(world, `/v1/forms/${form}`, fields);
    await postForm(world, `/v1/forms/${form}`, { ...fields, email: `${SAID} ${address("builder")}` });
    await postForm(world, `/v1/forms/${form}/test`, fields);
  }
}

/** Nights: values under an older key, one that can't be read, and what is kept no longer. */
export async function nights(world: FuzzWorld): Promise<void> {
  await world.post("/v1/leads", { email: address("night"), firstName: NAME, consents });
  await run(
    "UPDATE leads SET first_name_enc = 'AQ' || substr(first_name_enc, 3) || 'x' WHERE first_name_enc IS NOT NULL",
  );
  const ring = (name: "ENCRYPTION_KEYS" | "LOOKUP_KEY") => `${key(2)},${testSecrets[name]}`;
  const turned = { ENCRYPTION_KEYS: ring("ENCRYPTION_KEYS"), LOOKUP_KEY: ring("LOOKUP_KEY") };
  const deps = { ...world.deps, vault: makeVault({ ...testSecrets, ...turned }) };
  await nightly(deps);
  world.clock.now += 800 * DAY;
  await tick(deps);
  await nightly(deps);
}

/** A database whose errors name what was asked for, on every route and in both crons; and a fault of our own. */
export async function outage(world: FuzzWorld): Promise<void> {
  const { db, vault } = world.deps;
  const fails = () => Promise.reject(new Error(`D1_ERROR: ${address("db")} ${SAID}`));
  const statement = { bind: () => statement, all: fails };
  Object.assign(world.deps, {
    db: openDatabase({ prepare: () => statement, batch: fails } as unknown as D1Database),
  });
  await badRequests(world);
  const lead = { email: address("down"), firstName: NAME, consents };
  await world.post("/v1/leads", lead);
  await world.post("/v1/quizzes/attachment/scores", { version: "2", answers: sheet, keepAnswers: true });
  for (const kind of ["confirm", "unsubscribe", "preferences", "my-data"])
    await postForm(world, `/${kind}/${world.tokens[kind]}`, { act: "pause" });
  await tick(world.deps);
  await nightly(world.deps);
  Object.assign(world.deps, {
    db,
    vault: { ...vault, hashAddress: () => Promise.reject(new TypeError(lead.email)) },
  });
  await world.post("/v1/leads", lead);
  Object.assign(world.deps, { vault });
}

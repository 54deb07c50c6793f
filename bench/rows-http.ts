import { Webhook } from "standardwebhooks";
import { answersFor, people } from "../test/support/answers.ts";
import { byHands, ratioOf } from "./load.ts";
import type { Answer, Stage } from "./stage.ts";
import type { Bench } from "./table.ts";

const JSON_TYPE = { "content-type": "application/json" };
const SHEET = { version: "2", answers: answersFor(people.anxious) };

/** Without the tick behind the answer: its mail is the drip's. */
const ALONE = { "x-alone": "1" };

/** An odd number of 32 bits: its multiples lie far apart, as visitors' networks do. */
const SPREAD = 0x9e3779b1;

/** Post JSON; @throws where the answer is another than is due: a refusal is fast, and no measure. */
async function post(
  stage: Stage,
  path: string,
  body: unknown,
  status: number,
  headers = {},
): Promise<Answer> {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const answer = await stage.call(path, {
    method: "POST",
    body: text,
    headers: { ...JSON_TYPE, ...headers },
  });
  if (answer.status === status) return answer;
  throw new Error(`${path} answered ${answer.status} where ${status} was due: ${answer.text.slice(0, 200)}`);
}

function score(stage: Stage, keepAnswers: boolean): Promise<Answer> {
  return post(stage, "/v1/quizzes/attachment/scores", { ...SHEET, keepAnswers }, 200);
}

/** Somebody who was never seen signs up, each from a network of an own. */
export function makeNewcomers(stage: Stage): Bench["newcomer"] {
  let count = 0;
  const consents = ["letters", "profile"].map((id) => ({ id, version: "1" }));
  const result = score(stage, false).then(({ text }) => (JSON.parse(text) as { result: string }).result);
  return async ({ headers = {}, named } = {}) => {
    const i = ++count;
    // A domain of an own as well: one domain gets only so many a day.
    const email = `reader@many${i}.example`;
    named?.(email);
    const far = Math.imul(i, SPREAD) >>> 0;
    const network = [1 + (far >>> 25), (far >>> 17) & 255, (far >>> 9) & 255, 1].join(".");
    const body = { email, firstName: "Noor", consents, result: await result };
    return post(stage, "/v1/leads", body, 202, { "x-network": network, ...headers });
  };
}

/** Requests a second, each beside a floor in the same workerd. */
export async function httpRows({ stage, sizes, say, newcomer }: Bench): Promise<void> {
  const { rounds, requests, hands } = sizes;
  const counted = await newcomer({ headers: { ...ALONE, "x-count-rows": "1" } });
  const leadRows = Number(counted.headers["x-rows-written"]);
  const rate = (act: (i: number) => Promise<unknown>) => async () =>
    (requests / (await byHands(requests, hands, act))) * 1000;
  const rows: [string, string, number, (i: number) => Promise<unknown>, (i: number) => Promise<unknown>][] = [
    [
      "score without storing",
      "parse and echo",
      0.9,
      () => score(stage, false),
      () => post(stage, "/rival/echo", SHEET, 200),
    ],
    [
      "score with the sealed sheet",
      "one INSERT",
      0.9,
      () => score(stage, true),
      () => post(stage, "/rival/insert", SHEET, 200),
    ],
    [
      "new lead",
      `a look-up, a batch of ${leadRows} rows`,
      0.85,
      () => newcomer({ headers: ALONE }),
      () => post(stage, `/rival/lead?rows=${leadRows}`, SHEET, 202),
    ],
    [
      "webhooks applied",
      "the same check, one INSERT",
      0.75,
      (i) => webhook(stage, "/webhooks/resend", `ours${i}`),
      (i) => webhook(stage, "/rival/webhook", `theirs${i}`),
    ],
  ];
  // Letters to be told about, and none that is due: a tick behind an answer would send them.
  await post(stage, "/bench/many?count=20000&dueInMs=3600000", "", 200);
  for (const [what, floor, min, ours, theirs] of rows) {
    const measured = await ratioOf(rounds, rate(ours), rate(theirs));
    say({
      ...{ what, ratio: measured.ratio, goal: { min } },
      ours: `${measured.ours.toFixed(0)} a second`,
      beside: `${floor}: ${measured.theirs.toFixed(0)}`,
    });
  }
}

let told = 0;

/** That a letter was delivered, of one of the many; each with an id that was never seen. */
function webhook(stage: Stage, path: string, label: string): Promise<Answer> {
  const tag = `batch${String(told % 200).padStart(10, "0")}-${told % 100}`;
  return tellDelivered(stage, path, tag, `msg_${label}_${++told}`);
}

/** That the letter of this tag was delivered. */
export function tellDelivered(
  stage: Stage,
  path: string,
  tag: string,
  id: string,
  more: Record<string, string> = {},
): Promise<Answer> {
  const body = JSON.stringify({
    type: "email.delivered",
    created_at: new Date().toISOString(),
    data: {
      email_id: id,
      from: "a@quiz.example",
      to: ["b@reader.example"],
      subject: "A letter",
      tags: { send: tag },
    },
  });
  const now = new Date();
  const signature = new Webhook(stage.secrets.RESEND_WEBHOOK_SECRET).sign(id, now, body);
  const headers = {
    "svix-id": id,
    "svix-timestamp": String(Math.floor(now.getTime() / 1000)),
    "svix-signature": signature,
    ...more,
  };
  return post(stage, path, body, 204, headers);
}

/** CPU of a body that is made to be hard, beside an honest sign-up's, turn about. */
export async function hostileRow({ stage, sizes, say, newcomer }: Bench): Promise<void> {
  const bodies = {
    deep: `${"[".repeat(32_000)}${"]".repeat(32_000)}`,
    wide: JSON.stringify(Object.fromEntries(Array.from({ length: 4_000 }, (_, i) => [`k${i}`, i]))),
    long: JSON.stringify({ email: `${"a".repeat(64_000)}@b`, consents: [] }),
  };
  const times = Math.ceil(sizes.requests / 4);
  const cpuOf = (act: () => Promise<unknown>) => async () => {
    const before = (await stage.cpuMs()) ?? 0;
    for (let i = 0; i < times; i++) await act();
    return (((await stage.cpuMs()) ?? 0) - before) / times;
  };
  for (const [name, body] of Object.entries(bodies)) {
    const send = () => stage.call("/v1/leads", { method: "POST", body, headers: JSON_TYPE });
    const { ours, theirs, ratio } = await ratioOf(
      sizes.rounds,
      cpuOf(send),
      cpuOf(() => newcomer({ headers: ALONE })),
    );
    say({
      ...{ what: `a hostile body of 64 KiB, ${name}`, ours: `${ours.toFixed(2)} ms of CPU`, ratio },
      ...{ beside: `a sign-up: ${theirs.toFixed(2)}`, goal: { max: 3 } },
    });
  }
}

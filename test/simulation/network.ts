import { createHash } from "node:crypto";
import type { Mail, Mailbox } from "../../dev/mailbox/mailbox.ts";
import type { Process, Scheduler } from "./scheduler.ts";
import type { CallFate, Weather } from "./weather.ts";

/** Where a letter goes, and in which language. */
export interface Addressed {
  readonly to: string;
  readonly locale: string;
}

/** One call to the provider, as whoever checks the promises needs to know it. */
export interface Post {
  readonly process: Process;
  readonly key: string;
  readonly batch: string;
  /** Each member's place in its batch. */
  readonly positions: readonly number[];
  /** Where each goes, and in which language. */
  readonly mails: readonly Addressed[];
  readonly atMs: number;
  /** Its process still waits for the answer. */
  waiting: boolean;
  status: number | null;
  errorName: string | null;
  retryAfterMs: number;
}

export interface NetworkParts {
  readonly scheduler: Scheduler;
  readonly weather: Weather;
  readonly mailbox: Mailbox;
  /** Addresses that the provider refuses: the whole call, with that status, or the letter alone (null). */
  readonly refused: ReadonlyMap<string, number | null>;
  readonly onPost: (post: Post) => void;
  readonly onAnswer: (post: Post) => void;
  readonly onAccepted: (mails: readonly Mail[]) => void;
  readonly onRefusal: (post: Post, status: number, held: boolean) => void;
}

/** Puts the mailbox, virtual time and mishaps behind the globals that the SDK calls. Returns what undoes it. */
export function installNetwork(parts: NetworkParts): () => void {
  const { scheduler } = parts;
  const deadlines = new WeakMap<AbortSignal, Deadline>();
  const original = { fetch: globalThis.fetch, timeout: AbortSignal.timeout };
  // WebCrypto hashes on another thread, and a seed would mostly wait for that.
  Object.defineProperty(crypto.subtle, "digest", { value: digestAtOnce, configurable: true });
  AbortSignal.timeout = (ms: number) => {
    const controller = new AbortController();
    const abort = () => controller.abort(new DOMException("The operation timed out.", "TimeoutError"));
    deadlines.set(controller.signal, { atMs: scheduler.now() + ms, abort });
    return controller.signal;
  };
  globalThis.fetch = ((url: string, init: RequestInit) => {
    const deadline = init.signal ? deadlines.get(init.signal) : undefined;
    if (!deadline) throw new Error("A call without a timeout could hang for ever.");
    return call(parts, new Request(url, { ...init, signal: null }), String(init.body), deadline);
  }) as typeof fetch;
  return () => {
    globalThis.fetch = original.fetch;
    AbortSignal.timeout = original.timeout;
    Reflect.deleteProperty(crypto.subtle, "digest");
  };
}

async function digestAtOnce(_algorithm: string, data: Uint8Array): Promise<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(data).digest()).buffer;
}

interface Deadline {
  readonly atMs: number;
  readonly abort: () => void;
}

function call(parts: NetworkParts, request: Request, body: string, deadline: Deadline): Promise<Response> {
  const { scheduler } = parts;
  const process = scheduler.running();
  if (!process) throw new Error("A call from no process.");
  const post = postOf(process, request, body, scheduler.now());
  parts.onPost(post);
  const fate = parts.weather.callFate(scheduler.now());
  const { promise, resolve, reject } = Promise.withResolvers<Response>();
  const waiter: Waiter = {
    answer: (response, name) =>
      settle(parts, post, fate, () => {
        noteAnswer(post, response, name);
        parts.onAnswer(post);
        resolve(response);
      }),
    refuse: (error) => settle(parts, post, fate, () => reject(error)),
  };
  scheduler.at(deadline.atMs, () => {
    waiter.refuse(new DOMException("The operation timed out.", "TimeoutError"));
    deadline.abort();
  });
  carry(parts, { request, body, post, fate, waiter });
  if (fate.callerCrashes) {
    post.waiting = false;
    return scheduler.crash(process);
  }
  scheduler.park(process);
  return promise;
}

/** Whoever waits for an answer gets one: the first that comes, and only once it has woken. */
interface Waiter {
  readonly answer: (response: Response, name: string | null) => void;
  readonly refuse: (error: Error) => void;
}

function settle({ scheduler }: NetworkParts, post: Post, fate: CallFate, go: () => void): void {
  if (!post.waiting) return;
  post.waiting = false;
  scheduler.after(fate.wakeMs, () => scheduler.resume(post.process, go));
}

/** To the provider, unless the call is lost on the way. */
function carry(parts: NetworkParts, provision: Provision): void {
  const { scheduler } = parts;
  const { post, fate, waiter } = provision;
  if (fate.lost !== "call") {
    scheduler.spawn("provider", post.key, () => provide(parts, provision), fate.arriveMs);
  } else if (!fate.hangs) {
    scheduler.after(fate.arriveMs, () => waiter.refuse(new TypeError("fetch failed")));
  }
}

/** Back to whoever waits, unless the answer is lost on the way. */
function bringBack({ fate, waiter }: Provision, response: Response, text: string): void {
  if (fate.lost === "answer") {
    if (!fate.hangs) waiter.refuse(new TypeError("fetch failed"));
    return;
  }
  waiter.answer(readAtOnce(response, text), nameIn(text));
}

interface Provision {
  readonly request: Request;
  readonly body: string;
  readonly post: Post;
  readonly fate: CallFate;
  readonly waiter: Waiter;
}

/** The provider at work on one call; it goes on whether or not somebody still waits. */
async function provide(parts: NetworkParts, provision: Provision): Promise<void> {
  const { mailbox, scheduler, weather } = parts;
  const { request, body, post, fate } = provision;
  if (weather.ignoresPermissive) request.headers.delete("x-batch-validation");
  mailbox.faults.clear();
  const spoiled = (JSON.parse(body) as { to: string }[]).find(({ to }) => parts.refused.has(to))?.to;
  const status = spoiled === undefined ? undefined : parts.refused.get(spoiled);
  const fault = {
    ...(status && !fate.fault ? { status } : fate.fault),
    ...(spoiled && !status ? { memberAddress: spoiled } : {}),
  };
  if (Object.keys(fault).length > 0) mailbox.faults.add(fault);
  const response = await mailbox.fetch(request);
  parts.onAccepted(mailbox.emails().filter((mail) => mail.idempotencyKey === post.key));
  const held = fate.fault?.delayMs !== undefined;
  if (response.status !== 200) parts.onRefusal(post, response.status, held);
  const text = await response.text();
  scheduler.after(fate.answerMs, () => bringBack(provision, response, text));
}

/** What the SDK reads of a response. A real body takes real turns to read: no scheduler could wait for its end. */
function readAtOnce({ ok, status, statusText, headers }: Response, body: string): Response {
  const text = async () => body;
  return { ok, status, statusText, headers, text, json: async () => JSON.parse(body) } as Response;
}

function postOf(process: Process, request: Request, body: string, atMs: number): Post {
  const key = request.headers.get("idempotency-key") ?? "";
  const mails = JSON.parse(body) as { to: string | string[]; html: string; tags: { value: string }[] }[];
  const tags = mails.map(({ tags: [tag] }) => tag?.value ?? "");
  return {
    process,
    key,
    atMs,
    batch: key.slice(0, key.lastIndexOf(".")),
    positions: tags.map((tag) => Number(tag.slice(tag.lastIndexOf("-") + 1))),
    mails: mails.map(({ to, html }) => ({ to: String(to), locale: /<p>(nl|en) /.exec(html)?.[1] ?? "" })),
    waiting: true,
    status: null,
    errorName: null,
    retryAfterMs: 0,
  };
}

function noteAnswer(post: Post, response: Response, name: string | null): void {
  post.status = response.status;
  post.errorName = name;
  post.retryAfterMs = Number(response.headers.get("retry-after") ?? 0) * 1_000;
}

function nameIn(text: string): string | null {
  try {
    return (JSON.parse(text) as { name?: string }).name ?? null;
  } catch {
    return null;
  }
}

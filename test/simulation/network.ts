import type { Mail, Mailbox } from "../../dev/mailbox/mailbox.ts";
import type { Process, Scheduler } from "./scheduler.ts";
import type { CallFate, Weather } from "./weather.ts";

/** One call to the provider, as whoever checks the promises needs to know it. */
export interface Post {
  readonly process: Process;
  readonly key: string;
  readonly batch: string;
  /** Each member's place in its batch. */
  readonly positions: readonly number[];
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
  /** Addresses that the provider refuses. */
  readonly refused: ReadonlySet<string>;
  readonly onPost: (post: Post) => void;
  readonly onAnswer: (post: Post) => void;
  readonly onAccepted: (mails: readonly Mail[]) => void;
  readonly onProviderRefusal: (post: Post, held: boolean) => void;
}

/** Puts the mailbox, virtual time and mishaps behind the globals that the SDK calls. Returns what undoes it. */
export function installNetwork(parts: NetworkParts): () => void {
  const { scheduler } = parts;
  const deadlines = new WeakMap<AbortSignal, { atMs: number; abort: () => void }>();
  const original = { fetch: globalThis.fetch, timeout: AbortSignal.timeout };
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
  };
}

function call(
  parts: NetworkParts,
  request: Request,
  body: string,
  deadline: { atMs: number; abort: () => void },
): Promise<Response> {
  const { scheduler } = parts;
  const process = scheduler.running();
  if (!process) throw new Error("A call from no process.");
  const post = postOf(process, request, body, scheduler.now());
  parts.onPost(post);
  const fate = parts.weather.callFate(scheduler.now());
  const { promise, resolve, reject } = Promise.withResolvers<Response>();
  const settle = (go: () => void) => {
    if (!post.waiting) return;
    post.waiting = false;
    return scheduler.resume(process, go);
  };
  const cut = () => settle(() => reject(new TypeError("fetch failed")));
  scheduler.at(deadline.atMs, () =>
    settle(() => {
      deadline.abort();
      reject(new DOMException("The operation timed out.", "TimeoutError"));
    }),
  );
  if (fate.lost === "call") {
    if (!fate.hangs) scheduler.at(scheduler.now() + fate.arriveMs, cut);
  } else {
    const answer = (response: Response, name: string | null) => {
      if (fate.lost === "answer") return fate.hangs ? undefined : cut();
      return settle(() => {
        noteAnswer(post, response, name);
        parts.onAnswer(post);
        resolve(response);
      });
    };
    scheduler.spawn(
      "provider",
      post.key,
      () => provide(parts, { request, body, post, fate, answer }),
      fate.arriveMs,
    );
  }
  if (fate.callerCrashes) {
    post.waiting = false;
    return scheduler.crash(process);
  }
  scheduler.park(process);
  return promise;
}

interface Provision {
  readonly request: Request;
  readonly body: string;
  readonly post: Post;
  readonly fate: CallFate;
  readonly answer: (response: Response, name: string | null) => undefined | Promise<void>;
}

/** The provider at work on one call; it goes on whether or not somebody still waits. */
async function provide(parts: NetworkParts, { request, body, post, fate, answer }: Provision): Promise<void> {
  const { mailbox, scheduler, weather } = parts;
  if (weather.ignoresPermissive) request.headers.delete("x-batch-validation");
  mailbox.faults.clear();
  const spoiled = (JSON.parse(body) as { to: string }[]).find(({ to }) => parts.refused.has(to))?.to;
  const fault = { ...fate.fault, ...(spoiled ? { memberAddress: spoiled } : {}) };
  if (Object.keys(fault).length > 0) mailbox.faults.add(fault);
  const response = await mailbox.fetch(request);
  parts.onAccepted(mailbox.emails().filter((mail) => mail.idempotencyKey === post.key));
  if (response.status !== 200) parts.onProviderRefusal(post, fate.fault?.delayMs !== undefined);
  const text = await response.text();
  const told = new Response(text, { status: response.status, headers: response.headers });
  scheduler.at(scheduler.now() + fate.answerMs, () => answer(told, nameIn(text)));
}

function postOf(process: Process, request: Request, body: string, atMs: number): Post {
  const key = request.headers.get("idempotency-key") ?? "";
  const tags = (JSON.parse(body) as { tags: { value: string }[] }[]).map(({ tags: [tag] }) => tag?.value ?? "");
  return {
    ...{ process, key, atMs },
    batch: key.slice(0, key.lastIndexOf(".")),
    positions: tags.map((tag) => Number(tag.slice(tag.lastIndexOf("-") + 1))),
    ...{ waiting: true, status: null, errorName: null, retryAfterMs: 0 },
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

/// <reference path="../../simulation/d1-globals.d.ts" />
import type { Hono } from "hono";
import { createMailbox } from "../../../dev/mailbox/mailbox.ts";
import { LOCAL_API_KEY } from "../../../dev/openapi/page/docs-request.ts";
import { openDatabase } from "../../../src/db/database.ts";
import { makeDeps } from "../../../src/deps.ts";
import { parseForms } from "../../../src/forms/form-config.ts";
import { createApp } from "../../../src/routes/app.tsx";
import type { AppEnv } from "../../../src/routes/http/context.ts";
import { DatabaseUnavailable, type Deps } from "../../../src/usecases/deps.ts";
import { migrate } from "../../support/migrations.ts";
import { testSecrets } from "../../support/secrets.ts";
import { openSqliteD1 } from "../../support/sqlite-d1.ts";

const SITE_URL = "https://quiz.example";
const MONDAY = Date.UTC(2026, 10, 23, 9);

interface AppOptions {
  environment?: "production" | "development";
  changes?: Partial<Deps>;
}

/** The whole app in Node, over SQLite: real deps from an environment, but for the clock and the log. */
export async function makeApp({ environment = "production", changes = {} }: AppOptions = {}) {
  const { d1, sqlite } = openSqliteD1();
  migrate(sqlite);
  const clock = { now: MONDAY };
  const assets = { fetch: async (request: Request) => asset(new URL(request.url).pathname) };
  const made = await makeDeps({
    ...testSecrets,
    DB: d1,
    ASSETS: assets,
    SITE_URL,
    ALLOWED_ORIGINS: "https://coach.example",
    ENVIRONMENT: environment,
    API_KEY: LOCAL_API_KEY,
  });
  // Every builder's form is on, as on a laptop.
  const forms = parseForms({}, undefined, true);
  const deps: Deps = { ...made, forms, now: () => clock.now, log: () => {}, ...changes };
  const app = createApp(deps);
  const pending: Promise<unknown>[] = [];
  const context = { waitUntil: (work: Promise<unknown>) => pending.push(work), passThroughOnException() {} };
  const mailbox = createMailbox({
    apiKey: testSecrets.RESEND_API_KEY,
    webhookSecret: testSecrets.RESEND_WEBHOOK_SECRET,
    now: () => clock.now,
    webhookNow: Date.now,
    webhookUrl: `${SITE_URL}/webhooks/resend`,
    deliverWebhook: async (hook) => app.fetch(hook, { ASSETS: assets }),
    limits: { perSecond: 1_000_000, daily: 1_000_000, monthly: 1_000_000 },
  });
  /** A request, and what was left to do after its answer. */
  async function request(path: string, init?: RequestInit): Promise<Response> {
    const sent = globalThis.fetch;
    globalThis.fetch = mailbox.fetch;
    try {
      const response = await app.request(path, init, { ASSETS: assets }, { ...context, props: {} });
      await Promise.all(pending.splice(0));
      return response;
    } finally {
      globalThis.fetch = sent;
    }
  }
  const leadId = () => String(sqlite.prepare("SELECT id FROM leads").get()?.id);
  return { app: app as Hono<AppEnv>, deps, clock, mailbox, request, leadId };
}

export type TestApp = Awaited<ReturnType<typeof makeApp>>;

/** Only what the docs need: the built files have tests of their own. */
function asset(path: string): Response {
  const files: Record<string, string> = {
    "/assets/openapi.json": "{}",
    "/assets/docs.txt": "<!DOCTYPE html>",
  };
  const text = files[path];
  return text === undefined
    ? new Response(null, { status: 404 })
    : new Response(text, { headers: { etag: '"1"' } });
}

const down = async () => Promise.reject(new DatabaseUnavailable("down"));

/** The same app while its database can't be reached. */
export const makeDownApp = () =>
  makeApp({ changes: { db: { ...openDatabase(openSqliteD1().d1), batch: down, rows: down } } });

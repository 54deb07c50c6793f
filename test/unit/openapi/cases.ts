import { askedOf } from "../../support/asked.ts";
import type { TestApp } from "./site.ts";
import { makeApp, makeDownApp } from "./site.ts";

/** A request that makes an operation answer with a status. */
export interface Case {
  operation: string;
  status: number;
  ask: () => Promise<Response>;
}

export const EMAIL = "robin@reader.example";
export const LEAD = { email: EMAIL, consents: [{ id: "letters", version: "1" }] };
const JSON_TYPE = { "content-type": "application/json" };

export function json(
  app: TestApp,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return app.request(path, { method: "POST", body: text, headers: { ...JSON_TYPE, ...headers } });
}

export function form(app: TestApp, path: string, fields: Record<string, string>): Promise<Response> {
  return app.request(path, { method: "POST", body: new URLSearchParams(fields) });
}

/** Somebody who signed up and pressed the button; or, not confirmed, who did not yet. */
export async function withReader(confirmed = true): Promise<TestApp> {
  const app = await makeApp();
  await json(app, "/v1/leads", LEAD);
  if (confirmed) await form(app, `/confirm/${await app.deps.vault.seal("confirm", `${app.leadId()}.1`)}`, {});
  return app;
}

/** What any route that reads a body answers to one that is none. */
export function badBodies(
  operation: string,
  path: string,
  {
    headers = {},
    statuses = [400, 413, 415],
  }: { headers?: Record<string, string>; statuses?: number[] } = {},
): Case[] {
  const bodies: Record<number, [string, Record<string, string>]> = {
    400: ["{", {}],
    413: [`"${"x".repeat(70_000)}"`, {}],
    415: ["hello", { "content-type": "text/plain" }],
  };
  return statuses.map((status) => ({
    operation,
    status,
    ask: async () => {
      const [body, type] = bodies[status] ?? ["", {}];
      return json(await makeApp(), path, body, { ...headers, ...type });
    },
  }));
}

/** While the database can't be reached. */
export function down(operation: string, ask: (app: TestApp) => Promise<Response>): Case {
  return { operation, status: 503, ask: async () => ask(await makeDownApp()) };
}

export const consentFields = (id: string): Record<string, string> =>
  Object.fromEntries(
    askedOf("nl")
      .filter((consent) => consent.id === id)
      .map((consent) => [`consents[${id}]`, consent.version]),
  );

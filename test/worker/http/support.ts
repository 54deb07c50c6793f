import { env } from "cloudflare:workers";
import { expect } from "vitest";
import { answersFor, people } from "../../support/answers.ts";
import type { World } from "../world.ts";

export const EMAIL = "sam@reader.example";
export const SCORES = "/v1/quizzes/attachment/scores";
export const letters = { id: "letters", version: "1" };
export const anxiousSheet = answersFor(people.anxious);

/** Every row of every table, by table: what a leaked dump would hold. */
export async function dump(): Promise<Record<string, unknown[]>> {
  const tables = await env.DB.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '_cf_*' AND name NOT GLOB 'sqlite_*'",
  ).all<{ name: string }>();
  const names = tables.results
    .map(({ name }) => name)
    .filter((name) => name !== "d1_migrations")
    .sort();
  const rows = await env.DB.batch(names.map((name) => env.DB.prepare(`SELECT * FROM ${name}`)));
  return Object.fromEntries(names.map((name, i) => [name, rows[i]?.results ?? []]));
}

export async function run(query: string, ...values: unknown[]): Promise<void> {
  await env.DB.prepare(query)
    .bind(...values)
    .run();
}

export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  errors?: { detail: string; code: string; pointer: string }[];
}

/** The answer as a problem document, checked to be one. */
export async function problemIn(response: Response): Promise<ProblemBody> {
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(response.headers.get("cache-control")).toBe("no-store");
  const body = (await response.json()) as ProblemBody;
  expect(body).toMatchObject({ type: "about:blank", status: response.status });
  expect(body.title.length * body.detail.length).toBeGreaterThan(0);
  return body;
}

/** "code pointer" of each error of a problem document. */
export async function errorsIn(response: Response): Promise<string[]> {
  const { code, errors = [] } = await problemIn(response);
  expect([response.status, code]).toEqual([422, "invalid-fields"]);
  for (const { detail } of errors) expect(detail).not.toBe("");
  return errors.map((error) => `${error.code} ${error.pointer}`);
}

/** A form as a browser posts it. */
export function postForm(
  world: World,
  path: string,
  fields: Record<string, string> | FormData,
  headers: Record<string, string> = {},
): Promise<Response> {
  const body = fields instanceof FormData ? fields : new URLSearchParams(fields);
  return world.request(path, { method: "POST", body, headers: { accept: "text/html", ...headers } });
}

/** JSON as it stands, for what JSON.stringify would not write. */
export function postText(
  world: World,
  path: string,
  body: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  return world.request(path, {
    method: "POST",
    body,
    headers: { "content-type": "application/json", ...headers },
  });
}

export function formData(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

/** Answers as a plain form names them. */
export function answerFields(sheet: Record<string, number>): Record<string, string> {
  return Object.fromEntries(Object.entries(sheet).map(([id, answer]) => [`answers[${id}]`, String(answer)]));
}

/** The token of a link in a letter. */
export function tokenOf(link: string): string {
  return link.split("/")[2]?.split("?")[0] ?? "";
}

/** The hidden fields of a page's forms, as a browser would send them again. */
export function hiddenIn(page: string): Record<string, string> {
  const fields = page.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g);
  return Object.fromEntries([...fields].map(([, name = "", value = ""]) => [name, value]));
}

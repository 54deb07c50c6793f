import { expect } from "vitest";
import { parseForms } from "../../../src/forms/form-config.ts";
import { coachForms, type Fixture } from "../../support/posted-forms.ts";
import { newWorld, type World } from "../world.ts";
import { dump } from "./support.ts";

export const ROBIN = "robin@reader.example";

/** A world with the coach's own forms, and secrets where a test gives them. */
export function worldWithForms(
  secrets: Record<string, string> = {},
  forms: object = coachForms,
): Promise<World> {
  return newWorld({ forms: parseForms(forms, JSON.stringify(secrets)) });
}

/** A builder's server posts, with whatever a test changes. */
export function postFixture(
  world: World,
  fixture: Fixture,
  changes: { headers?: Record<string, string>; path?: string } = {},
): Promise<Response> {
  return world.request(`/v1/forms/${fixture.form}${changes.path ?? ""}`, {
    method: "POST",
    body: fixture.body,
    headers: { "content-type": fixture.type, ...fixture.headers, ...changes.headers },
  });
}

/** What was kept of posts: the outcome, and the reasons of refusals. */
export async function keptPosts(): Promise<{ form: string; outcome: string; problems: unknown }[]> {
  const { form_posts = [] } = await dump();
  return (form_posts as { form: string; outcome: string; problems: string | null }[]).map(
    ({ form, outcome, problems }) => ({ form, outcome, problems: problems && JSON.parse(problems) }),
  );
}

/** That nothing of a person is in the database: only refused posts, their count, and what is always there. */
export async function expectOnlyRefusals(): Promise<void> {
  const { form_posts = [], limits: _, sender: _sender, ...rest } = await dump();
  expect(form_posts.every((post) => (post as { outcome: string }).outcome === "refused")).toBe(true);
  expect(Object.values(rest).flat()).toEqual([]);
}

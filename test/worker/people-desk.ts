import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { Hono } from "hono";
import { peoplePages } from "../../src/routes/desk/people-pages.tsx";
import type { AppEnv } from "../../src/routes/http/context.ts";
import { people } from "../support/answers.ts";
import { EMAIL } from "./http/support.ts";
import { confirmedLead, HOUR, newWorld, resultFor, rows } from "./world.ts";

export type Desk = Awaited<ReturnType<typeof newDesk>>;

/** The coach's pages about people, without the guard in front (it has tests of its own), and one anxious reader. */
export async function newDesk() {
  const world = await newWorld();
  await confirmedLead(world, EMAIL, await resultFor(world, people.anxious));
  await world.pass(2 * HOUR);
  const app = new Hono<AppEnv>();
  app.use(async (c, next) => {
    c.set("deps", world.deps);
    await next();
  });
  app.route("/", peoplePages);

  async function post(path: string, fields: Record<string, string>): Promise<Response> {
    const context = createExecutionContext();
    const init = { method: "POST", body: new URLSearchParams(fields) };
    const response = await app.request(`/admin/people${path}?lang=nl`, init, {}, context);
    await waitOnExecutionContext(context);
    return response;
  }
  return {
    world,
    app,
    post,
    /** What the page about somebody says. */
    find: async (email = EMAIL) => textIn(await post("", { email })),
    /** What it says after a button that asked once more. */
    act: async (name: string, fields: Record<string, string> = {}) =>
      textIn(await post(`/${name}`, { email: EMAIL, sure: "1", ...fields })),
    leadId: async () => (await rows<{ id: string }>("SELECT id FROM leads"))[0]?.id ?? "",
  };
}

/** What a page says, without its tags and its line breaks. */
export async function textIn(response: Response): Promise<string> {
  return (await response.text())
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&#39;", "'")
    .replace(/\s+/g, " ");
}

import type { Hono } from "hono";
import { NIGHTLY_CRON } from "./config.ts";
import { makeDeps } from "./deps.ts";
import type { Env } from "./env.ts";
import { ConfigurationError } from "./privacy/keyring.ts";
import { createApp } from "./routes/app.tsx";
import type { AppEnv } from "./routes/http/context.ts";
import type { Deps } from "./usecases/deps.ts";
import { mailCoach } from "./usecases/desk/mail-coach.ts";
import { tick } from "./usecases/letters/tick.ts";
import { nightly } from "./usecases/upkeep/nightly.ts";
import { noteAlive } from "./usecases/upkeep/note-alive.ts";

interface World {
  deps: Deps;
  /** Made for the first request: a tick needs none. */
  app?: Hono<AppEnv>;
}

/** One world an isolate: keys are derived and routes built once. A failed one is made again. */
const worlds = new WeakMap<Env, Promise<World>>();

function worldOf(env: Env): Promise<World> {
  const made = worlds.get(env) ?? makeDeps(env).then((deps): World => ({ deps }));
  worlds.set(env, made);
  made.catch(() => worlds.delete(env));
  return made;
}

const CLOSED =
  "We zijn over een paar minuten terug. Probeer het dan nog eens.\nBack in a few minutes: please try again.\n";

/** While a database is set back nothing is taken that would be lost with it: not even a stop, which would be the worst. */
function closed(): Response {
  const headers = {
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
    "retry-after": "300",
  };
  return new Response(CLOSED, { status: 503, headers: { ...headers, "x-content-type-options": "nosniff" } });
}

export default {
  async fetch(request, env, ctx) {
    if (env.CLOSED === "1") return closed();
    try {
      const world = await worldOf(env);
      world.app ??= createApp(world.deps);
      return await world.app.fetch(request, env, ctx);
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      console.error(JSON.stringify({ event: "not-configured", detail: error.message }));
      const headers = { "cache-control": "no-store", "x-content-type-options": "nosniff" };
      return new Response(`${error.message}\n`, { status: 500, headers });
    }
  },
  async scheduled(controller, env, _ctx) {
    if (env.CLOSED === "1") return;
    const { deps } = await worldOf(env);
    if (controller.cron === NIGHTLY_CRON) await nightly(deps);
    else await tick(deps);
    if (await noteAlive(deps, "cronAt")) await mailCoach(deps);
  },
} satisfies ExportedHandler<Env>;

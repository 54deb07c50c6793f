import type { World } from "../world.ts";

/** What stands before a route that takes posts. */
type Door =
  /** Anybody may post: limited and bounded, and behind Turnstile where it mails or keeps something of a visitor's. */
  | "open"
  /** Anybody may post, and all that is kept is a count of a day, up to a bound: no third party is asked about a visitor. */
  | "counts"
  /** Anybody may post, and nothing is written. */
  | "reads"
  /** Only with a link that was mailed to its reader, sealed; never asked a challenge. */
  | "sealed"
  /** Only with a key or a signature. */
  | "key"
  /** Behind the desk's door. */
  | "desk";

/** Every route that takes anything but a GET. A new one is put here, and its bound into trust-floods.test.ts. */
export const DOORS: Readonly<Record<string, Door>> = {
  "/v1/quizzes/attachment/scores": "open",
  "/quiz": "open",
  "/v1/leads": "open",
  "/v1/forms/:formId": "open",
  "/r/:token/mail": "open",
  "/v1/events": "counts",
  "/v1/forms/:formId/test": "reads",
  "/v1/goals": "key",
  "/webhooks/resend": "key",
  "/confirm/:token": "sealed",
  "/unsubscribe/:token": "sealed",
  "/unsubscribe/:token/again": "sealed",
  "/refuse/:token": "sealed",
  "/preferences/:token": "sealed",
  "/my-data/:token/export": "sealed",
  "/my-data/:token/name": "sealed",
  "/my-data/:token/forget-result": "sealed",
  "/my-data/:token/address": "sealed",
  "/my-data/:token/erase": "sealed",
  "/new-address/:token": "sealed",
  "/answer/:token": "sealed",
  "/admin/sign-in": "key",
};

/** The routes that take posts, as they are registered. */
export function postedRoutes(world: World): string[] {
  const routes = world.app.routes.filter(({ method }) => !["GET", "ALL"].includes(method));
  return [...new Set(routes.map(({ path }) => path))].toSorted();
}

/** What stands before a registered route; undefined: nobody said. */
export function doorOf(path: string): Door | undefined {
  return DOORS[path] ?? (path.startsWith("/admin/") ? "desk" : undefined);
}

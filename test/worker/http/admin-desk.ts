import type { Deps } from "../../../src/usecases/deps.ts";
import { newWorld, type World } from "../world.ts";

export const TOKEN = "wSTGc0yM2m7Zb8m1oUq0vYJ4y6pR1e3Kx9TzQfLhN5A=";
/** What a browser sends along from a page of the desk itself. */
export const FROM_DESK = { "sec-fetch-site": "same-origin", origin: "http://localhost" };

/** A world whose desk opens with a token. */
export function deskWorld(changes: Partial<Deps> = {}): Promise<World> {
  return newWorld({ admin: { kind: "token", token: TOKEN }, ...changes });
}

/** A form of the desk, sent as a browser would. */
export function postDesk(
  world: World,
  path: string,
  fields: Record<string, string> = {},
  headers: Record<string, string> = {},
): Promise<Response> {
  const body = new URLSearchParams(fields);
  return world.request(path, { method: "POST", body, headers: { ...FROM_DESK, ...headers } });
}

/** Signs in and gives the cookie back, as a browser would send it. */
export async function cookieOf(world: World, token = TOKEN): Promise<string> {
  const response = await postDesk(world, "/admin/sign-in", { token });
  return response.headers.get("set-cookie")?.split(";")[0] ?? "";
}

/** A page of the desk, for somebody who is in. */
export async function deskPage(world: World, path: string): Promise<Response> {
  return world.request(path, { headers: { cookie: await cookieOf(world) } });
}

import { parseForms } from "../../../src/forms/form-config.ts";
import { people } from "../../support/answers.ts";
import { confirmedLead, linkIn, myDataOf, newWorld, resultFor, type World } from "../world.ts";
import { cookieOf, FROM_DESK, TOKEN } from "./admin-desk.ts";
import { EMAIL, postForm, tokenOf } from "./support.ts";

/** Stands in every value that is sent, and may stand in no answer. */
export const MARK = "zzquokkazz";
export const API_KEY = "a-key-of-the-coach-with-32-chars-or-more";
/** Builders that sign, so that a forged post gets as far as the check. */
const SECRETS = { typeform: "typeform-secret-1", wpforms: "wpforms-secret-12", framer: "framer-secret-123" };

export type FuzzWorld = Awaited<ReturnType<typeof fuzzWorld>>;

/** A world in which everything is switched on, a reader with a link of every kind, and the coach's cookie. */
export async function fuzzWorld() {
  const { settings } = (await newWorld()).deps;
  const world = await newWorld({
    admin: { kind: "token", token: TOKEN },
    forms: parseForms({}, JSON.stringify(SECRETS), true),
    settings: { ...settings, apiKey: API_KEY },
  });
  const cookie = await cookieOf(world);
  return { ...world, tokens: await tokensOf(world, cookie), desk: { ...FROM_DESK, cookie } };
}

/** A live token of each purpose: by the first part of the path that it opens. */
async function tokensOf(world: World, cookie: string): Promise<Record<string, string>> {
  const result = await resultFor(world, people.anxious);
  await confirmedLead(world, EMAIL, result);
  const [confirmation, letter] = world.mailTo(EMAIL);
  const preferences = linkIn(letter, "preferences");
  const myData = await myDataOf(world, EMAIL);
  await postForm(world, `${myData}/address`, { email: "moved@reader.example" });
  return {
    r: result,
    confirm: tokenOf(linkIn(confirmation, "confirm")),
    unsubscribe: tokenOf(linkIn(letter, "unsubscribe")),
    refuse: tokenOf(linkIn(confirmation, "refuse")),
    preferences: tokenOf(preferences),
    answer: tokenOf(linkIn(letter, "answer")),
    "my-data": tokenOf(myData),
    "new-address": tokenOf(linkIn(world.mailTo("moved@reader.example").at(-1), "new-address")),
    admin: cookie.split("=")[1] ?? "",
  };
}

/** Every route there is, as "METHOD /path", middleware left out. */
export function routesOf({ app }: World): string[] {
  const routes = app.routes.filter(({ method }) => method !== "ALL");
  return [...new Set(routes.map(({ method, path }) => `${method} ${path}`))].sort();
}

export interface Sent {
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: BodyInit | null;
}

/** Their answers show somebody what is theirs, or the coach whom they asked for. */
const SHOWS_OWN = /^\/(?:my-data\/|admin\/people)/;
/** Says back what a builder calls its fields, to whoever sets the form up. */
const SAYS_NAMES = /^\/v1\/forms\/[^/]+\/test$/;
/**
 * Refusals are counted here, so that nobody can guess or flood; a form's and a webhook's are kept for the coach, without values. With
 * a newsletter that can't be started or stopped, the engine still notes anew when it is needed next.
 */
const NOTES_REFUSALS =
  /^\/(?:v1\/forms\/|v1\/leads|webhooks\/|admin\/sign-in|admin\/newsletters\/|admin\/letters\/[^/]+\/[^/]+\/edit)/;
/**
 * The coach's own words come back to her: of a letter as a draft, whatever is wrong with them, and as the letter they became, whose
 * subject the rhythm's pages show; of a newsletter, whom it is for.
 */
const DRAFTS = /^\/admin\/(?:letters|newsletters|rhythm)(?:\/|$)/;

/** Sends it, and names everything that no request may ever bring about. */
export async function faultsOf(world: World, { path, ...init }: Sent): Promise<string[]> {
  const where = new URL(path, "http://localhost").pathname;
  world.counting.reset();
  const response = await world.request(path, init);
  const body = await response.text();
  const refused = response.status >= 400;
  const written = world.counting.cost.rowsWritten;
  const mayShow = (!refused && SHOWS_OWN.test(where)) || SAYS_NAMES.test(where) || DRAFTS.test(where);
  // A form that comes back holds what was typed as values of its fields, and nowhere else.
  const said = `${[...response.headers].join("\n")}\n${body.replace(/ value="[^"<>]*"/g, "")}`;
  return [
    ...(response.status >= 500 ? [`answered ${response.status}`] : []),
    ...(said.toLowerCase().includes(MARK) && !mayShow ? ["said back what was sent"] : []),
    ...(refused && written > 0 && !NOTES_REFUSALS.test(where) ? [`refused, but wrote ${written} rows`] : []),
    ...(response.headers.get("x-content-type-options") === "nosniff" ? [] : ["may be sniffed"]),
    ...(response.headers.has("set-cookie") && !where.startsWith("/admin/") ? ["set a cookie"] : []),
  ];
}

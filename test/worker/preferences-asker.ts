import { EMAIL, postForm } from "./http/support.ts";
import { HOUR, linkIn, newWorld, type World } from "./world.ts";

/** What the page shows to whoever had the letters only. */
export const SAME_AGAIN = { "consents[letters]": "2" };

/** Somebody who confirmed on Monday, had the first letter, and went two hours on. */
export async function reader(consents: readonly string[] = ["letters"]) {
  const world = await newWorld();
  await world.post("/v1/leads", {
    email: EMAIL,
    firstName: "Sam",
    consents: consents.map((id) => ({ id, version: "1" })),
  });
  await press(world, linkIn(world.mailTo(EMAIL).at(-1), "confirm"));
  await world.pass(2 * HOUR);
  const letter = world.mailTo(EMAIL).at(-1);
  return {
    world,
    preferences: linkIn(letter, "preferences"),
    unsubscribe: linkIn(letter, "unsubscribe"),
    /** How many mails an act brings. */
    mailsFor: async (act: () => Promise<Response>) => {
      const before = world.mailTo(EMAIL).length;
      const { status } = await act();
      return { status, mails: world.mailTo(EMAIL).length - before };
    },
  };
}

export const press = (world: World, link: string, fields: Record<string, string> = {}) =>
  postForm(world, link, fields);
/** Where the page after an unsubscribe posts to. */
export const againAt = (link: string) => link.replace("?", "/again?");

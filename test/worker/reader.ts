import { EMAIL, postForm } from "./http/support.ts";
import { confirmedLead, linkIn, newWorld } from "./world.ts";

export type Reader = Awaited<ReturnType<typeof newReader>>;

/** Somebody without a style who had the first letter on Monday morning; the next is due on Wednesday. */
export async function newReader() {
  const world = await newWorld();
  await confirmedLead(world, EMAIL);
  /** To their own page, as it stands in the first letter. */
  const link = linkIn(world.mailTo(EMAIL).at(-1), "preferences");
  const steps = world.deps.sequences.find(({ key }) => key === "general")?.steps ?? [];
  const letters = () => world.mailTo(EMAIL).slice(1);
  return {
    world,
    link,
    steps,
    letters,
    act: (fields: Record<string, string>) => postForm(world, link, fields),
    subjects: () => letters().map(({ subject }) => subject),
    everySubject: steps.map(({ key }) => world.deps.letters.find("general", key, "nl")?.subject),
  };
}

/** What a page says, without its tags. */
export async function pageText(response: Response): Promise<string> {
  return (await response.text()).replace(/<[^>]+>/g, " ");
}

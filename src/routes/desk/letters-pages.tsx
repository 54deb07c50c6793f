import { Hono } from "hono";
import * as v from "valibot";
import { LetterPage } from "../../pages/desk/letter-page.tsx";
import { LettersPage } from "../../pages/desk/letters-page.tsx";
import { LOCALES, type Locale } from "../../quiz/types.ts";
import { EXAMPLE_READERS, exampleReader } from "../../usecases/desk/example-readers.ts";
import {
  engineStepOf,
  inScheme,
  listLetters,
  orderedLetters,
  type PreviewInput,
  previewLetter,
} from "../../usecases/desk/preview-letter.ts";
import { readDraft } from "../../usecases/desk/read-letter-edits.ts";
import { sendTest } from "../../usecases/desk/send-test.ts";
import type { AppContext, AppEnv } from "../http/context.ts";
import { deskHtml } from "./desk-html.tsx";
import { adminLocale, posted, sendSoon, whoOf } from "./desk-request.ts";

type Outcome = { done: "queued" | "invalid-email"; email: string };

const testSchema = v.object({
  email: v.pipe(v.optional(v.string(), ""), v.trim()),
  locale: v.optional(v.string()),
  reader: v.optional(v.string()),
});

/** Every letter as a person gets it, and one for the coach's own mailbox. */
export const lettersPages = new Hono<AppEnv>()
  .get("/admin/letters", (c) => deskHtml(c, <LettersPage letters={listLetters(c.get("deps"))} />))
  .get("/admin/letters/:sequence/:step", (c) => show(c, inputOf(c)))
  .get("/admin/letters/:sequence/:step/body", async (c) => {
    const input = inputOf(c);
    const deps = c.get("deps");
    const kept = c.req.query("draft") ? await readDraft(deps, input) : null;
    const draft = kept === "faulty" ? null : kept;
    const found = (draft || isListed(c, input)) && (await previewLetter(deps, { ...input, draft }));
    if (!found) return c.notFound();
    return c.html(inScheme(found.email.html, c.req.query("scheme") === "dark" ? "dark" : "light"));
  })
  .post(
    "/admin/letters/:sequence/:step/test",
    posted(testSchema, async (c, { email, ...asked }, deps) => {
      const input = inputOf(c, asked);
      if (!isListed(c, input)) return c.notFound();
      const step = engineStepOf(input.sequence, input.step);
      const sending = await sendTest(deps, { ...input, step, email }, whoOf(c));
      if (!sending.ok && sending.code === "unknown-letter") return c.notFound();
      if (sending.ok) sendSoon(c);
      return show(c, input, { done: sending.ok ? "queued" : sending.code, email });
    }),
  );

/** Which letter, in which language, for whom: as the address says, or a form. */
function inputOf(c: AppContext, { locale, reader }: Record<string, string | undefined> = c.req.query()) {
  const { sequence = "", step = "" } = c.req.param() as Record<string, string | undefined>;
  const asked: Locale = LOCALES.find((each) => each === locale) ?? adminLocale(c);
  return { sequence, step, locale: asked, reader: exampleReader(reader, sequence) };
}

/** The book finds a confirmation whatever its step is called; the desk has only what it lists. */
function isListed(c: AppContext, { sequence, step }: PreviewInput): boolean {
  return orderedLetters(c.get("deps")).some((each) => each.sequence === sequence && each.step === step);
}

async function show(c: AppContext, input: PreviewInput, outcome?: Outcome) {
  const deps = c.get("deps");
  // A letter that lacks a language goes out in the other.
  const found = isListed(c, input) && (await previewLetter(deps, input));
  if (!found) return c.notFound();
  const { sequence, step, reader } = input;
  const letters = orderedLetters(deps);
  const place = letters.findIndex((each) => each.sequence === sequence && each.step === step);
  const page = (
    <LetterPage
      {...found}
      sequence={sequence}
      step={step}
      readers={EXAMPLE_READERS}
      reader={reader.id}
      address={outcome?.email ?? deps.brand.replyTo}
      outcome={outcome?.done ?? null}
      before={letters[place - 1] ?? null}
      after={letters[place + 1] ?? null}
    />
  );
  return deskHtml(c, page, outcome?.done === "invalid-email" ? 422 : 200);
}

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
import { tickSoon } from "../../usecases/letters/tick-soon.ts";
import type { AppContext, AppEnv } from "../http/context.ts";
import { adminLocale } from "./admin-locale.ts";
import { deskForm } from "./desk-form.ts";
import { deskHtml } from "./desk-html.tsx";
import { whoOf } from "./who.ts";

type Outcome = { done: "queued" | "invalid-email"; email: string };

const testSchema = v.object({
  email: v.optional(v.string(), ""),
  locale: v.optional(v.string()),
  reader: v.optional(v.string()),
});

/** Every letter as a person gets it, and one for the coach's own mailbox. */
export const lettersPages = new Hono<AppEnv>()
  .get("/admin/letters", (c) =>
    deskHtml(c, <LettersPage locale={adminLocale(c)} letters={listLetters(c.get("deps"))} />),
  )
  .get("/admin/letters/:sequence/:step", (c) =>
    show(c, inputOf(c, c.req.param(), c.req.query("locale"), c.req.query("reader"))),
  )
  .get("/admin/letters/:sequence/:step/body", async (c) => {
    const input = inputOf(c, c.req.param(), c.req.query("locale"), c.req.query("reader"));
    const deps = c.get("deps");
    const kept = c.req.query("draft") ? await readDraft(deps, input) : null;
    const draft = kept === "faulty" ? null : kept;
    const found = (draft || isListed(c, input)) && (await previewLetter(deps, { ...input, draft }));
    if (!found) return c.notFound();
    return c.html(inScheme(found.email.html, c.req.query("scheme") === "dark" ? "dark" : "light"));
  })
  .post("/admin/letters/:sequence/:step/test", async (c) => {
    const sent = await deskForm(c, testSchema);
    if (sent instanceof Response) return sent;
    const deps = c.get("deps");
    const input = inputOf(c, c.req.param(), sent.locale, sent.reader);
    if (!isListed(c, input)) return c.notFound();
    const email = sent.email.trim();
    const step = engineStepOf(input.sequence, input.step);
    const sending = await sendTest(deps, { ...input, step, email }, whoOf(c));
    if (sending.ok) {
      c.executionCtx.waitUntil(tickSoon(deps));
      return show(c, input, { done: "queued", email });
    }
    switch (sending.code) {
      case "unknown-letter":
        return c.notFound();
      case "invalid-email":
        return show(c, input, { done: sending.code, email });
    }
  });

function inputOf(
  c: AppContext,
  { sequence, step }: { sequence: string; step: string },
  locale: string | undefined,
  reader: string | undefined,
): PreviewInput {
  const asked: Locale = LOCALES.find((each) => each === locale) ?? adminLocale(c);
  return { sequence, step, locale: asked, reader: exampleReader(reader, sequence) };
}

/** The book finds a confirmation whatever its step is called; the desk has only what it lists. */
function isListed(c: AppContext, { sequence, step }: PreviewInput): boolean {
  return orderedLetters(c.get("deps")).some((each) => each.sequence === sequence && each.step === step);
}

const pick = <T,>({ locale, code, preview }: { locale: Locale; code: T; preview: string }) => ({
  locale,
  code,
  preview,
});

async function show(c: AppContext, input: PreviewInput, outcome?: Outcome) {
  const deps = c.get("deps");
  const found = isListed(c, input) && (await previewLetter(deps, input));
  if (!found) return c.notFound();
  const { sequence, step } = input;
  const letters = orderedLetters(deps);
  const place = letters.findIndex((each) => each.sequence === sequence && each.step === step);
  const props = {
    locale: adminLocale(c),
    sequence,
    step,
    // A letter that lacks a language goes out in the other.
    letter: { ...pick(found.letter), ...found.email },
    readers: EXAMPLE_READERS,
    reader: input.reader.id,
    email: outcome?.email ?? deps.brand.replyTo,
    outcome: outcome?.done ?? null,
    before: letters[place - 1] ?? null,
    after: letters[place + 1] ?? null,
  };
  return deskHtml(c, <LetterPage {...props} />, outcome?.done === "invalid-email" ? 422 : 200);
}

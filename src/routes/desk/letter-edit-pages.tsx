import { Hono } from "hono";
import * as v from "valibot";
import type { LetterEditProps } from "../../pages/desk/letter-edit-form.tsx";
import { LetterEditPage } from "../../pages/desk/letter-edit-page.tsx";
import { LOCALES } from "../../quiz/types.ts";
import { EXAMPLE_READERS, exampleReader } from "../../usecases/desk/example-readers.ts";
import { type DraftRemarks, keepLetterDraft } from "../../usecases/desk/keep-letter-draft.ts";
import { letterDifference } from "../../usecases/desk/letter-difference.ts";
import { type EditedLetter, readLetterEdits, wordsToEdit } from "../../usecases/desk/read-letter-edits.ts";
import { remarksOn } from "../../usecases/desk/remarks-on-letter.ts";
import { backToFile, keepMine, saveLetter } from "../../usecases/desk/save-letter.ts";
import { testDraft } from "../../usecases/desk/test-draft.ts";
import type { AppContext, AppEnv } from "../http/context.ts";
import { deskHtml } from "./desk-html.tsx";
import { adminLocale, posted, sendSoon, whoOf } from "./desk-request.ts";

const LINE_MAX = 300;
const BODY_MAX = 30_000;
const line = v.pipe(v.optional(v.string(), ""), v.trim(), v.maxLength(LINE_MAX));
const version = v.pipe(v.optional(v.string(), ""), v.maxLength(64));
const actSchema = v.object({ locale: v.picklist(LOCALES), seen: version, version });
const wordsSchema = v.object({
  ...actSchema.entries,
  subject: line,
  preview: line,
  button: line,
  link: line,
  ps: line,
  reason: line,
  body: v.pipe(
    v.optional(v.string(), ""),
    v.maxLength(BODY_MAX),
    v.transform((text) => text.replaceAll("\r\n", "\n")),
  ),
});
type Act = v.InferOutput<typeof actSchema>;
type Words = v.InferOutput<typeof wordsSchema>;
type Outcome = LetterEditProps["outcome"];

/** The words of a letter, changed at the desk: kept as they are typed, live in one press, and back in another. */
export const letterEditPages = new Hono<AppEnv>()
  .get("/admin/letters/:sequence/:step/edit", (c) =>
    show(c, LOCALES.find((each) => each === c.req.query("locale")) ?? adminLocale(c)),
  )
  .post(
    "/admin/letters/:sequence/:step/edit",
    typed(async (c, { seen, reason, ...words }) => {
      const letter = { place: placeOf(c, words), words, seen: seen || null, who: whoOf(c) };
      const saved = await saveLetter(c.get("deps"), { ...letter, reason: reason || null });
      return show(c, words.locale, saved.ok ? "saved" : saved.code);
    }),
  )
  .post(
    "/admin/letters/:sequence/:step/edit/draft",
    typed(async (c, { locale }, { errors, notices }) => {
      if (c.req.header("accept")?.includes("application/json"))
        return c.json({ remarks: [...errors, ...notices].map(({ message }) => message) });
      return show(c, locale, "kept");
    }),
  )
  .post(
    "/admin/letters/:sequence/:step/edit/test",
    typed(async (c, sent) => {
      const deps = c.get("deps");
      const tested = await testDraft(deps, placeOf(c, sent), deps.brand.replyTo, whoOf(c));
      if (tested.ok) sendSoon(c);
      return show(c, sent.locale, tested.ok ? "tested" : tested.code);
    }),
  )
  .post(
    "/admin/letters/:sequence/:step/edit/:act",
    posted(actSchema, async (c, sent) => {
      const done = await perform(c, c.req.param("act"), sent);
      return done ? show(c, sent.locale, done.ok ? "saved" : done.code) : c.notFound();
    }),
  );

/** Does something with the words that were typed of a letter that there is: they are kept as its draft whatever is done. */
function typed(act: (c: AppContext, sent: Words, remarks: DraftRemarks) => Promise<Response>) {
  return posted(wordsSchema, async (c, sent, deps) => {
    const place = placeOf(c, sent);
    if (!(await readLetterEdits(deps, place))) return c.notFound();
    return act(c, sent, await keepLetterDraft(deps, place, sent, whoOf(c), true));
  });
}

function placeOf(c: AppContext, { locale }: Pick<Act, "locale">) {
  return { sequence: c.req.param("sequence") ?? "", step: c.req.param("step") ?? "", locale };
}

async function perform(c: AppContext, act: string | undefined, sent: Act) {
  const deps = c.get("deps");
  const place = placeOf(c, sent);
  const who = whoOf(c);
  const { seen, version: wanted } = sent;
  switch (act) {
    case "keep-mine":
      return keepMine(deps, { place, seen, who });
    case "back-to-file":
      return backToFile(deps, { place, seen, who });
    case "restore": {
      const found = (await readLetterEdits(deps, place))?.versions.find((each) => each.version === wanted);
      if (!found) return null;
      const { words, reason } = found;
      return saveLetter(deps, { place, words, seen: seen || null, who, reason });
    }
    default:
      return null;
  }
}

async function show(c: AppContext, letterLocale: Act["locale"], outcome: Outcome = null) {
  const deps = c.get("deps");
  const place = placeOf(c, { locale: letterLocale });
  const { sequence, step } = place;
  const edited = await readLetterEdits(deps, place);
  if (!edited) return c.notFound();
  const { head, file, draft, problem, versions } = edited;
  const words = wordsToEdit(edited);
  const other = letterLocale === "nl" ? "en" : "nl";
  const twin = await readLetterEdits(deps, { ...place, locale: other });
  const props: LetterEditProps = {
    sequence,
    step,
    letterLocale,
    words,
    problem,
    versions,
    outcome,
    seen: head?.version ?? null,
    twin: twin && { locale: other, ...wordsToEdit(twin) },
    hasFile: file !== null,
    hasDraft: draft !== null,
    ...(await remarksOn(deps, place, words)),
    fileChanged: edited.fileChanged && file && head ? letterDifference(head.words, file) : null,
    compared: compare(edited, c.req.query("compare"), c.req.query("with")),
    readers: EXAMPLE_READERS,
    reader: exampleReader(c.req.query("reader"), sequence).id,
    email: deps.brand.replyTo,
  };
  return deskHtml(c, <LetterEditPage {...props} />, outcome === "faulty" ? 422 : 200);
}

/** From one version to another; the supplied text is called "file". */
function compare({ versions, file }: EditedLetter, from = "", to = ""): LetterEditProps["compared"] {
  const wordsOf = (name: string) =>
    name === "file" ? file : versions.find(({ version: each }) => each === name)?.words;
  const [before, after] = [wordsOf(from), wordsOf(to)];
  return before && after ? { from, to, stretches: letterDifference(before, after) } : null;
}

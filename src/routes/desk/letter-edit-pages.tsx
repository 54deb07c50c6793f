import { Hono } from "hono";
import * as v from "valibot";
import { LetterEditPage } from "../../pages/desk/letter-edit-page.tsx";
import type { LetterEditProps } from "../../pages/desk/letter-edit-props.ts";
import { LOCALES } from "../../quiz/types.ts";
import { EXAMPLE_READERS, exampleReader } from "../../usecases/desk/example-readers.ts";
import { keepLetterDraft } from "../../usecases/desk/keep-letter-draft.ts";
import { letterDifference } from "../../usecases/desk/letter-difference.ts";
import { type EditedLetter, readLetterEdits, wordsToEdit } from "../../usecases/desk/read-letter-edits.ts";
import { remarksOn } from "../../usecases/desk/remarks-on-letter.ts";
import { backToFile, keepMine, saveLetter } from "../../usecases/desk/save-letter.ts";
import { testDraft } from "../../usecases/desk/test-draft.ts";
import { tickSoon } from "../../usecases/letters/tick-soon.ts";
import type { AppContext, AppEnv } from "../http/context.ts";
import { adminLocale } from "./admin-locale.ts";
import { deskForm } from "./desk-form.ts";
import { deskHtml } from "./desk-html.tsx";
import { whoOf } from "./who.ts";

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

/** The words of a letter, changed at the desk: kept as they are typed, live in one press, and back in another. */
export const letterEditPages = new Hono<AppEnv>()
  .get("/admin/letters/:sequence/:step/edit", (c) => {
    const locale = LOCALES.find((each) => each === c.req.query("locale")) ?? adminLocale(c);
    return show(c, locale);
  })
  .post("/admin/letters/:sequence/:step/edit", async (c) => {
    const taken = await takeWords(c);
    if (taken instanceof Response) return taken;
    const { sent, place } = taken;
    const saved = await saveLetter(c.get("deps"), {
      place,
      words: sent,
      seen: sent.seen || null,
      who: whoOf(c),
      reason: sent.reason || null,
    });
    return show(c, sent.locale, { outcome: saved.ok ? "saved" : saved.code });
  })
  .post("/admin/letters/:sequence/:step/edit/draft", async (c) => {
    const taken = await takeWords(c);
    if (taken instanceof Response) return taken;
    const { sent, remarks } = taken;
    if (c.req.header("accept")?.includes("application/json"))
      return c.json({ remarks: [...remarks.errors, ...remarks.notices].map(({ message }) => message) });
    return show(c, sent.locale, { outcome: "kept" });
  })
  .post("/admin/letters/:sequence/:step/edit/test", async (c) => {
    const taken = await takeWords(c);
    if (taken instanceof Response) return taken;
    const deps = c.get("deps");
    const tested = await testDraft(deps, taken.place, deps.brand.replyTo, whoOf(c));
    if (tested.ok) c.executionCtx.waitUntil(tickSoon(deps));
    return show(c, taken.sent.locale, { outcome: tested.ok ? "tested" : tested.code });
  })
  .post("/admin/letters/:sequence/:step/edit/:act", async (c) => {
    const sent = await deskForm(c, actSchema);
    if (sent instanceof Response) return sent;
    const done = await perform(c, c.req.param("act"), sent);
    if (!done) return c.notFound();
    return show(c, sent.locale, { outcome: done.ok ? "saved" : done.code });
  });

/** The words that were typed of a letter that there is, kept as its draft whatever is done with them. */
async function takeWords(c: AppContext) {
  const sent = await deskForm(c, wordsSchema);
  if (sent instanceof Response) return sent;
  const deps = c.get("deps");
  const place = placeOf(c, sent);
  if (!(await readLetterEdits(deps, place))) return c.notFound();
  return { sent, place, remarks: await keepLetterDraft(deps, place, sent, whoOf(c), true) };
}

function placeOf(c: AppContext, { locale }: Pick<Act, "locale">) {
  return { sequence: c.req.param("sequence") ?? "", step: c.req.param("step") ?? "", locale };
}

async function perform(c: AppContext, act: string, sent: Act) {
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

async function show(
  c: AppContext,
  letterLocale: Act["locale"],
  asked: { outcome?: LetterEditProps["outcome"] } = {},
) {
  const deps = c.get("deps");
  const place = placeOf(c, { locale: letterLocale });
  const edited = await readLetterEdits(deps, place);
  if (!edited) return c.notFound();
  const words = wordsToEdit(edited);
  const other = letterLocale === "nl" ? "en" : "nl";
  const twin = await readLetterEdits(deps, { ...place, locale: other });
  const props: LetterEditProps = {
    locale: adminLocale(c),
    timeZone: deps.brand.timeZone,
    sequence: place.sequence,
    step: place.step,
    letterLocale,
    words,
    seen: edited.head?.version ?? null,
    twin: twin && { locale: other, ...wordsToEdit(twin) },
    hasFile: edited.file !== null,
    hasDraft: edited.draft !== null,
    ...(await remarksOn(deps, place, words)),
    problem: edited.problem,
    fileChanged:
      edited.fileChanged && edited.file && edited.head
        ? letterDifference(edited.head.words, edited.file)
        : null,
    versions: edited.versions,
    compared: compare(edited, c.req.query("compare"), c.req.query("with")),
    readers: EXAMPLE_READERS,
    reader: exampleReader(c.req.query("reader"), place.sequence).id,
    email: deps.brand.replyTo,
    outcome: asked.outcome ?? null,
  };
  return deskHtml(c, <LetterEditPage {...props} />, asked.outcome === "faulty" ? 422 : 200);
}

/** From one version to another; the supplied text is called "file". */
function compare({ versions, file }: EditedLetter, from = "", to = ""): LetterEditProps["compared"] {
  const wordsOf = (name: string) =>
    name === "file" ? file : versions.find(({ version: each }) => each === name)?.words;
  const [before, after] = [wordsOf(from), wordsOf(to)];
  return before && after ? { from, to, stretches: letterDifference(before, after) } : null;
}

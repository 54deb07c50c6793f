import { Hono } from "hono";
import * as v from "valibot";
import { EMAIL_MAX_CHARS } from "../../config.ts";
import { PersonSurePage, ProofPage } from "../../pages/desk/person-page.tsx";
import { peopleTexts } from "../../texts/desk/people.ts";
import type { Deps } from "../../usecases/deps.ts";
import {
  addNote,
  changeLetters,
  moveToSeries,
  PERSON_ACTS,
  type PersonAct,
} from "../../usecases/desk/act-on-person.ts";
import { eraseByAddress } from "../../usecases/desk/erase-by-address.ts";
import { exportPerson, noteListTaken } from "../../usecases/desk/export-person.ts";
import { findLead, findPersonByAddress } from "../../usecases/desk/find-person.ts";
import { liftSuppression } from "../../usecases/desk/lift-suppression.ts";
import { resendConfirmation } from "../../usecases/desk/resend-confirmation.ts";
import { resendUnknown } from "../../usecases/desk/resend-unknown.ts";
import type { AppContext, AppEnv } from "../http/context.ts";
import { deskHtml } from "./desk-html.tsx";
import { adminLocale, download, posted, sendSoon, whoOf } from "./desk-request.ts";
import { streamPeople } from "./people-csv.ts";
import { cursorIn, showLead, showNobody, showPeople, showPerson } from "./show-person.tsx";

const KEY_MAX_CHARS = 100;
const NOTE_MAX_CHARS = 2_000;
const key = v.pipe(v.string(), v.maxLength(KEY_MAX_CHARS));
/** Whatever is typed is looked up; what is no address is said so. */
const email = v.pipe(v.string(), v.maxLength(2 * EMAIL_MAX_CHARS));
const personSchema = v.object({
  email,
  sure: v.optional(v.literal("1")),
  sequence: v.optional(key, ""),
  step: v.optional(key, ""),
});
type PersonFields = Omit<v.InferOutput<typeof personSchema>, "sure">;
const noteSchema = v.object({ email, note: v.pipe(v.string(), v.maxLength(NOTE_MAX_CHARS), v.trim()) });

/** Everybody, and one person: by a link of the list, or by address, which comes in bodies only. What changes something asks once more. */
export const peoplePages = new Hono<AppEnv>()
  .get("/admin/people", (c) => showPeople(c))
  .get("/admin/people/:id", (c) => showLead(c, c.req.param("id")))
  .post(
    "/admin/people",
    posted(personSchema, (c, sent) => showPerson(c, sent.email)),
  )
  .post(
    "/admin/people/csv",
    posted(v.object({ after: v.optional(key) }), async (c, { after }, deps) => {
      await noteListTaken(deps, whoOf(c));
      return streamPeople(c, cursorIn(after));
    }),
  )
  .post(
    "/admin/people/proof",
    posted(personSchema, async (c, sent, deps) => {
      const found = await findPersonByAddress(deps, sent.email);
      if (!found?.data) return showNobody(c, sent.email, found);
      const { person, consents } = found.data;
      const props = { email: person.email ?? sent.email, consents, nowMs: deps.now() };
      return deskHtml(c, <ProofPage {...props} />);
    }),
  )
  .post(
    "/admin/people/export",
    posted(personSchema, async (c, sent, deps) => {
      const leadId = await leadOf(deps, sent.email);
      const exported = leadId === null ? null : await exportPerson(deps, leadId, whoOf(c));
      if (!exported?.ok) return showPerson(c, sent.email);
      return download(c, "person.json", JSON.stringify(exported.value, null, 2), "application/json");
    }),
  )
  .post(
    "/admin/people/note",
    posted(noteSchema, async (c, sent, deps) => {
      const t = peopleTexts(adminLocale(c)).note;
      const leadId = await leadOf(deps, sent.email);
      if (leadId === null || sent.note === "") return showPerson(c, sent.email, { problem: t.empty });
      await addNote(deps, leadId, sent.note, whoOf(c));
      return showPerson(c, sent.email, { notice: t.saved });
    }),
  )
  .post("/admin/people/:act", (c) => {
    const act = PERSON_ACTS.find((each) => each === c.req.param("act"));
    if (!act) return c.notFound();
    return posted(personSchema, async (_, { sure, ...fields }) => {
      if (!sure) return deskHtml(c, <PersonSurePage act={act} fields={fields} />);
      const isDone = await perform(c, act, fields);
      if (isDone && act.startsWith("resend-")) sendSoon(c);
      const t = peopleTexts(adminLocale(c));
      if (isDone === "here-only") return showPerson(c, fields.email, { problem: t.liftedHereOnly });
      return showPerson(c, fields.email, isDone ? { notice: t.done[act] } : { problem: t.failed[act] });
    })(c);
  });

async function leadOf(deps: Deps, address: string): Promise<string | null> {
  return (await findLead(deps, address))?.leadId ?? null;
}

async function perform(c: AppContext, act: PersonAct, fields: PersonFields): Promise<boolean | "here-only"> {
  const deps: Deps = c.get("deps");
  const who = whoOf(c);
  const onLead = async (run: (leadId: string) => Promise<{ ok: boolean }>) => {
    const leadId = await leadOf(deps, fields.email);
    return leadId !== null && (await run(leadId)).ok;
  };
  switch (act) {
    case "erase":
      return (await eraseByAddress(deps, fields.email, who)).ok;
    case "lift": {
      const lifted = await liftSuppression(deps, fields.email, who);
      return lifted.ok && !lifted.value.atProvider ? "here-only" : lifted.ok;
    }
    case "resend-unknown":
      return (await resendUnknown(deps, fields, who)).ok;
    case "resend-confirmation":
      return onLead((id) => resendConfirmation(deps, id, who));
    case "move":
      return onLead((id) => moveToSeries(deps, id, fields.sequence, who));
    case "pause":
    case "resume":
    case "stop-series":
    case "stop-all":
      return onLead((id) => changeLetters(deps, id, act, who));
  }
}

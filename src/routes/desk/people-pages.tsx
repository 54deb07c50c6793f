import { Hono } from "hono";
import * as v from "valibot";
import { EMAIL_MAX_CHARS } from "../../config.ts";
import { PERSON_ACTS, type PersonAct } from "../../pages/desk/people-acts.ts";
import { PeopleProofPage } from "../../pages/desk/people-proof-page.tsx";
import { PeopleSurePage } from "../../pages/desk/people-sure-page.tsx";
import { peopleTexts } from "../../texts/desk/people.ts";
import type { Deps } from "../../usecases/deps.ts";
import { addNote, changeLetters, moveToSeries } from "../../usecases/desk/act-on-person.ts";
import { eraseByAddress } from "../../usecases/desk/erase-by-address.ts";
import { exportPerson, noteListTaken } from "../../usecases/desk/export-person.ts";
import { findLead, findPersonByAddress } from "../../usecases/desk/find-person.ts";
import { liftSuppression } from "../../usecases/desk/lift-suppression.ts";
import { resendConfirmation } from "../../usecases/desk/resend-confirmation.ts";
import { resendUnknown } from "../../usecases/desk/resend-unknown.ts";
import { tickSoon } from "../../usecases/letters/tick-soon.ts";
import type { AppContext, AppEnv } from "../http/context.ts";
import { adminLocale } from "./admin-locale.ts";
import { deskForm } from "./desk-form.ts";
import { deskHtml } from "./desk-html.tsx";
import { streamPeople } from "./people-csv.ts";
import { cursorIn, showLead, showNobody, showPeople, showPerson } from "./show-person.tsx";
import { whoOf } from "./who.ts";

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
type PersonFields = v.InferOutput<typeof personSchema>;
const noteSchema = v.object({ email, note: v.pipe(v.string(), v.maxLength(NOTE_MAX_CHARS)) });

/** Everybody, and one person: by a link of the list, or by address, which comes in bodies only. What changes something asks once more. */
export const peoplePages = new Hono<AppEnv>()
  .get("/admin/people", (c) => showPeople(c))
  .get("/admin/people/:id", (c) => showLead(c, c.req.param("id")))
  .post("/admin/people", async (c) => {
    const fields = await deskForm(c, personSchema);
    return fields instanceof Response ? fields : showPerson(c, fields.email);
  })
  .post("/admin/people/csv", async (c) => {
    const sent = await deskForm(c, v.object({ after: v.optional(key) }));
    if (sent instanceof Response) return sent;
    await noteListTaken(c.get("deps"), whoOf(c));
    return streamPeople(c, cursorIn(sent.after));
  })
  .post("/admin/people/proof", async (c) => {
    const fields = await deskForm(c, personSchema);
    if (fields instanceof Response) return fields;
    const deps = c.get("deps");
    const found = await findPersonByAddress(deps, fields.email);
    if (!found?.data) return showNobody(c, fields.email, found);
    const { person, consents } = found.data;
    return deskHtml(
      c,
      <PeopleProofPage
        locale={adminLocale(c)}
        timeZone={deps.brand.timeZone}
        email={person.email ?? fields.email}
        consents={consents}
        printedAt={new Date(deps.now()).toISOString()}
      />,
    );
  })
  .post("/admin/people/export", async (c) => {
    const fields = await deskForm(c, personSchema);
    if (fields instanceof Response) return fields;
    const deps = c.get("deps");
    const { leadId } = (await findLead(deps, fields.email)) ?? { leadId: null };
    const exported = leadId === null ? null : await exportPerson(deps, leadId, whoOf(c));
    if (!exported?.ok) return showPerson(c, fields.email);
    return c.body(JSON.stringify(exported.value, null, 2), 200, {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": 'attachment; filename="person.json"',
    });
  })
  .post("/admin/people/note", async (c) => {
    const sent = await deskForm(c, noteSchema);
    if (sent instanceof Response) return sent;
    const deps = c.get("deps");
    const t = peopleTexts(adminLocale(c)).note;
    const text = sent.note.trim();
    const { leadId } = (await findLead(deps, sent.email)) ?? { leadId: null };
    if (leadId === null || text === "") return showPerson(c, sent.email, { problem: t.empty });
    await addNote(deps, leadId, text, whoOf(c));
    return showPerson(c, sent.email, { notice: t.saved });
  })
  .post("/admin/people/:act", async (c) => {
    const act = PERSON_ACTS.find((each) => each === c.req.param("act"));
    if (!act) return c.notFound();
    const fields = await deskForm(c, personSchema);
    if (fields instanceof Response) return fields;
    if (!fields.sure)
      return deskHtml(c, <PeopleSurePage locale={adminLocale(c)} act={act} fields={kept(fields)} />);
    const isDone = await perform(c, act, fields);
    if (isDone && act.startsWith("resend-")) c.executionCtx.waitUntil(tickSoon(c.get("deps")));
    const t = peopleTexts(adminLocale(c));
    if (isDone === "here-only") return showPerson(c, fields.email, { problem: t.liftedHereOnly });
    return showPerson(c, fields.email, isDone ? { notice: t.done[act] } : { problem: t.failed[act] });
  });

/** What the page that asks once more sends along. */
function kept({ email: address, sequence, step }: PersonFields) {
  return { email: address, ...(sequence ? { sequence } : {}), ...(step ? { step } : {}) };
}

async function perform(c: AppContext, act: PersonAct, fields: PersonFields): Promise<boolean | "here-only"> {
  const deps: Deps = c.get("deps");
  const who = whoOf(c);
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
      return onLead(deps, fields.email, (id) => resendConfirmation(deps, id, who));
    case "move":
      return onLead(deps, fields.email, (id) => moveToSeries(deps, id, fields.sequence, who));
    case "pause":
    case "resume":
    case "stop-series":
    case "stop-all":
      return onLead(deps, fields.email, (id) => changeLetters(deps, id, act, who));
  }
}

async function onLead(
  deps: Deps,
  address: string,
  act: (leadId: string) => Promise<{ ok: boolean }>,
): Promise<boolean> {
  const { leadId } = (await findLead(deps, address)) ?? { leadId: null };
  return leadId !== null && (await act(leadId)).ok;
}

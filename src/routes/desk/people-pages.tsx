import { Hono } from "hono";
import * as v from "valibot";
import { EMAIL_MAX_CHARS } from "../../config.ts";
import { PERSON_ACTS, type PersonAct } from "../../pages/desk/people-acts.ts";
import { PeoplePage } from "../../pages/desk/people-page.tsx";
import { PeoplePersonPage } from "../../pages/desk/people-person-page.tsx";
import { PeopleProofPage } from "../../pages/desk/people-proof-page.tsx";
import { PeopleSurePage } from "../../pages/desk/people-sure-page.tsx";
import { peopleTexts } from "../../texts/desk/people.ts";
import { fill } from "../../texts/fill.ts";
import { wordFor } from "../../texts/my-data.ts";
import type { Deps } from "../../usecases/deps.ts";
import { eraseByAddress } from "../../usecases/desk/erase-by-address.ts";
import { type FoundPerson, findPersonByAddress } from "../../usecases/desk/find-person.ts";
import { liftSuppression } from "../../usecases/desk/lift-suppression.ts";
import { resendUnknown } from "../../usecases/desk/resend-unknown.ts";
import { tick } from "../../usecases/letters/tick.ts";
import type { AppContext, AppEnv } from "../http/context.ts";
import { adminLocale } from "./admin-locale.ts";
import { deskForm } from "./desk-form.ts";

const KEY_MAX_CHARS = 100;
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

/** One person, looked up by address; the address comes in bodies only. Whatever changes something asks once more. */
export const peoplePages = new Hono<AppEnv>()
  .get("/admin/people", (c) => c.html(<PeoplePage locale={adminLocale(c)} />))
  .post("/admin/people", async (c) => {
    const fields = await deskForm(c, personSchema);
    return fields instanceof Response ? fields : showPerson(c, fields.email);
  })
  .post("/admin/people/proof", async (c) => {
    const fields = await deskForm(c, personSchema);
    if (fields instanceof Response) return fields;
    const deps = c.get("deps");
    const found = await findPersonByAddress(deps, fields.email);
    if (!found?.data) return notFound(c, fields.email, found);
    const printedAt = new Date(deps.now()).toISOString();
    const proof = {
      email: found.data.person.email ?? fields.email,
      consents: found.data.consents,
      printedAt,
    };
    return c.html(<PeopleProofPage locale={adminLocale(c)} timeZone={deps.brand.timeZone} {...proof} />);
  })
  .post("/admin/people/:act", async (c) => {
    const act = PERSON_ACTS.find((each) => each === c.req.param("act"));
    if (!act) return c.notFound();
    const fields = await deskForm(c, personSchema);
    if (fields instanceof Response) return fields;
    if (!fields.sure)
      return c.html(<PeopleSurePage locale={adminLocale(c)} act={act} fields={kept(fields)} />);
    const done = await perform(c.get("deps"), act, fields);
    if (done && act === "resend-unknown") c.executionCtx.waitUntil(tick(c.get("deps")));
    const t = peopleTexts(adminLocale(c));
    return showPerson(c, fields.email, done ? { notice: t.done[act] } : { problem: t.failed[act] });
  });

/** What the page that asks once more sends along. */
function kept({ email: address, sequence, step }: PersonFields) {
  return { email: address, ...(sequence && step ? { sequence, step } : {}) };
}

async function perform(deps: Deps, act: PersonAct, fields: PersonFields): Promise<boolean> {
  switch (act) {
    case "erase":
      return (await eraseByAddress(deps, fields.email)).ok;
    case "lift":
      return (await liftSuppression(deps, fields.email)).ok;
    case "resend-unknown":
      return (await resendUnknown(deps, fields)).ok;
  }
}

async function showPerson(
  c: AppContext,
  address: string,
  said: { notice?: string; problem?: string } = {},
): Promise<Response> {
  const deps = c.get("deps");
  const found = await findPersonByAddress(deps, address);
  if (!found?.data) return notFound(c, address, found, said);
  const { data, coming } = found;
  const page = { locale: adminLocale(c), email: data.person.email ?? address, timeZone: deps.brand.timeZone };
  return c.html(<PeoplePersonPage {...page} data={data} coming={coming} {...said} />);
}

/** No lead of ours: not even an address, or one of which only a suppression is kept. */
function notFound(
  c: AppContext,
  address: string,
  found: FoundPerson | null,
  said: { notice?: string; problem?: string } = {},
) {
  const locale = adminLocale(c);
  const t = peopleTexts(locale);
  if (!found) return c.html(<PeoplePage locale={locale} email={address} problem={t.notAnAddress} />, 422);
  const { suppressed } = found;
  const blocked = suppressed === "bounced" || suppressed === "complained";
  const what = suppressed
    ? fill(t.onlySuppressed, { reason: wordFor(t.suppressions, suppressed) })
    : t.notFound;
  const notice = [said.notice ?? said.problem, what].filter(Boolean).join(" ");
  return c.html(
    <PeoplePage locale={locale} email={address} notice={notice} liftable={blocked ? address : undefined} />,
  );
}

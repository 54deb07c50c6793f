import { Hono } from "hono";
import { HONEYPOT_FIELD } from "../../abuse/form-fields.ts";
import { networkOf } from "../../privacy/network.ts";
import type { ProblemCode } from "../../texts/problems.ts";
import { refuseFormPost } from "../../usecases/forms/refuse-form-post.ts";
import { takeFormPost } from "../../usecases/forms/take-form-post.ts";
import { tick } from "../../usecases/letters/tick.ts";
import type { GuardRefusal } from "../../usecases/sign-up/guard-sign-up.ts";
import { refererOf } from "../http/allowed-page.ts";
import { type AppContext, type AppEnv, localeOf } from "../http/context.ts";
import { type FieldProblem, problem } from "../http/problem.ts";
import { readLead } from "../sign-up/read-lead.ts";
import { formAgain, tooManyForPeople, wayOn } from "./form-answers.tsx";
import { formOf, type ReadablePost, readFormPost } from "./read-form-post.ts";

/** How many of a poster's own names the test says back. */
const UNUSED_SHOWN = 100;

/** What form builders post: taken as a sign-up, and answered as each of them needs. */
export const formsApi = new Hono<AppEnv>()
  .post("/v1/forms/:formId", async (c) => {
    const form = formOf(c);
    if (!form) return problem(c, localeOf(c), "not-found");
    const deps = c.get("deps");
    const post = await readFormPost(c, form);
    if (!post.ok) {
      await refuseFormPost(deps, { form: form.id, identity: post.identity }, [
        { code: post.code, pointer: "" },
      ]);
      return problem(c, localeOf(c, form.locale), post.code);
    }
    if (isMachine(post)) return accepted(c, post, null);
    const read = await readPostedLead(c, post);
    if (!read.ok) return refused(c, post, "invalid-fields", read.errors);
    const { input, redirect } = read.value;
    const taken = await takeFormPost(deps, {
      form: form.id,
      identity: post.identity,
      hasOwnId: post.hasOwnId,
      input,
      ...whereFrom(c, post),
    });
    if (!taken.ok) return notLetThrough(c, post, taken);
    // Also after a silent one: the work after the answer, too, tells nobody who is known.
    c.executionCtx.waitUntil(tick(deps));
    return accepted(c, post, redirect);
  })
  .post("/v1/forms/:formId/test", async (c) => {
    const form = formOf(c);
    if (!form) return problem(c, localeOf(c), "not-found");
    const post = await readFormPost(c, form);
    if (!post.ok) return problem(c, localeOf(c, form.locale), post.code);
    const read = await readPostedLead(c, post);
    const { found, unused, lead } = post.mapped;
    const answer = {
      form: form.id,
      builder: form.builder,
      authentic: post.isAuthentic,
      wouldBeTaken: read.ok,
      found: Object.fromEntries(found.map(({ field, key }) => [field, key])),
      ticked: lead.consents.map(({ id }) => id),
      unused: unused.slice(0, UNUSED_SHOWN),
      errors: read.ok ? [] : read.errors,
    };
    // Elementor knows no other success.
    return c.json(answer, 200, { "cache-control": "no-store" });
  });

function readPostedLead(c: AppContext, post: ReadablePost) {
  const locale = languageOf(c, post);
  const page = post.form.builder === "html" ? refererOf(c) : null;
  const body = { ok: true, kind: "json", value: post.mapped.lead, repeated: [] } as const;
  return readLead(c.get("deps"), body, { locale, page });
}

function languageOf(c: AppContext, post: ReadablePost) {
  return localeOf(c, post.mapped.lead.locale);
}

/** Nobody sees this field, so whoever fills it in is told what everybody is told. */
function isMachine(post: ReadablePost): boolean {
  return post.filledNames.includes(HONEYPOT_FIELD);
}

/** A browser sits in front of an HTML form; behind the others only their servers see the answer. */
function isForPeople(c: AppContext, { form, kind }: ReadablePost): boolean {
  return form.builder === "html" && kind === "form" && !c.req.header("accept")?.includes("application/json");
}

/** Elementor takes 200 for a success and nothing else does harm with it. */
function accepted(c: AppContext, post: ReadablePost, redirect: string | null): Response {
  if (isForPeople(c, post)) return wayOn(c, languageOf(c, post), redirect);
  return c.json({ status: "accepted" }, 200, { "cache-control": "no-store" });
}

async function refused(
  c: AppContext,
  post: ReadablePost,
  code: ProblemCode,
  errors: readonly FieldProblem[],
): Promise<Response> {
  const { form, identity } = post;
  const reasons = errors.length > 0 ? errors : [{ code, pointer: "" }];
  await refuseFormPost(c.get("deps"), { form: form.id, identity }, reasons);
  const locale = languageOf(c, post);
  if (!isForPeople(c, post)) return problem(c, locale, code, errors);
  if (code === "too-many-requests") return tooManyForPeople(c, locale);
  return formAgain(c, locale, form, post.mapped.lead, errors);
}

function notLetThrough(c: AppContext, post: ReadablePost, why: GuardRefusal): Promise<Response> {
  switch (why.code) {
    case "too-many-requests":
      c.header("retry-after", String(why.retryAfterS));
      return refused(c, post, why.code, []);
    case "disposable-email":
      return refused(c, post, "invalid-fields", [{ code: why.code, pointer: "/email" }]);
  }
}

/**
 * Whom limits count. A server that posts for its visitors is no network of theirs: what it says of them is believed
 * of an authentic post, and else the server itself counts as a site.
 */
function whereFrom(c: AppContext, { form, isAuthentic, mapped }: ReadablePost) {
  const caller = networkOf(c.req.header("cf-connecting-ip"));
  if (form.builder === "html") {
    return { network: caller, site: URL.parse(c.req.header("origin") ?? "")?.origin ?? null };
  }
  const network = isAuthentic ? networkOf(mapped.remoteIp ?? undefined) : null;
  return { network, site: isAuthentic ? `form ${form.id}` : caller };
}

import { Hono } from "hono";
import {
  ASKED_FIELD,
  CHOICE_FIELD,
  PLACE_FIELD,
  SENT_FIELD,
  START_FIELD,
  TURNSTILE_FIELD,
} from "../../abuse/form-fields.ts";
import { passesChallenge } from "../../abuse/turnstile.ts";
import { seriesSpan } from "../../drip/series-span.ts";
import { CheckMailPage } from "../../pages/sign-up/check-mail-page.tsx";
import type { SignUpFormProps } from "../../pages/sign-up/sign-up-form.tsx";
import { SignUpPage } from "../../pages/sign-up/sign-up-page.tsx";
import type { Locale } from "../../quiz/types.ts";
import { problemDetail } from "../../texts/problems.ts";
import type { Deps } from "../../usecases/deps.ts";
import { tickSoon } from "../../usecases/letters/tick-soon.ts";
import { openResult } from "../../usecases/quiz/result-token.ts";
import { askedConsents } from "../../usecases/sign-up/asked-consents.ts";
import { type GuardRefusal, guardSignUp, isDisposable } from "../../usecases/sign-up/guard-sign-up.ts";
import { openSentAddress } from "../../usecases/sign-up/sent-address.ts";
import { signUp } from "../../usecases/sign-up/sign-up.ts";
import { allowedPage, refererOf } from "../http/allowed-page.ts";
import { localeField, readBody } from "../http/body.ts";
import { type AppContext, type AppEnv, localeOf } from "../http/context.ts";
import { isOwnSystem } from "../http/own-system.ts";
import { type FieldProblem, problem } from "../http/problem.ts";
import { cameFrom } from "../quiz/came-from.ts";
import { resultView } from "../quiz/result-view.tsx";
import { isMachine, meantBy, tooManyPage, whereFrom } from "./guard-form.tsx";
import { keepUnclear } from "./keep-unclear.ts";
import { choiceOf } from "./letters-choice.ts";
import { carriedFields, readLead, typedAddress } from "./read-lead.ts";
import { consentsSent, sentMail, textIn } from "./sent-mail.ts";

type Fields = Record<string, unknown>;

/** One post: whose words to answer in, and whether a person sees the answer or a script. */
interface Post {
  c: AppContext;
  deps: Deps;
  locale: Locale;
  sent: Fields;
  forPeople: boolean;
}

/** Sign-ups from our own pages, a site's form, or its script. */
export const leadsApi = new Hono<AppEnv>().post("/v1/leads", async (c) => {
  const body = await readBody(c);
  if (!body.ok) return problem(c, localeOf(c), body.code);
  const deps = c.get("deps");
  const fields = (body.value ?? {}) as Fields;
  // "Send it again" brings the address along sealed.
  const sentTo = body.kind === "form" ? await openSentAddress(deps, fields[SENT_FIELD]) : null;
  const sent: Fields = sentTo && !fields.email ? { ...fields, email: sentTo, [ASKED_FIELD]: sentTo } : fields;
  const locale = localeOf(c, localeField(sent));
  const forPeople = body.kind === "form" && !c.req.header("accept")?.includes("application/json");
  const post: Post = { c, deps, locale, sent, forPeople };
  const page = sent[PLACE_FIELD] === undefined ? refererOf(c) : `${deps.settings.siteUrl}/r`;
  const read = await readLead(deps, { ...body, value: sent }, { locale, page });
  if (!read.ok) {
    if (body.kind === "form") await keepUnclear(deps, sent.consents, read.errors);
    const typed = typedAddress(sent.email);
    const meant =
      forPeople && read.errors.some(({ code }) => code === "invalid-email") ? meantBy(typed) : null;
    return meant ? formAgain(post, read.errors, { typed, meant: meant.address }) : refused(post, read.errors);
  }
  const { input, redirect } = read.value;
  const answered = { redirect, address: input.email, suggestion: null };
  const machine = body.kind === "form" && (await isMachine(deps, sent));
  // A throw-away domain is refused as such, however like another one it is.
  const like = meantBy(input.email);
  const meant = like && !(await isDisposable(deps, input.email)) ? like : null;
  if (forPeople && meant && sent[ASKED_FIELD] !== input.email)
    return formAgain(post, [], { typed: input.email, meant: meant.address });
  const isOwn = await isOwnSystem(c);
  if (!isOwn && sentTo === null && !(await passesChallenge(deps, sent)))
    return refused(post, [{ code: "challenge-failed", pointer: `/${TURNSTILE_FIELD}` }]);
  const from = isOwn ? { networks: [], site: null } : whereFrom(c);
  const guarded = await guardSignUp(deps, { email: input.email, ...from });
  if (!guarded.ok) return notLetThrough(post, guarded);
  await signUp(deps, { ...input, isMachine: machine }, guarded.value);
  // Also after a silent one: the work after the answer, too, tells nobody who is known.
  c.executionCtx.waitUntil(tickSoon(deps, input.email));
  return accepted(post, { ...answered, suggestion: meant?.domain ?? null });
});

interface Taken {
  redirect: string | null;
  address: string;
  /** A domain that was probably meant; it hangs on what was sent alone. */
  suggestion: string | null;
}

/** The same whether or not the address was known. */
async function accepted(post: Post, { redirect, address, suggestion }: Taken): Promise<Response> {
  const { c, deps, locale, forPeople } = post;
  c.header("cache-control", "no-store");
  if (!forPeople) return c.json({ status: "accepted", ...(suggestion ? { suggestion } : {}) }, 202);
  const page = allowedPage(redirect, deps.settings);
  // A site's own form: we don't know where it stood, nor which fields it would send again.
  const isOurs = post.sent[PLACE_FIELD] !== undefined;
  if (page || !isOurs) return c.redirect(page ?? `/check-mail?lang=${locale}`, 303);
  return c.html(<CheckMailPage locale={locale} sent={await sentMail(post, address)} />);
}

function refused(post: Post, errors: readonly FieldProblem[]) {
  return post.forPeople ? formAgain(post, errors) : problem(post.c, post.locale, "invalid-fields", errors);
}

function notLetThrough(post: Post, why: GuardRefusal): Response | Promise<Response> {
  switch (why.code) {
    case "too-many-requests":
      return tooMany(post, why.retryAfterS);
    case "disposable-email":
      return refused(post, [{ code: why.code, pointer: "/email" }]);
  }
}

function tooMany({ c, locale, forPeople }: Post, retryAfterS: number) {
  if (forPeople) return tooManyPage(c, locale, retryAfterS);
  c.header("retry-after", String(retryAfterS));
  c.header("cache-control", "no-store");
  return problem(c, locale, "too-many-requests");
}

/** The form once more, in the result that it stood under: what was sent is filled in, and the result never goes. */
async function formAgain(
  { c, deps, locale, sent }: Post,
  errors: readonly FieldProblem[],
  suggestion?: SignUpFormProps["suggestion"],
) {
  const returned = {
    ...(suggestion ? { suggestion } : {}),
    returned: sent[PLACE_FIELD] === "pause" ? "pause" : "offer",
    values: {
      email: textIn(sent, "email"),
      choice: textIn(sent, CHOICE_FIELD) || choiceOf(consentsSent(sent)),
      newsletter: consentsSent(sent).includes("newsletter"),
    },
    errors: errors.map(({ code, pointer }) => ({
      field: pointer.split("/")[1] ?? "",
      text: problemDetail(code, locale),
    })),
    // Its first stamp, never a new one: whoever only mends a letter is done in a second.
    guard: { start: textIn(sent, START_FIELD) || null, turnstileKey: deps.turnstile?.siteKey ?? null },
    carried: carriedFields(sent, errors),
  } as const;
  c.header("cache-control", "no-store");
  const token = textIn(sent, "result");
  const opened = await openResult(deps.vault, token, deps.now(), deps.norms);
  if (opened.ok) {
    const query = cameFrom(c, sent);
    return c.html(await resultView(c, { token, opened: opened.value, locale, query, returned }), 422);
  }
  const form: SignUpFormProps = {
    locale,
    action: "/v1/leads",
    // A result that can't be read would only fail again.
    result: "",
    own: sent.answers === undefined ? [] : [{ value: "own", name: null }],
    letters: seriesSpan(deps.sequences),
    consents: askedConsents(deps, locale, "choice"),
    ...returned,
  };
  return c.html(<SignUpPage form={form} />, 422);
}

import { CHOICE_FIELD, TURNSTILE_FIELD } from "../../abuse/form-fields.ts";
import {
  type FormBook,
  type FormConfig,
  isFormId,
  parseForms,
  unknownForm,
} from "../../forms/form-config.ts";
import { type MappedPost, mapPost } from "../../forms/map-post.ts";
import { canonicalText, type PostBody, readPostBody } from "../../forms/post-body.ts";
import { readForm } from "../../forms/read-form.ts";
import { checkSignature } from "../../forms/signature.ts";
import type { ProblemCode } from "../../texts/problems.ts";
import type { Deps } from "../../usecases/deps.ts";
import type { AppContext } from "../http/context.ts";
import { chosenIn } from "../sign-up/letters-choice.ts";

/** A post that could be read, and whose signature holds where its form has a secret. */
export interface ReadablePost {
  ok: true;
  kind: "json" | "form";
  form: FormConfig;
  /** Known to come from its builder, and not from just anybody. */
  isAuthentic: boolean;
  mapped: MappedPost;
  /** What the poster calls the fields that hold something. */
  filledNames: readonly string[];
  /** Turnstile's token, where its visitor was asked for one. */
  challenge: string;
  identity: string;
  hasOwnId: boolean;
}

export interface UnreadablePost {
  ok: false;
  code: ProblemCode;
  form: FormConfig;
  identity: string;
}

/** Where nobody says which there are, as in a test: every builder's, switched on. */
const BUILT_IN = parseForms({}, undefined, true);

/** The forms there are. */
export function formBookOf(deps: Deps): FormBook {
  return deps.forms ?? BUILT_IN;
}

/** The form that a post is for, or null. `?again` says that it comes from our own page, with our own names. */
export function formOf(c: AppContext): FormConfig | null {
  const form = formBookOf(c.get("deps")).get(c.req.param("formId") ?? "");
  if (!form) return null;
  const isOurPage = form.builder === "html" && c.req.query("again") !== undefined;
  return isOurPage ? { ...form, fields: {}, consents: {} } : form;
}

/** The same for a test, which is answered for any form that there might be. */
export function testedFormOf(c: AppContext): FormConfig | null {
  const id = c.req.param("formId") ?? "";
  return formOf(c) ?? (isFormId(id) ? unknownForm(id) : null);
}

/**
 * Reads a post up to what its fields mean; nothing of it is checked as a sign-up yet.
 * @param isTest then one that is not signed as it should be is read all the same.
 */
export async function readFormPost(
  c: AppContext,
  form: FormConfig,
  isTest = false,
): Promise<ReadablePost | UnreadablePost> {
  const header = (name: string) => c.req.header(name);
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  const read = await readPostBody(header("content-type") ?? "", bytes);
  if (!read.ok) return { ok: false, code: read.code, form, identity: new TextDecoder().decode(bytes) };
  const body = c.req.query("again") === undefined ? read.body : withChosen(read.body);
  if (isTooDeep(body))
    return { ok: false, code: "malformed-form", form, identity: new TextDecoder().decode(bytes) };
  const text = canonicalText(body);
  const verdict = await checkSignature(form, body, header, c.get("deps").now());
  if (verdict === "refused" && !isTest) return { ok: false, code: "invalid-signature", form, identity: text };
  const posted = readForm(form.builder, body, header);
  const isAuthentic = verdict === "authentic";
  return {
    ok: true,
    kind: body.kind,
    form,
    isAuthentic,
    mapped: mapPost(form, posted),
    filledNames: posted.fields.flatMap(({ key, values }) =>
      values.some((value) => value !== "") ? [key] : [],
    ),
    challenge: posted.fields.find(({ key }) => key === TURNSTILE_FIELD)?.values[0] ?? "",
    // An id that anybody may have made up counts only together with what it came with.
    identity: isAuthentic && posted.ownId !== null ? posted.ownId : `${posted.ownId ?? ""} ${text}`,
    hasOwnId: posted.ownId !== null,
  };
}

/** Our own page asks for one choice; a builder's form has a box for each consent. */
function withChosen(body: PostBody): PostBody {
  if (body.kind !== "form") return body;
  const sent = (name: string) => body.entries.find(([each]) => each === name)?.[1];
  const added = chosenIn({ [CHOICE_FIELD]: sent(CHOICE_FIELD) }).consents.map((id): [string, string] => [
    `consents[${id}]`,
    sent(`wordings[${id}]`) ?? "on",
  ]);
  return { ...body, entries: [...body.entries, ...added] };
}

/** PHP's own bound (max_input_nesting_level): `a[b][c]...` is read and written again level by level. */
const NESTING_MAX = 64;

function isTooDeep(body: PostBody): boolean {
  return body.kind === "form" && body.entries.some(([name]) => name.split("[").length > NESTING_MAX + 1);
}

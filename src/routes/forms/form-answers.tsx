import { seriesSpan } from "../../drip/series-span.ts";
import type { FormConfig } from "../../forms/form-config.ts";
import type { MappedLead } from "../../forms/map-post.ts";
import { SignUpPage } from "../../pages/sign-up/sign-up-page.tsx";
import type { Locale } from "../../quiz/types.ts";
import { problemDetail } from "../../texts/problems.ts";
import { askedConsents } from "../../usecases/sign-up/asked-consents.ts";
import { allowedPage } from "../http/allowed-page.ts";
import type { AppContext } from "../http/context.ts";
import { message } from "../http/message.tsx";
import type { FieldProblem } from "../http/problem.ts";
import { choiceOf } from "../sign-up/letters-choice.ts";
import { carriedFields } from "../sign-up/read-lead.ts";

/** Where an HTML form's visitor goes on: the site's own page, if the site is one of ours, else ours. */
export function wayOn(c: AppContext, locale: Locale, redirect: string | null): Response {
  const page = allowedPage(redirect, c.get("deps").settings);
  return c.redirect(page ?? `/check-mail?lang=${locale}`, 303);
}

/** Our own sign-up page with what was sent filled in again; it posts to the same form, in our own names. */
export function formAgain(
  c: AppContext,
  locale: Locale,
  form: FormConfig,
  lead: MappedLead,
  errors: readonly FieldProblem[],
): Response | Promise<Response> {
  const answers = Object.entries(lead.answers ?? {}).map(([id, answer]) => [id, String(answer ?? "")]);
  const hidden = { ...lead.source, ...lead, answers: Object.fromEntries(answers) };
  c.header("cache-control", "no-store");
  return c.html(
    <SignUpPage
      form={{
        locale,
        action: `/v1/forms/${form.id}?again=1`,
        // A result that can't be read would only fail again.
        result: errors.some(({ pointer }) => pointer === "/result") ? "" : (lead.result ?? ""),
        consents: askedConsents(c.get("deps"), locale, "choice"),
        own: lead.result ? [{ value: "own", name: null }] : [],
        letters: seriesSpan(c.get("deps").sequences),
        returned: "offer",
        values: {
          email: lead.email ?? "",
          choice: choiceOf(lead.consents.map(({ id }) => id)),
          newsletter: lead.consents.some(({ id }) => id === "newsletter"),
        },
        errors: errors.map(({ code, pointer }) => ({
          field: pointer.split("/")[1] ?? "",
          text: problemDetail(code, locale),
        })),
        guard: { start: null, turnstileKey: c.get("deps").turnstile?.siteKey ?? null },
        carried: carriedFields(hidden, errors),
      }}
    />,
    422,
  );
}

/** Too often, said to somebody who sees the answer. */
export function tooManyForPeople(c: AppContext, locale: Locale): Response | Promise<Response> {
  c.header("cache-control", "no-store");
  return message(c, "too-many-requests", 429, locale);
}

import { CHOICE_FIELD } from "../../abuse/form-fields.ts";
import { type FormPlace, SignUpForm, type SignUpFormProps } from "../../pages/sign-up/sign-up-form.tsx";
import { SERIES } from "../../quiz/types.ts";
import { signUpTexts } from "../../texts/sign-up.ts";
import { suggestAddress } from "../suggest-address.ts";
import { signUp } from "./api.ts";
import { draw } from "./draw.ts";
import type { Problem } from "./problem.ts";
import { AfterSignUp, SignUpElsewhere } from "./views.tsx";
import { visitSource } from "./visit-source.ts";

/** What the server calls the check that only its own pages can make. */
const CHALLENGE_FIELD = "cf-turnstile-response";

export interface OffersInput {
  site: string;
  resultUrl: string;
  /** As the forms were drawn. */
  props: SignUpFormProps;
  announce: (words: string) => void;
  onLead: () => void;
}

/** Sends the forms under a result in the element's own way: what becomes of one stands in its place. */
export class Offers {
  private readonly input: OffersInput;
  private isBusy = false;

  constructor(place: HTMLElement, input: OffersInput) {
    this.input = input;
    suggestAddress(place);
    place.addEventListener("submit", (event) => {
      const form = event.target as HTMLFormElement;
      if (!form.dataset.signUp) return;
      event.preventDefault();
      void this.send(form, form.dataset.signUp as FormPlace);
    });
  }

  private async send(form: HTMLFormElement, place: FormPlace): Promise<void> {
    // A second press while the first is under way is no second wish.
    if (this.isBusy) return;
    this.isBusy = true;
    const { site, props, resultUrl, announce, onLead } = this.input;
    const { locale, result } = props;
    const t = signUpTexts(locale);
    const sent = new FormData(form);
    const values = {
      email: String(sent.get("email") ?? ""),
      choice: String(sent.get(CHOICE_FIELD) ?? ""),
      newsletter: sent.has("consents[newsletter]"),
    };
    announce(t.busy);
    const reply = await signUp(site, {
      email: values.email,
      result,
      series: SERIES.find((series) => series === values.choice && series !== "general"),
      locale,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      consents: this.consentsOf(values),
      source: visitSource(),
    });
    this.isBusy = false;
    announce("");
    const holder = form.parentElement as HTMLElement;
    const again = (mended: Partial<SignUpFormProps>) => this.show(form, place, { values, ...mended });
    if (reply.ok) {
      onLead();
      const after = document.createElement("div");
      form.replaceWith(after);
      draw(after, <AfterSignUp locale={locale} meant={reply.value.suggestion ?? null} />);
      after.querySelector<HTMLElement>("[data-fix]")?.addEventListener("click", () => {
        after.replaceWith(form);
        form.querySelector<HTMLElement>("input[type=email]")?.focus();
      });
      after.querySelector<HTMLElement>(".after")?.focus();
    } else if (CHALLENGE_FIELD in reply.problem.fields) {
      draw(holder, <SignUpElsewhere locale={locale} url={resultUrl} />);
    } else again({ errors: errorsOf(reply.problem, t.failed) });
  }

  /** The wordings that stood there: letters with either choice, leave to use the result with one of them. */
  private consentsOf({ choice, newsletter }: { choice: string; newsletter: boolean }) {
    const given = [
      ...(choice === "" ? [] : ["letters"]),
      ...(choice === "" || choice === "general" ? [] : ["profile"]),
      ...(newsletter ? ["newsletter"] : []),
    ];
    return this.input.props.consents
      .filter(({ id }) => given.includes(id))
      .map(({ id, version }) => ({ id, version }));
  }

  private show(form: HTMLFormElement, place: FormPlace, mended: Partial<SignUpFormProps>): void {
    const holder = document.createElement("div");
    form.replaceWith(holder);
    draw(holder, <SignUpForm {...this.input.props} {...mended} returned={place} place={place} />);
    suggestAddress(holder);
    holder.querySelector<HTMLElement>(".is-missing input, .is-missing, .error-summary a")?.focus();
  }
}

function errorsOf({ detail, fields }: Problem, failed: string): { field: string; text: string }[] {
  const known = ["email", "consents", "result"].flatMap((field) =>
    fields[field] ? [{ field, text: fields[field] }] : [],
  );
  return known.length > 0 ? known : [{ field: "", text: detail || failed }];
}

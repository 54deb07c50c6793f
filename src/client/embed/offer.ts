import type { Locale } from "../../quiz/types.ts";
import { afterSignUp, signUpElsewhere } from "./after-sign-up.ts";
import { type Definition, type Reply, type Scored, type SignUpAnswer, signUp } from "./api.ts";
import { type SignUpProps, signUpForm } from "./sign-up-form.ts";
import { embedTexts } from "./texts.ts";
import { visitSource } from "./visit-source.ts";

/** What the server calls the check that only its own pages can make. */
const CHALLENGE_FIELD = "cf-turnstile-response";

export interface OfferInput {
  site: string;
  locale: Locale;
  definition: Definition;
  scored: Scored;
  announce: (words: string) => void;
  onLead: () => void;
}

type Typed = SignUpProps["values"];

/** The offer of letters and what becomes of it, each in the other's place. */
export class Offer {
  readonly element: HTMLElement;
  private readonly input: OfferInput;

  constructor(input: OfferInput) {
    this.input = input;
    this.element = document.createElement("div");
    this.element.append(this.form({ email: "", firstName: "" }));
  }

  private form(values: Typed): HTMLElement {
    const { locale, definition } = this.input;
    return signUpForm(embedTexts(locale), { definition, values, send: (lead) => this.send(lead) });
  }

  private async send(lead: Parameters<SignUpProps["send"]>[0]): Promise<Reply<SignUpAnswer>> {
    const { site, locale, scored, announce, onLead } = this.input;
    const t = embedTexts(locale);
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    announce(t.signUp.busy);
    const reply = await signUp(site, {
      ...lead,
      result: scored.result,
      locale,
      timeZone,
      source: visitSource(),
    });
    announce("");
    if (reply.ok) {
      onLead();
      const again = () => this.show(this.form({ email: lead.email, firstName: lead.firstName ?? "" }));
      this.show(afterSignUp(t, reply.value.suggestion ?? null, again));
    } else if (CHALLENGE_FIELD in reply.problem.fields) {
      this.show(signUpElsewhere(t, scored.resultUrl));
    }
    return reply;
  }

  private show(next: HTMLElement): void {
    this.element.replaceChildren(next);
    next.querySelector("h3")?.focus();
  }
}

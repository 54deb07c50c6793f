import type { Locale } from "../../quiz/types.ts";
import { answer, back, goTo, keyAction, newState, next, type QuizState, unanswered } from "../quiz-state.ts";
import { type Definition, loadDefinition, type Scored, score } from "./api.ts";
import { el } from "./dom.ts";
import { endStep } from "./end-step.ts";
import { fillForm } from "./fill-form.ts";
import { helpList } from "./help-list.ts";
import { introStep } from "./intro-step.ts";
import { loadFailed, tellRefusedOrigin } from "./load-failed.ts";
import { Offer } from "./offer.ts";
import { questionStep } from "./question-step.ts";
import { type QuizFrame, quizFrame } from "./quiz-frame.ts";
import { resultStep } from "./result-step.ts";
import { returnLink } from "./return-link.ts";
import { showStep } from "./show-step.ts";
import { type EmbedTexts, embedTexts } from "./texts.ts";
import { Visit } from "./visit.ts";

type Step = "intro" | "question" | "end" | "result";

/** One visitor's way through one element: intro, questions, end, result. Nothing of it outlives the page. */
export class QuizRun {
  private readonly host: HTMLElement;
  private readonly root: ShadowRoot;
  private readonly site: string;
  private locale: Locale = "nl";
  private frame: QuizFrame;
  private definition: Definition | null = null;
  private state: QuizState = newState([]);
  private visit: Visit;
  private step: Step = "intro";
  private scored: Scored | null = null;
  private offer: Offer | null = null;

  constructor(host: HTMLElement, root: ShadowRoot, site: string) {
    this.host = host;
    this.root = root;
    this.site = site;
    this.frame = quizFrame(root, this.locale);
    this.visit = new Visit(host, site);
  }

  /** Shows where the visitor is, in this language; answers stay as they are. */
  async open(locale: Locale): Promise<void> {
    this.locale = locale;
    this.offer = null;
    this.frame = quizFrame(this.root, locale);
    this.frame.place.addEventListener("keydown", (event) => this.press(event));
    this.frame.place.replaceChildren(el("p", { class: "hint" }, this.t.loading));
    const reply = await loadDefinition(this.site, locale);
    // Another language was asked for in the meantime.
    if (this.locale !== locale) return;
    if (!reply.ok) {
      const retry = () => void this.open(locale);
      this.frame.place.replaceChildren(loadFailed(this.t, this.site, locale, retry));
      void tellRefusedOrigin(this.site);
      return;
    }
    this.definition = reply.value;
    if (this.state.items.length === 0) this.state = newState(reply.value.items.map(({ id }) => id));
    this.frame.place.replaceChildren(...this.drawn(reply.value));
  }

  private get t(): EmbedTexts {
    return embedTexts(this.locale);
  }

  private go(step: Step): void {
    this.step = step;
    if (this.definition) showStep(this.host, this.frame.place, this.drawn(this.definition));
  }

  private drawn(definition: Definition): HTMLElement[] {
    if (this.step === "result" && this.scored) return [this.result(definition, this.scored)];
    const help = helpList(this.t, false);
    if (this.step === "end") return [this.end(), help];
    if (this.step === "question") return [this.question(definition), help];
    const begin = () => {
      this.visit.started();
      this.go("question");
    };
    return [introStep(this.t, definition, begin)];
  }

  private question(definition: Definition): HTMLElement {
    const { at, items, answers } = this.state;
    return questionStep(this.t, {
      definition,
      at,
      answer: answers[items[at] ?? ""] ?? null,
      onAnswer: (value) => this.answer(value),
      onNext: () => this.next(),
      onBack: () => this.back(),
    });
  }

  private answer(value: number): void {
    const { at, items } = this.state;
    this.state = answer(this.state, value);
    this.visit.answered(items[at] ?? "", at, items.length);
    this.next();
  }

  private next(): void {
    const { at, items } = this.state;
    const isLast = at + 1 >= items.length;
    if (!isLast) this.state = next(this.state);
    this.go(isLast ? "end" : "question");
  }

  private back(): void {
    const isFirst = this.state.at === 0;
    if (!isFirst) this.state = back(this.state);
    this.go(isFirst ? "intro" : "question");
  }

  private end(): HTMLElement {
    return endStep(this.t, {
      open: unanswered(this.state),
      onGoTo: (at) => {
        this.state = goTo(this.state, at);
        this.go("question");
      },
      onBack: () => this.go("question"),
      onSubmit: (keepAnswers, fail) => void this.submit(keepAnswers, fail),
    });
  }

  private async submit(keepAnswers: boolean, fail: () => void): Promise<void> {
    if (!this.definition) return;
    const { version } = this.definition;
    const answers = Object.fromEntries(this.state.items.map((id) => [id, this.state.answers[id] ?? null]));
    this.frame.announce(this.t.end.busy);
    const reply = await score(this.site, { version, locale: this.locale, answers, keepAnswers });
    this.frame.announce("");
    if (!reply.ok) return fail();
    this.scored = reply.value;
    this.visit.completed(reply.value.result);
    const selector = this.host.getAttribute("form-selector");
    if (selector) fillForm(document, selector, reply.value.result);
    this.go("result");
  }

  private result(definition: Definition, scored: Scored): HTMLElement {
    // On our own page, in a frame, the server has looked where this leads.
    const origins = location.origin === this.site ? null : [location.origin];
    const returnUrl = this.host.getAttribute("return-url");
    this.offer ??= new Offer({
      site: this.site,
      locale: this.locale,
      definition,
      scored,
      announce: (words) => this.frame.announce(words),
      onLead: () => this.visit.lead(),
    });
    return resultStep(this.t, {
      locale: this.locale,
      scored,
      back: returnLink(returnUrl, location.href, origins, scored.result),
      offer: this.offer.element,
      onRetake: () => this.retake(),
    });
  }

  private retake(): void {
    this.state = newState(this.state.items);
    this.scored = null;
    this.offer = null;
    this.visit = new Visit(this.host, this.site);
    this.go("intro");
  }

  private press(event: KeyboardEvent): void {
    if (this.step !== "question" || event.ctrlKey || event.altKey || event.metaKey) return;
    // Enter on a button presses that button.
    if (event.key === "Enter" && (event.target as HTMLElement).matches("button, a, summary")) return;
    const action = keyAction(event.key);
    if (!action) return;
    event.preventDefault();
    if (action.kind === "answer") this.answer(action.value);
    if (action.kind === "next") this.next();
    if (action.kind === "back") this.back();
  }
}

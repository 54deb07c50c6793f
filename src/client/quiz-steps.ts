import { answerIn, itemOf, questionsOf, returnedState } from "./questions.ts";
import {
  answer,
  back,
  goTo,
  type KeyAction,
  keyAction,
  newState,
  next,
  nextUnanswered,
  type QuizState,
} from "./quiz-state.ts";
import { isQuizKept, keepQuiz, keptQuiz } from "./quiz-store.ts";
import { part, StepView, type Way } from "./step-view.ts";
import { VisitCount } from "./visit-count.ts";

/** Long enough to see what was chosen, short enough not to wait for it. */
const ADVANCE_MS = 250;

/** One visitor's way through the questions, one at a time: what is tapped or typed, and what follows from it. */
export class QuizSteps {
  private readonly form: HTMLFormElement;
  private readonly version: string;
  private readonly view: StepView;
  private readonly visit: VisitCount;
  private state: QuizState;
  private isGoing: boolean;
  /** Whether the last thing somebody did was pointing, with a finger or a mouse, rather than pressing a key. */
  private isPointing = false;
  private isSent = false;
  /** Whether somebody went to an open question of choice, and wants the other open ones after it. */
  private isMending = false;
  /** Set while a tapped answer is shown, before the next question is. */
  private advance: number | undefined;

  constructor(form: HTMLFormElement) {
    const items = questionsOf(form).map(itemOf);
    this.form = form;
    this.version = form.querySelector<HTMLInputElement>("input[name=version]")?.value ?? "";
    this.view = new StepView(form);
    const returned = returnedState(form);
    const kept = returned ?? keptQuiz(this.version, items);
    this.state = kept ?? newState(items);
    this.isGoing = kept !== null;
    this.isMending = returned !== null;
    this.visit = new VisitCount(Object.keys(this.state.answers));
    this.listen();
    if (kept) this.view.showStep(kept, null);
    else document.documentElement.classList.remove("is-going");
  }

  private listen(): void {
    const { form } = this;
    part(document, "begin").addEventListener("click", () => this.begin());
    part(form, "back").addEventListener("click", () => this.back());
    part(form, "skip").addEventListener("click", () => this.skip());
    part(form, "next").addEventListener("click", () => this.onward(this.state));
    for (const link of form.querySelectorAll<HTMLElement>("[data-go-to], .error-summary a")) {
      link.addEventListener("click", (event) => this.mend(event, link));
    }
    form.addEventListener("pointerdown", () => {
      this.isPointing = true;
    });
    form.addEventListener("click", (event) => this.choose(event.target));
    form.addEventListener("submit", (event) => this.send(event));
    document.addEventListener("keydown", (event) => this.press(event));
    window.addEventListener("pageshow", (event) => this.returned(event));
  }

  private begin(): void {
    if (!isQuizKept()) this.visit.started();
    this.isGoing = true;
    this.go(this.state, "on");
  }

  private mend(event: Event, link: HTMLElement): void {
    event.preventDefault();
    const place = link.dataset.goTo ?? link.getAttribute("href") ?? "";
    this.isMending = true;
    this.go(goTo(this.state, this.state.items.indexOf(place.replace("#question-", ""))), "back");
  }

  /** A finger that is too quick skips no answer that was just given. */
  private skip(): void {
    this.onward(this.advance === undefined ? answer(this.state, null) : this.state);
  }

  private onward(state: QuizState): void {
    this.go(this.isMending ? nextUnanswered(state) : next(state), "on");
  }

  private back(): void {
    this.isMending = false;
    if (this.state.at > 0) {
      this.go(back(this.state), "back");
      return;
    }
    this.isGoing = false;
    this.view.showIntro();
  }

  private go(state: QuizState, way: Way): void {
    this.keep(state);
    this.view.showStep(state, way);
  }

  private keep(state: QuizState): void {
    clearTimeout(this.advance);
    if (state.at === state.items.length) this.isMending = false;
    this.advance = undefined;
    this.state = state;
    keepQuiz(this.version, state);
  }

  /** A click on a radio: of a finger or a mouse, which leads on, or of an arrow key, which must not. */
  private choose(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement) || target.type !== "radio") return;
    const question = target.closest<HTMLElement>("fieldset[data-item]");
    if (!question) return;
    const at = this.state.items.indexOf(itemOf(question));
    this.keep(this.answered(at, answerIn(target)));
    if (this.isPointing) this.advance = window.setTimeout(() => this.onward(this.state), ADVANCE_MS);
    else this.view.showSettled(this.state);
  }

  private answered(at: number, value: number | null): QuizState {
    if (value !== null) this.visit.answered(this.state.items[at] ?? "");
    return answer(goTo(this.state, at), value);
  }

  private press(event: KeyboardEvent): void {
    this.isPointing = false;
    const action = this.isGoing && !belongsToBrowser(event) ? keyAction(event.key) : null;
    const isLast = this.state.at === this.state.items.length;
    if (action === null || (isLast && action.kind !== "back")) return;
    // Enter in a radio would send the form.
    event.preventDefault();
    this.act(action);
  }

  private act(action: KeyAction): void {
    const { at, items, answers } = this.state;
    if (action.kind === "back") this.back();
    else if (action.kind === "answer") this.onward(this.answered(at, action.value));
    else if (answers[items[at] ?? ""] !== undefined) this.onward(this.state);
  }

  private send(event: Event): void {
    const isEarly = this.state.at < this.state.items.length;
    if (isEarly || this.isSent) event.preventDefault();
    else this.visit.completed();
    this.isSent ||= !isEarly;
  }

  /** The browser's memory of a page may be older than what was kept, or hold what was wiped. */
  private returned(event: PageTransitionEvent): void {
    if (event.persisted) location.reload();
  }
}

/** A key held down, a command, Enter on what it presses by itself, an arrow that walks over the answers. */
function belongsToBrowser(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement;
  if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return true;
  if (event.key === "Enter") return target.matches("a, button, summary, input[type=checkbox]");
  return event.key.startsWith("Arrow") && target.matches("input[type=radio]");
}

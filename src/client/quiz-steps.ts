import { answerIn, itemOf } from "./questions.ts";
import type { QuizFace } from "./quiz-face.ts";
import {
  answer,
  back,
  goTo,
  type KeyAction,
  keyAction,
  next,
  nextUnanswered,
  type QuizState,
  unanswered,
} from "./quiz-state.ts";
import { part, StepView, type Way } from "./step-view.ts";

/** Long enough to see what was chosen, short enough not to wait for it. */
const ADVANCE_MS = 250;

/** One visitor's way through the questions, one at a time: what is tapped or typed, and what follows from it. */
export class QuizSteps {
  private readonly face: QuizFace;
  private readonly view: StepView;
  private state: QuizState;
  private isGoing: boolean;
  private isMending: boolean;
  /** Whether the last thing somebody did was pointing, with a finger or a mouse, rather than pressing a key. */
  private isPointing = false;
  private isSent = false;
  /** How long each statement was shown, and since when the one that is. */
  private readonly itemTimesMs: Record<string, number> = {};
  private shownAt = performance.now();
  /** Set while a tapped answer is shown, before the next question is. */
  private advance: number | undefined;

  constructor(face: QuizFace) {
    this.face = face;
    this.view = new StepView(face);
    this.isGoing = face.isGoing;
    this.isMending = face.isMending && face.isGoing;
    const first = unanswered(face.state)[0];
    const isToMend = this.isMending && face.state.at === face.state.items.length && first !== undefined;
    this.state = isToMend ? goTo(face.state, first) : face.state;
    this.listen();
    if (this.isGoing) this.view.showStep(this.state, null);
    else face.page.classList.remove("is-going");
  }

  /** Another tab is on its way: shows a button with which to go on from there. */
  offerToGoOn(there: QuizState): void {
    if (this.isGoing) return;
    part(this.face.root, "resume").hidden = false;
    part(this.face.root, "go-on").onclick = () => {
      this.isGoing = true;
      this.go(there, "on");
    };
  }

  /** What was sent did not arrive: it may be sent again. */
  failed(): void {
    this.isSent = false;
  }

  private listen(): void {
    const { form, root } = this.face;
    part(root, "begin").addEventListener("click", (event) => this.begin(event));
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
    root.addEventListener("keydown", (event) => this.press(event as KeyboardEvent));
  }

  private begin(event: Event): void {
    event.preventDefault();
    this.face.visit.started();
    this.shownAt = performance.now();
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
    const isAnswered = this.advance !== undefined;
    this.onward(isAnswered ? this.state : answer(this.state, null));
    if (!isAnswered && this.state.at < this.state.items.length) this.view.saySkipped();
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
    this.clock();
    this.keep(state);
    this.view.showStep(state, way);
    this.face.onStep?.();
  }

  private clock(): void {
    const now = performance.now();
    const item = this.state.items[this.state.at];
    const spent = Math.round(now - this.shownAt);
    if (item !== undefined && this.isGoing) this.itemTimesMs[item] = (this.itemTimesMs[item] ?? 0) + spent;
    this.shownAt = now;
  }

  private keep(state: QuizState): void {
    clearTimeout(this.advance);
    if (state.at === state.items.length) this.isMending = false;
    this.advance = undefined;
    this.state = state;
    this.face.keep(state);
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
    const { items } = this.state;
    if (value !== null) this.face.visit.answered(items[at] ?? "", at, items.length);
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
    if (isEarly || this.isSent || this.face.send) event.preventDefault();
    if (isEarly || this.isSent) return;
    this.isSent = true;
    if (this.face.send) {
      this.face.send(this.itemTimesMs);
      return;
    }
    for (const [item, time] of Object.entries(this.itemTimesMs)) addHidden(this.face.form, item, time);
    this.face.visit.completed();
  }
}

function addHidden(form: HTMLFormElement, item: string, time: number): void {
  const field = document.createElement("input");
  Object.assign(field, { type: "hidden", name: `itemTimesMs[${item}]`, value: String(time) });
  form.append(field);
}

/** A key held down, a command, Enter on what it presses by itself, an arrow that walks over the answers, typed text. */
function belongsToBrowser(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement;
  if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return true;
  if (target.matches("input:not([type=radio], [type=checkbox]), textarea, select")) return true;
  if (event.key === "Enter") return target.matches("a, button, summary, input[type=checkbox]");
  return event.key.startsWith("Arrow") && target.matches("input[type=radio]");
}

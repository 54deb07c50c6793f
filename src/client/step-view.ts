import { checkAnswer, itemOf, questionsOf } from "./questions.ts";
import { type QuizState, unanswered } from "./quiz-state.ts";

/** Which way the next step comes in from; null shows it without moving anything, as after a reload. */
export type Way = "on" | "back" | null;

/** Shows one step of the form at a time. It only shows: what somebody does is for QuizSteps. */
export class StepView {
  private readonly page = document.documentElement;
  private readonly form: HTMLFormElement;
  private readonly questions: HTMLFieldSetElement[];
  private readonly last: HTMLElement;
  private readonly title: HTMLElement;

  constructor(form: HTMLFormElement) {
    this.form = form;
    this.questions = questionsOf(form);
    this.last = part(form, "last");
    this.title = part(document, "title");
    for (const place of [...this.questions, this.title, part(form, "last-title")]) place.tabIndex = -1;
  }

  showIntro(): void {
    this.page.classList.remove("is-going");
    this.title.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }

  showStep(state: QuizState, way: Way): void {
    const isStart = !this.page.classList.contains("is-going");
    this.page.classList.add("is-going");
    this.form.dataset.way = way ?? "";
    this.questions.forEach((question, index) => {
      checkAnswer(question, state.answers[itemOf(question)]);
      question.classList.toggle("is-current", index === state.at);
    });
    this.last.classList.toggle("is-current", state.at === this.questions.length);
    this.showSettled(state);
    if (way === null) return;
    const place = this.questions[state.at] ?? part(this.form, "last-title");
    place.focus({ preventScroll: true });
    if (isStart) window.scrollTo(0, 0);
    else if (this.form.getBoundingClientRect().top < 0) this.form.scrollIntoView();
  }

  /** What depends on the answers alone: how far, whether one may go on, what is left. */
  showSettled(state: QuizState): void {
    const { at, answers, items } = state;
    const item = items[at];
    const isSettled = item !== undefined && answers[item] !== undefined;
    this.questions[at]?.classList.toggle("is-settled", isSettled);
    if (isSettled) unmarkMissing(this.questions[at]);
    part(this.form, "skip").hidden = item === undefined || isSettled;
    part(this.form, "next").hidden = !isSettled;
    this.showProgress(Object.keys(answers).length);
    const open = unanswered(state);
    part(this.form, "all").hidden = open.length > 0;
    part(this.form, "open").hidden = open.length === 0;
    this.form.querySelectorAll<HTMLElement>("[data-go-to]").forEach((link, index) => {
      link.hidden = !open.includes(index);
    });
  }

  private showProgress(settled: number): void {
    part(this.form, "progress").setAttribute("aria-valuenow", String(settled));
    // Through the CSSOM, which a strict policy allows; a style attribute in markup it would refuse.
    part(this.form, "progress-fill").style.transform = `scaleX(${settled / this.questions.length})`;
  }
}

/** What came back as missing is so no longer. */
function unmarkMissing(question: HTMLElement | undefined): void {
  question?.classList.remove("is-missing");
  question?.removeAttribute("aria-describedby");
  question?.querySelector(".field-error")?.remove();
}

/** A part of the page that the script needs, marked `data-quiz-<name>`; without it the page stays a plain form. */
export function part(root: ParentNode, name: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(`[data-quiz-${name}]`);
  if (!found) throw new Error(`The page has no ${name}.`);
  return found;
}

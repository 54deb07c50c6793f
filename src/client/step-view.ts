import { type Need, notShown } from "../quiz/attachment/needed.ts";
import type { Locale } from "../quiz/types.ts";
import { dimensionTexts } from "../texts/dimensions.ts";
import { fill } from "../texts/fill.ts";
import { listed } from "../texts/numbers.ts";
import { counted } from "../texts/plural.ts";
import { quizTexts } from "../texts/quiz.ts";
import { checkAnswer, itemOf, questionsOf } from "./questions.ts";
import type { QuizFace } from "./quiz-face.ts";
import { type QuizState, unanswered } from "./quiz-state.ts";

/** Which way the next step comes in from; null shows it without moving anything, as after a reload. */
export type Way = "on" | "back" | null;

/** About how long one statement takes. */
const ITEM_S = 13;

/** Shows one step of the form at a time. It only shows: what somebody does is for QuizSteps. */
export class StepView {
  private readonly page: HTMLElement;
  private readonly form: HTMLFormElement;
  private readonly questions: HTMLFieldSetElement[];
  private readonly last: HTMLElement;
  private readonly title: HTMLElement;
  private readonly who: HTMLDetailsElement;
  private readonly needs: readonly Need[];
  private readonly locale: Locale;

  constructor({ root, page, form }: Pick<QuizFace, "root" | "page" | "form">) {
    this.page = page;
    this.form = form;
    this.questions = questionsOf(form);
    this.last = part(form, "last");
    this.title = part(root, "title");
    this.who = part(form, "who") as HTMLDetailsElement;
    this.needs = JSON.parse(form.dataset.needs ?? "[]");
    this.locale = form.lang === "en" ? "en" : "nl";
    for (const place of [...this.questions, this.title, part(form, "last-title")]) place.tabIndex = -1;
  }

  showIntro(): void {
    this.page.classList.remove("is-going");
    this.title.focus({ preventScroll: true });
    intoView(this.page);
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
    // Whom to think of is said in full with the first statement, and one press away with every other.
    this.who.open = state.at === 0;
    this.questions[state.at]?.append(this.who);
    this.showSettled(state);
    if (way === null) return;
    const place = this.questions[state.at] ?? part(this.form, "last-title");
    place.focus({ preventScroll: true });
    if (isStart) intoView(this.page);
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
    this.showProgress(state);
    this.showOpen(state);
  }

  /** Says what skipping did. */
  saySkipped(): void {
    part(this.form, "cheer").textContent = quizTexts(this.locale).question.skipped;
  }

  private showProgress({ at, answers, items }: QuizState): void {
    const t = quizTexts(this.locale).question;
    const settled = Object.keys(answers).length;
    const total = items.length;
    part(this.form, "progress").setAttribute("aria-valuenow", String(settled));
    // Through the CSSOM, which a strict policy allows; a style attribute in markup it would refuse.
    part(this.form, "progress-fill").style.transform = `scaleX(${settled / total})`;
    const isLast = at === total;
    const minutes = Math.max(1, Math.round(((total - at) * ITEM_S) / 60));
    part(this.form, "place").textContent = isLast ? "" : fill(t.place, { n: at + 1, total });
    part(this.form, "minutes").textContent = isLast ? "" : counted(minutes, t.minutes);
    part(this.form, "cheer").textContent = isLast ? "" : (t.cheers[Math.floor((4 * at) / total)] ?? "");
  }

  /** What is missing, and what can be shown with what is there. */
  private showOpen(state: QuizState): void {
    const t = quizTexts(this.locale).end;
    const open = unanswered(state);
    const short = notShown(this.needs, (id) => typeof state.answers[id] === "number");
    const names = dimensionTexts(this.locale);
    const scales = listed(
      short.map((scale) => names[scale].name.toLowerCase()),
      this.locale,
    );
    const words =
      short.length > 0 ? fill(counted(open.length, t.short), { scales }) : counted(open.length, t.open);
    part(this.form, "open").textContent = open.length === 0 ? t.all : words;
    this.form.querySelectorAll<HTMLElement>("[data-go-to]").forEach((link, index) => {
      link.hidden = !open.includes(index);
    });
  }
}

/** The top of what is shown: of our own page, or of the element where it is above the screen. */
function intoView(page: HTMLElement): void {
  if (page === document.documentElement) window.scrollTo(0, 0);
  else if (page.getBoundingClientRect().top < 0) page.scrollIntoView();
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

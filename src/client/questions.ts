import type { QuizState } from "./quiz-state.ts";

/** The form's questions in the order shown. */
export function questionsOf(form: HTMLFormElement): HTMLFieldSetElement[] {
  return [...form.querySelectorAll<HTMLFieldSetElement>("fieldset[data-item]")];
}

export function itemOf(question: HTMLElement): string {
  return question.dataset.item ?? "";
}

/** What a radio stands for; the one without a value is "no answer". */
export function answerIn(radio: HTMLInputElement): number | null {
  return radio.value === "" ? null : Number(radio.value);
}

/** Checks the radio of an answer; undefined, an open question, checks none. */
export function checkAnswer(question: HTMLElement, answer: number | null | undefined): void {
  for (const radio of question.querySelectorAll<HTMLInputElement>("input[type=radio]")) {
    radio.checked = answer !== undefined && answerIn(radio) === answer;
  }
}

/** Where a form is that came back to be mended: at the first question marked, else after the last; null if it is new. */
export function returnedState(form: HTMLFormElement): QuizState | null {
  if (!form.querySelector(".error-summary")) return null;
  const questions = questionsOf(form);
  const isMissing = (question: HTMLElement) => question.classList.contains("is-missing");
  const settled = questions.filter((question) => !isMissing(question));
  const first = questions.findIndex(isMissing);
  return {
    items: questions.map(itemOf),
    answers: Object.fromEntries(settled.map((question) => [itemOf(question), checkedIn(question)])),
    at: first < 0 ? questions.length : first,
  };
}

function checkedIn(question: HTMLElement): number | null {
  const checked = question.querySelector<HTMLInputElement>("input:checked");
  return checked && answerIn(checked);
}

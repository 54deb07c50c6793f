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

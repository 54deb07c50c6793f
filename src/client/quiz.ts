import { QuizSteps } from "./quiz-steps.ts";
import { isQuizKept } from "./quiz-store.ts";

// Before the page is first painted, so that nothing jumps when the form becomes steps.
const page = document.documentElement;
page.classList.add("is-stepping");
page.classList.toggle("is-going", isQuizKept());

document.addEventListener("DOMContentLoaded", () => {
  const form = document.querySelector<HTMLFormElement>("form[data-quiz]");
  try {
    if (form) new QuizSteps(form);
  } catch {
    // Whatever this browser lacks, the plain form works.
    page.classList.remove("is-stepping", "is-going");
  }
});

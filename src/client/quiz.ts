import { itemOf, questionsOf, returnedState } from "./questions.ts";
import { newState } from "./quiz-state.ts";
import { QuizSteps } from "./quiz-steps.ts";
import { askTabs, isQuizKept, keepQuiz, keptQuiz } from "./quiz-store.ts";
import { countAt, Visit } from "./visit.ts";

// Before the page is first painted, so that nothing jumps when the form becomes steps.
const page = document.documentElement;
page.classList.add("is-stepping");
page.classList.toggle("is-going", isQuizKept());

document.addEventListener("DOMContentLoaded", () => {
  const form = document.querySelector<HTMLFormElement>("form[data-quiz]");
  try {
    if (form) begin(form);
  } catch {
    // Whatever this browser lacks, the plain form works.
    page.classList.remove("is-stepping", "is-going");
  }
});

function begin(form: HTMLFormElement): void {
  const items = questionsOf(form).map(itemOf);
  const version = form.querySelector<HTMLInputElement>("input[name=version]")?.value ?? "";
  const returned = returnedState(form);
  const kept = returned ?? keptQuiz(version, items);
  const state = kept ?? newState(items);
  const source = sourceIn(form);
  const visit = new Visit((event) => countAt("", event, source), Object.keys(state.answers));
  if (!kept) visit.viewed();
  const steps = new QuizSteps({
    root: document,
    page,
    form,
    state,
    isGoing: kept !== null,
    // From a result for which too little was answered: to what is open.
    isMending: returned !== null || location.hash === "#open",
    visit,
    keep: (now) => keepQuiz(version, now),
  });
  if (!kept) askTabs(version, items, (there) => steps.offerToGoOn(there));
  // The browser's memory of a page may be older than what was kept, or hold what was wiped.
  window.addEventListener("pageshow", (event) => event.persisted && location.reload());
}

/** The campaign and the site that led here, as the form carries them. */
function sourceIn(form: HTMLFormElement): Record<string, string> {
  const fields = [...new FormData(form)].filter(([name]) => name === "from" || name.startsWith("utm_"));
  return { page: location.origin + location.pathname, ...Object.fromEntries(fields) } as Record<
    string,
    string
  >;
}

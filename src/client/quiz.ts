import { armGentleScroll } from "./arm-gentle-scroll.ts";
import { armNumberKeys } from "./arm-number-keys.ts";
import { countProgress } from "./count-progress.ts";
import { countVisit } from "./count-visit.ts";

const form = document.querySelector<HTMLFormElement>("form[data-quiz]");
if (form) {
  for (const part of document.querySelectorAll("[data-needs-script]")) part.removeAttribute("hidden");
  countProgress(form);
  countVisit(form);
  armGentleScroll(form);
  armNumberKeys(form);
}

import { isAnswered } from "./questions.ts";

interface VisitEvent {
  event: "started" | "answered" | "completed";
  item?: string;
}

/** Tells the site how far this visit comes: which questions were answered, never how, nor by whom. */
export function countVisit(form: HTMLFormElement): void {
  const told = new Set<string>();
  const tell = (visit: VisitEvent) => {
    const name = `${visit.event} ${visit.item ?? ""}`;
    if (told.has(name)) return;
    told.add(name);
    send(visit);
  };
  form.addEventListener("change", (event) => {
    const question = (event.target as HTMLElement).closest<HTMLFieldSetElement>("fieldset[data-item]");
    if (!question || !isAnswered(question)) return;
    tell({ event: "started" });
    tell({ event: "answered", item: question.dataset.item ?? "" });
  });
  form.addEventListener("submit", () => tell({ event: "completed" }));
}

/** A count that is lost harms nobody; keepalive lets the last one outlive the page. */
function send(visit: VisitEvent): void {
  const init = { method: "POST", headers: { "content-type": "application/json" }, keepalive: true } as const;
  fetch("/v1/events", { ...init, credentials: "omit", body: JSON.stringify(visit) }).catch(() => {});
}

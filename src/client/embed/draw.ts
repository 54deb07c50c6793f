import { append } from "./jsx-runtime.ts";

/** What a site's own style sheet may reach, by the class that it has on our pages. */
const PARTS: Readonly<Record<string, string>> = {
  question: "question",
  choice: "answer",
  button: "button",
  field: "field",
  tick: "consent",
  pick: "consent",
  card: "card",
  "field-error": "error",
};

/** Draws components in a place, instead of what was there. */
export function draw(place: Element, view: unknown): void {
  place.replaceChildren();
  append(place, view as Node);
  for (const [name, part] of Object.entries(PARTS))
    for (const element of place.querySelectorAll(`.${name}`)) element.setAttribute("part", part);
}

import { type FrameMessage, HELLO } from "./frame-messages.ts";
import { QUIZ_EVENTS } from "./quiz-events.ts";
import { STEP_EVENT } from "./quiz-run.tsx";

/**
 * In our own page within a frame: tells the page around how high it is and how far it has come. Only whoever the server
 * lets frame it (frame-ancestors) can be there, and it talks to that page's origin alone, once it has heard it.
 * @returns what passes a sealed result on, for a form of that page.
 */
export function reportToParent(): (result: string) => void {
  const { parent } = window;
  if (parent === window) return () => {};
  let origin: string | null = null;
  const tell = (message: FrameMessage) => origin && parent.postMessage(message, origin);
  const tellHeight = () =>
    tell({ hechtwijzer: "height", height: document.body.getBoundingClientRect().height });
  window.addEventListener("message", (event) => {
    if (event.source !== parent || Object(event.data).hechtwijzer !== HELLO.hechtwijzer) return;
    origin = event.origin;
    tellHeight();
  });
  new ResizeObserver(tellHeight).observe(document.body);
  document.addEventListener(STEP_EVENT, () => tell({ hechtwijzer: "step" }));
  for (const name of QUIZ_EVENTS) {
    document.addEventListener(`hechtwijzer:${name}`, (event) => {
      const { detail } = event as CustomEvent<Record<string, unknown>>;
      tell({ hechtwijzer: "event", name, detail });
    });
  }
  parent.postMessage({ hechtwijzer: "ready" } satisfies FrameMessage, "*");
  return (result) => tell({ hechtwijzer: "result", result });
}

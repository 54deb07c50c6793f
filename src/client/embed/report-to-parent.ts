import { type FrameMessage, HELLO } from "./frame-messages.ts";
import { QUIZ_EVENTS } from "./quiz-events.ts";
import { STEP_EVENT } from "./quiz-run.tsx";
import { keepSource } from "./visit-source.ts";

/**
 * In our own page within a frame: tells the page around how high it is and how far it has come. Only whoever the server
 * lets frame it (frame-ancestors) can be there, and it talks to that page's origin alone, once it has heard it.
 * @returns what passes a sealed result on, for a form of that page.
 */
export function reportToParent(): (result: string) => void {
  const { parent } = window;
  if (parent === window) return () => {};
  let origin: string | null = null;
  let waiting: FrameMessage[] = [];
  const ready: FrameMessage = { hechtwijzer: "ready" };
  const tell = (message: FrameMessage) => {
    if (origin) parent.postMessage(message, origin);
    else if (message.hechtwijzer === "event") waiting.push(message);
  };
  const tellHeight = () =>
    tell({ hechtwijzer: "height", height: document.body.getBoundingClientRect().height });
  window.addEventListener("message", (event) => {
    const { hechtwijzer, source } = Object(event.data) as Record<string, unknown>;
    if (event.source !== parent || hechtwijzer !== HELLO.hechtwijzer) return;
    const isFirst = origin === null;
    origin = event.origin;
    if (source) keepSource(source);
    // It greeted before it knew who is here: once it knows, it says where the visit came from.
    else if (isFirst) tell(ready);
    tellHeight();
    waiting.forEach(tell);
    waiting = [];
  });
  new ResizeObserver(tellHeight).observe(document.body);
  document.addEventListener(STEP_EVENT, () => tell({ hechtwijzer: "step" }));
  for (const name of QUIZ_EVENTS) {
    document.addEventListener(`hechtwijzer:${name}`, (event) => {
      const { detail } = event as CustomEvent<Record<string, unknown>>;
      tell({ hechtwijzer: "event", name, detail });
    });
  }
  parent.postMessage(ready, "*");
  return (result) => tell({ hechtwijzer: "result", result });
}

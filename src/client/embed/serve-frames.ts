import { fillForm } from "./fill-form.ts";
import { type FrameMessage, HELLO, readFrameMessage } from "./frame-messages.ts";
import { visitSource } from "./visit-source.ts";

const FRAMES = "iframe[data-hechtwijzer]";

/** On a site's page: gives every quiz frame the height it asks for, and passes on its events and its result. */
export function serveFrames(site: string): void {
  window.addEventListener("message", (event) => {
    if (event.origin !== site) return;
    const frame = frames().find(({ contentWindow }) => contentWindow === event.source);
    const message = readFrameMessage(event.data);
    if (frame && message) obey(frame, message, site);
  });
  // A frame that was there first has said its "ready" to nobody. This holds nothing that another page could use.
  for (const { contentWindow } of frames()) contentWindow?.postMessage(HELLO, "*");
}

function frames(): HTMLIFrameElement[] {
  return [...document.querySelectorAll<HTMLIFrameElement>(FRAMES)];
}

function obey(frame: HTMLIFrameElement, message: FrameMessage, site: string): void {
  if (message.hechtwijzer === "ready")
    frame.contentWindow?.postMessage({ ...HELLO, source: visitSource() }, site);
  if (message.hechtwijzer === "height")
    Object.assign(frame.style, { height: `${Math.ceil(message.height)}px`, border: "0" });
  if (message.hechtwijzer === "step" && frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
  const selector = frame.dataset.formSelector;
  if (message.hechtwijzer === "result" && selector) fillForm(document, selector, message.result);
  if (message.hechtwijzer !== "event") return;
  const { name, detail } = message;
  frame.dispatchEvent(new CustomEvent(`hechtwijzer:${name}`, { bubbles: true, composed: true, detail }));
}

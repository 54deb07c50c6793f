import { makeQuizElement } from "./quiz-element.ts";
import { reportToParent } from "./report-to-parent.ts";
import { serveFrames } from "./serve-frames.ts";

const TAG = "hechtwijzer-quiz";

/** The origin that this script came from: the quiz's own, whatever page it runs on. */
function ownOrigin(): string | null {
  const script =
    document.currentScript ?? document.querySelector<HTMLScriptElement>('script[src$="/embed.js"]');
  return script instanceof HTMLScriptElement && script.src ? new URL(script.src).origin : null;
}

const site = ownOrigin();
// A page may load the script twice: the first one stays.
if (site && !customElements.get(TAG)) {
  const isFrame = document.documentElement.hasAttribute("data-hechtwijzer-frame");
  customElements.define(TAG, makeQuizElement(site, isFrame ? reportToParent() : () => {}));
  serveFrames(site);
}

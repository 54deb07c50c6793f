import { leadTo } from "./jsx-runtime.ts";
import { ownOrigin, sayWhyNot } from "./own-origin.ts";
import { makeQuizElement } from "./quiz-element.ts";
import { reportToParent } from "./report-to-parent.ts";
import { serveFrames } from "./serve-frames.ts";

const TAG = "hechtwijzer-quiz";

function start(site: string): void {
  // A page may load the script twice: the first one stays.
  if (customElements.get(TAG)) return;
  const isFrame = document.documentElement.hasAttribute("data-hechtwijzer-frame");
  // A sandbox takes the frame's origin away, so no question would be answered: the page without scripts works there.
  if (isFrame && window.origin === "null") {
    const lang = document.documentElement.lang;
    window.location.replace(`${site}/quiz${lang ? `?lang=${lang}` : ""}`);
    return;
  }
  leadTo(site);
  customElements.define(TAG, makeQuizElement(site, isFrame ? reportToParent() : () => {}));
  serveFrames(site);
}

/** Of a script whose place is not known yet: the elements that may tell come later in the page. */
function startOrSay(): void {
  const site = ownOrigin(document, TAG);
  if (site) start(site);
  else if (!customElements.get(TAG)) sayWhyNot(document, TAG);
}

const known = ownOrigin(document, TAG);
if (known) start(known);
else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", startOrSay);
else startOrSay();

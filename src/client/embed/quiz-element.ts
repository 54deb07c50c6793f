import type { Locale } from "../../quiz/types.ts";
import { adoptStyles } from "./adopt-styles.ts";
import { QuizRun } from "./quiz-run.tsx";

/** The class of `<hechtwijzer-quiz lang theme form-selector return-url>`, asking its questions of one origin. */
export function makeQuizElement(site: string, onResult: (result: string) => void): CustomElementConstructor {
  return class extends HTMLElement {
    static readonly observedAttributes = ["lang"];
    private run: QuizRun | null = null;

    connectedCallback(): void {
      // Moved within the page it goes on where it was.
      if (this.run) return;
      const root = this.attachShadow({ mode: "open" });
      adoptStyles(root, site);
      this.run = new QuizRun(this, root, site, onResult);
      void this.run.open(localeFor(this));
    }

    attributeChangedCallback(): void {
      if (this.run) void this.run.open(localeFor(this));
    }
  };
}

/** Its own language, else the page's, else Dutch. */
function localeFor(element: HTMLElement): Locale {
  const written = element.lang || document.documentElement.lang;
  return written.toLowerCase().startsWith("en") ? "en" : "nl";
}

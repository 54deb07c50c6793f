/** An attribute that gives the quiz's origin where the script was inlined, or renamed by a plugin that joins scripts. */
const ORIGIN_ATTRIBUTE = "origin";

/**
 * The quiz's own origin, whatever page the script runs on: that of its file, also when it runs as a module, deferred,
 * or with a version behind its name; else what an element says. Null where nothing on the page tells.
 */
export function ownOrigin(page: Document, tag: string): string | null {
  const scripts = [page.currentScript, ...page.querySelectorAll("script[src]")];
  for (const script of scripts) {
    const url = script instanceof HTMLScriptElement && script.src ? urlOf(script.src) : null;
    if (url?.pathname.endsWith("/embed.js")) return url.origin;
  }
  for (const element of page.querySelectorAll(tag)) {
    const url = urlOf(element.getAttribute(ORIGIN_ATTRIBUTE) ?? "");
    if (url && /^https?:$/.test(url.protocol)) return url.origin;
  }
  return null;
}

/** Old browsers have no URL.parse. */
function urlOf(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

const SENTENCES = {
  nl: "De quiz kan op deze pagina niet starten.",
  en: "The quiz can't start on this page.",
};

/** Says on the page and in the console that the quiz can't start, and how to mend it. */
export function sayWhyNot(page: Document, tag: string): void {
  const elements = [...page.querySelectorAll<HTMLElement>(tag)];
  if (elements.length === 0) return;
  console.error(
    `Hechtwijzer: the script does not know where the quiz is, because it was inlined or renamed. Leave embed.js as it is, or say where: <${tag} origin="https://quiz.example">.`,
  );
  for (const element of elements) {
    const locale = (element.lang || page.documentElement.lang).toLowerCase().startsWith("en") ? "en" : "nl";
    element.textContent = SENTENCES[locale];
  }
}

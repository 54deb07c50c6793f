/** The element's style sheet with the brand's colours; dev/build-assets.ts puts it here. */
declare const EMBED_CSS: string;

let shared: CSSStyleSheet | null = null;

/**
 * Styles by a constructed sheet, which no Content-Security-Policy refuses. A browser without them (Safari before 16.4)
 * links the same sheet as a file: a policy that refuses that as well leaves a plain quiz, which works.
 */
export function adoptStyles(root: ShadowRoot, site: string): void {
  try {
    shared ??= constructed();
    root.adoptedStyleSheets = [shared];
  } catch {
    // No constructor, or none that scripts may call.
    linkStyles(root, site);
  }
}

function linkStyles(root: ShadowRoot, site: string): void {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = `${site}/assets/embed.css`;
  root.prepend(link);
}

function constructed(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(EMBED_CSS);
  return sheet;
}

/** Each colour that the pages name, by day and by night. `--brand-…` come from brand.json. */
const COLOURS: Readonly<Record<string, readonly [day: string, night: string]>> = {
  background: ["var(--brand-background)", "#151b18"],
  surface: ["var(--brand-surface)", "#1e2622"],
  sunk: ["#f1ede4", "#19201d"],
  text: ["var(--brand-text)", "#e9eee9"],
  muted: ["var(--brand-muted)", "#aab8b0"],
  accent: ["var(--brand-accent)", "var(--brand-accent-dark)"],
  "on-accent": ["var(--brand-accent-text)", "var(--brand-accent-dark-text)"],
  soft: ["#e4eae4", "#25352f"],
  you: ["var(--brand-you, #a94b24)", "var(--brand-you-dark, #f0a57f)"],
  "you-soft": ["#f7e7dd", "#3a2a22"],
  line: ["#e0dacd", "#35413b"],
  "control-line": ["#76817b", "#84948b"],
  "warn-line": ["#9a4a1f", "#e0a070"],
  "warn-text": ["#8a3f16", "#f0b48a"],
  "warn-soft": ["#fbeee3", "#32261d"],
  shadow: ["0 1px 2px rgb(40 35 20 / 0.05), 0 6px 24px rgb(40 35 20 / 0.05)", "none"],
};

/** What a site may set of the element, by the name that it has there. */
const SET_BY_SITE: Readonly<Record<string, string>> = {
  background: "background",
  surface: "background",
  text: "text",
  muted: "muted",
  accent: "accent",
  "on-accent": "accent-text",
  line: "line",
};

function declarations(colourOf: (name: string) => string): string {
  return Object.keys(COLOURS)
    .map((name) => `--${name}: ${colourOf(name)};`)
    .join(" ");
}

/** The system's own faces: nothing is fetched. */
const FACES = {
  sans: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif',
  serif:
    '"Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", Charter, Georgia, "Noto Serif", serif',
};

/** The tokens of our own pages. */
export function pageTokens(): string {
  const [day, night] = [0, 1].map((at) => declarations((name) => COLOURS[name]?.[at] ?? ""));
  return `:root { --sans: ${FACES.sans}; --serif: ${FACES.serif}; ${day} } @media (prefers-color-scheme: dark) { :root { ${night} } }`;
}

/** The element's: dark by its own attribute, or by the visitor's choice. It has one ground, and no shadow. */
export function elementTokens(): string {
  const [day, night] = [0, 1].map((at) =>
    declarations((name) => {
      const ours = COLOURS[name === "background" ? "surface" : name]?.[name === "shadow" ? 1 : at] ?? "";
      const theirs = SET_BY_SITE[name];
      return theirs ? `var(--hechtwijzer-${at === 0 ? "" : "dark-"}${theirs}, ${ours})` : ours;
    }),
  );
  const dark = `{ color-scheme: dark; ${night} }`;
  const faces = `--sans: var(--hechtwijzer-font, ${FACES.sans}); --serif: var(--hechtwijzer-heading-font, ${FACES.serif});`;
  return `.hw { color-scheme: light; ${faces} ${day} } :host([theme="dark"]) .hw ${dark}
@media (prefers-color-scheme: dark) { :host(:not([theme="light"])) .hw ${dark} }`;
}

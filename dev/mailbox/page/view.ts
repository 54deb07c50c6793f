const PANES = ["letter", "text", "source"] as const;
const THEMES = ["light", "dark"] as const;
const WIDTHS = ["375", "640"] as const;

type Pane = (typeof PANES)[number];
export type Theme = (typeof THEMES)[number];
type Width = (typeof WIDTHS)[number];

/** What the page shows, all of it in its address: a reload or a bookmark shows the same. */
export interface View {
  readonly mail: string | undefined;
  readonly to: string | undefined;
  readonly pane: Pane;
  readonly theme: Theme;
  readonly width: Width;
  readonly notice: string | undefined;
}

export function readView(query: URLSearchParams): View {
  return {
    mail: query.get("mail") || undefined,
    to: query.get("to")?.trim() || undefined,
    pane: PANES.find((pane) => pane === query.get("pane")) ?? "letter",
    theme: THEMES.find((theme) => theme === query.get("theme")) ?? "light",
    width: WIDTHS.find((width) => width === query.get("width")) ?? "640",
    notice: query.get("notice") || undefined,
  };
}

export function isTheme(value: string | undefined): value is Theme {
  return THEMES.some((theme) => theme === value);
}

/** The query of the same view with some of it changed; a notice is shown once and not carried on. */
export function viewQuery(view: View, change: Partial<View> = {}): string {
  const { mail, to, pane, theme, width } = { ...view, ...change };
  const shown = {
    mail,
    to,
    pane: unless("letter", pane),
    theme: unless("light", theme),
    width: unless("640", width),
  };
  const entries = Object.entries(shown).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return new URLSearchParams(entries).toString();
}

function unless<T extends string>(usual: T, value: T): T | undefined {
  return value === usual ? undefined : value;
}

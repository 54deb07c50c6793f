/** Fills `{name}` places in a text; a place without a value stays visible, so that a test sees it. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

import type { ToldOfSheet } from "../quiz/told-of-sheet.ts";

/** How far a visit comes; never how anything was answered, nor by whom. */
export type VisitEvent =
  | { event: "viewed" | "started" }
  | { event: "answered"; item: string; at: number; total: number }
  | ({ event: "completed" } & Partial<ToldOfSheet>);

/** Tells how far one visit comes, each thing once. */
export class Visit {
  private readonly told: Set<string>;
  private readonly tell: (event: VisitEvent) => void;

  /** @param before the items answered before a reload, of which it was told. */
  constructor(tell: (event: VisitEvent) => void, before: readonly string[] = []) {
    this.tell = tell;
    this.told = new Set(before.map((item) => `item ${item}`));
  }

  viewed(): void {
    if (this.isFirst("viewed")) this.tell({ event: "viewed" });
  }

  started(): void {
    if (this.isFirst("started")) this.tell({ event: "started" });
  }

  answered(item: string, at: number, total: number): void {
    if (this.isFirst(`item ${item}`)) this.tell({ event: "answered", item, at, total });
  }

  /** @param sheet where this client knows it; else the quiz's own site counts it. */
  completed(sheet: Partial<ToldOfSheet> = {}): void {
    this.tell({ event: "completed", ...sheet });
  }

  private isFirst(what: string): boolean {
    if (this.told.has(what)) return false;
    this.told.add(what);
    return true;
  }
}

/**
 * Counts at the quiz's own site, with where the visit came from. A count that is lost harms nobody; keepalive lets the
 * last one outlive the page.
 */
export function countAt(site: string, visit: VisitEvent, source: Readonly<Record<string, string>>): void {
  const { event } = visit;
  const isFirst = event === "viewed" || event === "started";
  const more = visit.event === "answered" ? { item: visit.item } : isFirst ? { source } : visit;
  const init = { method: "POST", headers: { "content-type": "application/json" }, keepalive: true } as const;
  const body = JSON.stringify({ ...more, event });
  fetch(`${site}/v1/events`, { ...init, credentials: "omit", body }).catch(() => {});
}

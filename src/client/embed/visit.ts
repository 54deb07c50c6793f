import { count } from "./api.ts";
import { emit } from "./emit.ts";

/** Tells the page around and the quiz's own counts how far one visit comes: each thing once, and no answer. */
export class Visit {
  private readonly host: Element;
  private readonly site: string;
  private readonly told = new Set<string>();

  constructor(host: Element, site: string) {
    this.host = host;
    this.site = site;
  }

  started(): void {
    if (!this.isFirst("started")) return;
    emit(this.host, "started", {});
    count(this.site, { event: "started" });
  }

  answered(item: string, at: number, total: number): void {
    if (!this.isFirst(item)) return;
    emit(this.host, "answered", { question: at + 1, total });
    count(this.site, { event: "answered", item });
  }

  completed(result: string): void {
    emit(this.host, "completed", { result });
    count(this.site, { event: "completed" });
  }

  lead(): void {
    emit(this.host, "lead", {});
  }

  private isFirst(what: string): boolean {
    if (this.told.has(what)) return false;
    this.told.add(what);
    return true;
  }
}

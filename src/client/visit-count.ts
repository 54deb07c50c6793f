interface VisitEvent {
  event: "started" | "answered" | "completed";
  item?: string;
}

/** Tells the site how far one visit comes: which questions were answered, each once, never how, nor by whom. */
export class VisitCount {
  private readonly told: Set<string>;

  /** `before`: the items answered before a reload, of which the site has heard. */
  constructor(before: readonly string[]) {
    this.told = new Set(before);
  }

  started(): void {
    send({ event: "started" });
  }

  answered(item: string): void {
    if (this.told.has(item)) return;
    this.told.add(item);
    send({ event: "answered", item });
  }

  completed(): void {
    send({ event: "completed" });
  }
}

/** A count that is lost harms nobody; keepalive lets the last one outlive the page. */
function send(visit: VisitEvent): void {
  const init = { method: "POST", headers: { "content-type": "application/json" }, keepalive: true } as const;
  fetch("/v1/events", { ...init, credentials: "omit", body: JSON.stringify(visit) }).catch(() => {});
}

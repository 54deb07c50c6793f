const clocks = new Map<string, Intl.DateTimeFormat>();

/** The hour of the day (0 to 23), by Intl, where the engine uses Temporal: an onlooker must not share its mistakes. */
export function hourIn(zone: string, fallback: string, atMs: number): number {
  const clock = clocks.get(zone) ?? clockOf(zone) ?? (clockOf(fallback) as Intl.DateTimeFormat);
  clocks.set(zone, clock);
  return Number(clock.format(atMs));
}

function clockOf(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", hourCycle: "h23" });
  } catch {
    return null;
  }
}

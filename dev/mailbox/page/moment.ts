const FORMAT = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
});

/** An ISO moment as the developer's own clock would say it. */
export function spokenMoment(iso: string): string {
  return FORMAT.format(new Date(iso));
}

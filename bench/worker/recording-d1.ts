type Bound = { text: string; values: unknown[]; statement: D1PreparedStatement };

/** A D1 binding that remembers what it was asked, to be asked it all again by itself. */
export function recordingD1(d1: D1Database) {
  let trips: Pick<Bound, "text" | "values">[][] = [];
  const remember = (bound: readonly Bound[]) =>
    trips.push(bound.map(({ text, values }) => ({ text, values })));
  const prepare = (text: string, statement: D1PreparedStatement, values: unknown[]) => ({
    ...{ text, values, statement },
    bind: (...given: unknown[]) => prepare(text, statement.bind(...given), given),
    all() {
      remember([this]);
      return statement.all();
    },
  });
  return {
    d1: {
      prepare: (text: string) => prepare(text, d1.prepare(text), []),
      batch(bound: readonly Bound[]) {
        remember(bound);
        return d1.batch(bound.map(({ statement }) => statement));
      },
    } as unknown as D1Database,
    reset() {
      trips = [];
    },
    async replay(): Promise<number> {
      for (const trip of trips)
        await d1.batch(trip.map(({ text, values }) => d1.prepare(text).bind(...values)));
      return trips.length;
    },
  };
}

/** A day of the week, ISO numbering: 1 is Monday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** One step of a sequence. Its key is permanent and unique over all sequences: receipts are kept under it. */
export interface Step {
  readonly key: string;
  /** ISO 8601 duration after the previous step (days and weeks are calendar-aware in the lead's zone). */
  readonly wait: string;
  /** Local hours in which it may go: from (inclusive) to (exclusive). Null: at any hour. */
  readonly window: { readonly fromHour: number; readonly toHour: number } | null;
  /** Weekdays on which it may go; null: all. */
  readonly weekdays: readonly Weekday[] | null;
}

export interface Sequence {
  readonly key: string;
  readonly steps: readonly Step[];
  /** Goals that end it. */
  readonly goals: readonly string[];
}

/** Where the coach looks somebody up. */
export const PEOPLE_PATH = "/admin/people";

/** What a coach can do to one person; each asks once more. */
export const PERSON_ACTS = [
  "erase",
  "lift",
  "resend-unknown",
  "resend-confirmation",
  "pause",
  "resume",
  "stop-series",
  "stop-all",
  "move",
] as const;

/** Why an address is held back, where the coach may end that: no stop that somebody asked for. */
export const LIFTABLE: readonly string[] = ["bounced", "complained", "provider"];
export type PersonAct = (typeof PERSON_ACTS)[number];

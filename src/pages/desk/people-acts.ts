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
export type PersonAct = (typeof PERSON_ACTS)[number];

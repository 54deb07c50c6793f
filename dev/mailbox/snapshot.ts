import type { KeptKey, Keys } from "./idempotency.ts";
import type { LimitsKeeper } from "./limits.ts";
import type { State } from "./state.ts";
import type { Mail } from "./types.ts";

/** What a restart must not forget: the letters, the keys that hold their answers, and the quota's use. */
export interface Snapshot {
  readonly version: 1;
  readonly mails: readonly Mail[];
  readonly keys: readonly (readonly [string, KeptKey])[];
  readonly sent: readonly (readonly [string, number])[];
}

export interface SnapshotParts {
  readonly state: State;
  readonly keys: Keys;
  readonly limits: LimitsKeeper;
}

export function takeSnapshot({ state, keys, limits }: SnapshotParts): Snapshot {
  return { version: 1, mails: state.mails(), keys: keys.entries(), sent: limits.entries() };
}

export function restoreSnapshot({ state, keys, limits }: SnapshotParts, snapshot: Snapshot): void {
  for (const mail of snapshot.mails) state.putMail(mail);
  keys.restore(snapshot.keys);
  limits.restore(snapshot.sent);
}

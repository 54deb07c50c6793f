/**
 * What a use case hands back: its value, or by name why it did nothing, with whatever goes with that name. Whoever
 * answers people switches over `code` once, without a default: a name that is misspelt or forgotten does not compile.
 */
export type Result<T, R extends string | Refusal> = Done<T> | Refused<R>;

interface Refusal {
  readonly code: string;
}

interface Done<T> {
  readonly ok: true;
  readonly value: T;
}

type Refused<R> = R extends string
  ? { readonly ok: false; readonly code: R }
  : { readonly ok: false } & Readonly<R>;

export function done(): Done<void>;
export function done<T>(value: T): Done<T>;
export function done<T>(value?: T): Done<T | undefined> {
  return { ok: true, value };
}

export function refused<const C extends string>(code: C): { readonly ok: false; readonly code: C } {
  return { ok: false, code };
}

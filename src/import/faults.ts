import type { Result } from "../result.ts";

/** Why a whole file is not taken. */
type FileFault =
  | "not-text"
  | "wrong-byte"
  | "active-people"
  | "empty"
  | "too-many-rows"
  | "missing-column"
  | "repeated-column"
  | "broken-quotes";

/** Why a row is not taken. */
export type RowFaultCode =
  | "invalid-email"
  | "address-elsewhere"
  | "repeated-email"
  | "missing"
  | "too-long"
  | "wrong-cells"
  | "unknown-consent"
  | "nothing-to-send"
  | "unknown-version"
  | "invalid-moment"
  | "future-moment"
  | "confirmed-before-given"
  | "unknown-locale"
  | "unknown-time-zone"
  | "unknown-choice"
  | "unknown-status"
  | "single-opt-in";

/** Where and why; never what stood there. */
export interface RowFault {
  line: number;
  /** Our own name of the column; null: the row as a whole. */
  column: string | null;
  code: RowFaultCode;
}

export interface FileRefusal {
  code: FileFault;
  column?: string;
  line?: number;
  /** Of a file whose columns are not known: what they are called there, for somebody to say which is which. */
  header?: readonly string[];
}

/** `faults`: rows that are not taken; `flags`: rows that are, though not all of them could be read. */
export type ReadRows<T> = Result<{ entries: T[]; faults: RowFault[]; flags: RowFault[] }, FileRefusal>;

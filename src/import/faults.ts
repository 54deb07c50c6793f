import type { Result } from "../result.ts";

/** Why a whole file is not taken. */
type FileFault =
  | "not-text"
  | "empty"
  | "too-many-rows"
  | "missing-column"
  | "repeated-column"
  | "broken-quotes";

/** Why a row is not taken. */
export type RowFaultCode =
  | "invalid-email"
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
  | "unknown-choice";

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
}

export type ReadRows<T> = Result<{ entries: T[]; faults: RowFault[] }, FileRefusal>;

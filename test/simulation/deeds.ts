import type { PreferenceAct } from "../../src/usecases/reader/change-preferences.ts";
import type { Process } from "./scheduler.ts";

/** What a sign-up asks for. */
export interface Asked {
  readonly consents: readonly string[];
  /** Null: no result came along that may be used. */
  readonly style: string | null;
  readonly tookQuiz: boolean;
  readonly locale: string;
  readonly zone: string;
}

/** What somebody did, or had done to them, with what their links and forms said. */
export type What =
  | { readonly act: "sign-up"; readonly asked: Asked }
  | { readonly act: "ask-again"; readonly consents: readonly string[] }
  | {
      readonly act: "confirm";
      readonly lead: string;
      readonly number: number;
      readonly rhythm: "as-written" | "weekly" | "on-request" | null;
    }
  /** Of all letters; by a confirmation's own link, of that sign-up where nobody pressed its button. */
  | { readonly act: "unsubscribe"; readonly lead: string; readonly number: number | null }
  | { readonly act: "refuse"; readonly lead: string; readonly lift: boolean }
  | { readonly act: "prefer"; readonly lead: string; readonly choice: PreferenceAct }
  | { readonly act: "erase"; readonly lead: string | null }
  | { readonly act: "ask-data"; readonly lead: string }
  | { readonly act: "goal"; readonly goal: string }
  /** The provider tells of a letter. */
  | {
      readonly act: "told";
      readonly kind: string;
      readonly id: string;
      readonly lead: string;
      readonly sequence: string;
      readonly step: string;
      readonly reason: string | null;
    }
  | { readonly act: "listed"; readonly origin: "bounce" | "complaint" | "manual" }
  | { readonly act: "unlisted" }
  | { readonly act: "lift" }
  | { readonly act: "import-stop" }
  | {
      readonly act: "import";
      readonly locale: string;
      readonly zone: string;
      readonly newsletter: boolean;
      readonly series: boolean;
    }
  | { readonly act: "resend"; readonly sequence: string; readonly step: string }
  | { readonly act: "test"; readonly step: string }
  | { readonly act: "newsletter"; readonly id: string; readonly locale: string | null }
  | { readonly act: "call-off"; readonly id: string }
  /** The coach stops all mail, newsletters or a series, or lets it go on. */
  | { readonly act: "halt"; readonly what: string; readonly isOn: boolean }
  | { readonly act: "coach-mail" }
  | { readonly act: "purge" };

export interface Deed<W extends What = What> {
  /** Whose; empty where it is everybody's. */
  readonly address: string;
  readonly what: W;
  readonly begunMs: number;
  /** How many deeds had been done when it first looked at the database; null: it has not yet. */
  looked: number | null;
  /** When it was done (virtual ms): written, or answered as done; null: it is not. */
  doneMs: number | null;
  /** What stood under older keys of its address, when it was last looked: moving that along is nothing done yet. */
  older: number;
  /** What the database calls the sign-up, the import or the letter that it made, where it made one. */
  made: Made | null;
}

/** A lead's sign-up by its number; a lead alone (0); or a batch of what was asked for, without a lead. */
export interface Made {
  readonly lead: string;
  readonly number: number;
  readonly batch?: string;
}

export interface JournalParts {
  readonly now: () => number;
  /** How much stands under older keys of this address. */
  readonly olderKeys: (address: string) => number;
  /** The name of what a deed made by now; null: it made nothing, or not yet. */
  readonly madeBy: (deed: Deed) => Made | null;
  readonly onDone: (deed: Deed) => void;
}

export type Journal = ReturnType<typeof makeJournal>;

/** Until it has made what it makes, it is not done. */
const MAKING: readonly string[] = [
  ...["sign-up", "ask-again", "import", "ask-data", "test", "coach-mail"],
  ...["newsletter", "call-off"],
];

/**
 * What each person did and was answered, in the order in which it was done. Something is done when it is written, or else
 * when it is answered as done: whoever is told "you are off the list" is, whatever was written.
 */
export function makeJournal({ now, olderKeys, madeBy, onDone }: JournalParts) {
  const open = new Map<Process, Deed>();
  let count = 0;

  function finish(deed: Deed): void {
    deed.doneMs = now();
    count += 1;
    onDone(deed);
  }

  return {
    count: () => count,
    /** Does it. @param isDone whether an answer says that it is. */
    async tell<T>(
      process: Process,
      address: string,
      what: What,
      work: () => Promise<T>,
      isDone: (answer: T) => boolean = () => true,
    ): Promise<{ answer: T; deed: Deed }> {
      const older = olderKeys(address);
      const deed: Deed = { address, what, begunMs: now(), looked: null, doneMs: null, older, made: null };
      open.set(process, deed);
      const answer = await work();
      open.delete(process);
      if (deed.doneMs === null && isDone(answer)) finish(deed);
      return { answer, deed };
    },
    /** Gives what the process is doing, if it is a deed. */
    onCommit(process: Process, changed: boolean): Deed | undefined {
      const deed = open.get(process);
      if (!deed) return undefined;
      deed.looked ??= count;
      if (!changed || deed.doneMs !== null) return deed;
      const before = deed.older;
      if (before > 0) deed.older = olderKeys(deed.address);
      if (deed.older < before) return deed;
      deed.made = madeBy(deed);
      if (deed.made || !MAKING.includes(deed.what.act)) finish(deed);
      return deed;
    },
  };
}

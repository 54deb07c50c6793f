import { KEPT_CALLS_CHARS_MAX, KEPT_CALLS_MAX, KEPT_MAILS_MAX } from "./config.ts";
import type { MailboxOptions } from "./options.ts";
import type { Call, Mail } from "./types.ts";

/** The accepted letters and the calls seen, oldest first; both bounded. */
export function createState(options: Pick<MailboxOptions, "keepMails" | "keepCalls">) {
  const keepMails = options.keepMails ?? KEPT_MAILS_MAX;
  const keepCalls = options.keepCalls ?? KEPT_CALLS_MAX;
  const mails = new Map<string, Mail>();
  const calls: { readonly call: Call; readonly chars: number }[] = [];
  const listeners = new Set<() => void>();
  let callChars = 0;
  let version = 0;

  function changed(): void {
    version += 1;
    for (const listener of listeners) listener();
  }

  function putMail(mail: Mail): void {
    mails.set(mail.id, mail);
    for (const id of mails.keys()) {
      if (mails.size <= keepMails) break;
      mails.delete(id);
    }
    changed();
  }

  function noteCall(call: Call, chars: number): void {
    calls.push({ call, chars });
    callChars += chars;
    while (calls.length > keepCalls || (calls.length > 1 && callChars > KEPT_CALLS_CHARS_MAX)) {
      callChars -= calls.shift()?.chars ?? 0;
    }
  }

  return {
    putMail,
    noteCall,
    changed,
    mail: (id: string): Mail | undefined => mails.get(id),
    mails: (): readonly Mail[] => [...mails.values()],
    calls: (): readonly Call[] => calls.map(({ call }) => call),
    version: () => version,
    onChange: (listener: () => void) => {
      listeners.add(listener);
    },
    clearMails: () => {
      mails.clear();
      changed();
    },
    clear: () => {
      mails.clear();
      calls.length = 0;
      callChars = 0;
      changed();
    },
  };
}

export type State = ReturnType<typeof createState>;

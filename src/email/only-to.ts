import type { Mailer } from "./mailer.ts";

/** Where a mail provider has mailboxes for trying, which nobody reads. */
const TEST_HOST = "@resend.dev";

/** A mailer that writes to one address, whoever a letter is for: a rehearsal can reach nobody else. */
export function onlyTo(mailer: Mailer, address: string): Mailer {
  const to = (wanted: string) => (wanted.endsWith(TEST_HOST) ? wanted : address);
  return {
    sendBatch: (emails, key, withinMs) =>
      mailer.sendBatch(
        emails.map((email) => ({ ...email, to: to(email.to) })),
        key,
        withinMs,
      ),
  };
}

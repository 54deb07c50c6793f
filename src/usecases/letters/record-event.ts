import type { Statement } from "../../db/database.ts";
import * as events from "../../db/letters/email-events.ts";
import { forgetSilence, putBack } from "../../db/letters/put-back.ts";
import { NEWSLETTER } from "../../drip/lanes.ts";
import { CONFIRMATION, letterName } from "../../drip/plan-claim.ts";
import { quotaResetMs } from "../../drip/retry.ts";
import type { LetterEvent, ListEvent, ProviderEvent } from "../../email/provider-event.ts";
import { normaliseAddress } from "../../privacy/address.ts";
import { addressHash } from "../address-hash.ts";
import type { Deps } from "../deps.ts";
import { complaintProvider, judgeComplaints } from "./complaints.ts";

/**
 * Takes what the provider tells of a letter: the receipt learns its fate, a dead address or a complaint stops
 * everything at once. Any order, any number of times. Events about letters we don't know are nothing.
 */
export async function recordEvent(deps: Deps, event: ProviderEvent): Promise<void> {
  if ("email" in event) return recordListed(deps, event);
  const place = parseTag(event.tag);
  const send = place && (await events.findSend(deps.db, place.batchId, place.position));
  if (!send) return;
  const nowMs = deps.now();
  const taking = { eventId: event.id, takenBy: deps.newId(), nowMs };
  const statements = [events.takeEvent(taking, send), ...statementsFor(taking, send, event)];
  if (event.kind !== "sent") statements.push(events.countEvent(taking, event.kind, letterName(send)));
  const provider = event.kind === "complained" ? await complaintProvider(deps, send.leadId) : null;
  if (provider !== null) statements.push(events.noteComplaint(taking, provider));
  await deps.db.batch(statements);
  if (event.kind === "complained") await judgeComplaints(deps);
  deps.log({ event: "provider-event", kind: event.kind });
}

function statementsFor(taking: events.Taking, send: events.FoundSend, event: LetterEvent): Statement[] {
  const { kind, reason } = event;
  const silence = send.sequence === CONFIRMATION ? [forgetSilence(taking, send)] : [];
  switch (kind) {
    case "sent":
      return [events.settleUnsure(taking, send)];
    case "delivered":
      return [...settle(taking, send, "delivered", null), events.resetSoftBounces(taking, send.leadId)];
    case "soft-bounce":
      return [
        ...settle(taking, send, "bounced", reason),
        events.addSoftBounce(taking, send.leadId),
        ...events.suppressSoftBounced(taking, send.leadId),
      ];
    case "hard-bounce":
      return [
        ...settle(taking, send, "bounced", reason),
        ...events.suppressLead(taking, send.leadId, "bounced"),
      ];
    case "complained":
      return [
        ...settle(taking, send, "complained", null),
        ...events.suppressLead(taking, send.leadId, "complained"),
      ];
    // The provider itself writes to this address no more: it bounced or complained there before.
    case "suppressed":
      return [
        ...settle(taking, send, "failed", reason),
        ...events.suppressLead(
          taking,
          send.leadId,
          /complain/i.test(reason ?? "") ? "complained" : "bounced",
          reason,
        ),
      ];
    case "failed":
      return [...settle(taking, send, "failed", reason), ...silence];
    case "held-up":
      return [
        ...putBack(taking, send, quotaResetMs(taking.nowMs)),
        ...settle(taking, send, "failed", reason),
        ...silence,
      ];
  }
}

const REASON_OF = { bounce: "bounced", complaint: "complained", manual: "provider" } as const;

/** What the provider's own list says of an address, known to us or not: in doubt about a stop, yes. */
async function recordListed(deps: Deps, { id, kind, email, origin }: ListEvent): Promise<void> {
  const address = normaliseAddress(email);
  if (address === null) return;
  const emailHash = await addressHash(deps, address);
  const taking = { eventId: id, takenBy: deps.newId(), nowMs: deps.now() };
  const why = { reason: REASON_OF[origin], cause: origin };
  await deps.db.batch(
    kind === "listed" ? events.listAddress(taking, emailHash, why) : events.unlistAddress(taking, emailHash),
  );
  deps.log({ event: "provider-event", kind });
}

/** What became of a letter: in the newsletter's numbers where it is one, and in its receipt. */
function settle(
  taking: events.Taking,
  send: events.FoundSend,
  state: "delivered" | "bounced" | "complained" | "failed",
  reason: string | null,
): Statement[] {
  const counted = send.sequence === NEWSLETTER ? [events.countFateOfNewsletter(taking, send, state)] : [];
  return [...counted, events.settleReceipt(taking, send, state, reason)];
}

/** A batch's id may itself hold a dash: the position stands behind the last one. */
function parseTag(tag: string | null): { batchId: string; position: number } | null {
  const match = /^(.+)-(\d{1,3})$/.exec(tag ?? "");
  return match?.[1] ? { batchId: match[1], position: Number(match[2]) } : null;
}

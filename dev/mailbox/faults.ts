import * as v from "valibot";
import { DELAY_MS_MAX, QUEUED_FAULTS_MAX } from "./config.ts";

const count = v.pipe(v.number(), v.integer(), v.minValue(1));

/** One scripted mishap; the first in the queue that fits a call befalls it. */
const FaultSchema = v.strictObject({
  /** The status to answer instead; nothing is accepted unless `accepts` is set. */
  status: v.optional(v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599))),
  /** The error's name; alone it implies its usual status. */
  name: v.optional(v.string()),
  /** Sent in place of the JSON body: what a broken gateway says. */
  text: v.optional(v.string()),
  /** Accepts the letters first, and answers `status` all the same. */
  accepts: v.optional(v.boolean()),
  /** Cuts the connection before or after the letters are accepted. */
  drop: v.optional(v.picklist(["before", "after"])),
  /** Holds the call, and its idempotency key, this long before anything is decided. */
  delayMs: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(DELAY_MS_MAX))),
  headers: v.optional(v.record(v.string(), v.string())),
  /** Seconds, for the header `retry-after`. */
  retryAfter: v.optional(v.pipe(v.number(), v.minValue(0))),
  /** How many calls it befalls: 1 unless told. */
  times: v.optional(count),
  match: v.optional(v.strictObject({ path: v.optional(v.string()), to: v.optional(v.string()) })),
  /** One letter of the payload that counts as invalid, by its place or its recipient. */
  memberIndex: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  memberAddress: v.optional(v.string()),
});

export type Fault = v.InferOutput<typeof FaultSchema>;

/** What a fault may be matched against: the path, and the recipients of each letter, in lower case. */
export interface Target {
  readonly path: string;
  readonly recipients: readonly (readonly string[])[];
}

export function createFaults() {
  let queue: { readonly fault: Fault; left: number }[] = [];

  /** Adds faults to the end of the queue. Throws a ValiError on a malformed one, a RangeError when full. */
  function add(...faults: readonly unknown[]): void {
    const added = faults.map((fault) => v.parse(FaultSchema, fault));
    if (queue.length + added.length > QUEUED_FAULTS_MAX) throw new RangeError("Too many queued faults.");
    queue.push(...added.map((fault) => ({ fault, left: fault.times ?? 1 })));
  }

  /** The fault that befalls this call, or null; it is used up once. */
  function take(target: Target): Fault | null {
    const entry = queue.find(({ fault }) => fits(fault, target));
    if (!entry) return null;
    entry.left -= 1;
    queue = queue.filter(({ left }) => left > 0);
    return entry.fault;
  }

  return {
    add,
    take,
    clear: () => {
      queue = [];
    },
    queued: (): readonly Fault[] => queue.map(({ fault, left }) => ({ ...fault, times: left })),
  };
}

export type Faults = ReturnType<typeof createFaults>;

/** The member that the fault spoils in this payload, or -1. */
export function spoiledMember(fault: Fault | null, recipients: Target["recipients"]): number {
  if (fault?.memberAddress !== undefined) return indexOfRecipient(recipients, fault.memberAddress);
  return fault?.memberIndex ?? -1;
}

function fits({ match, memberAddress, memberIndex }: Fault, { path, recipients }: Target): boolean {
  if (match?.path !== undefined && match.path !== path) return false;
  if (match?.to !== undefined && indexOfRecipient(recipients, match.to) < 0) return false;
  if (memberAddress !== undefined && indexOfRecipient(recipients, memberAddress) < 0) return false;
  return memberIndex === undefined || memberIndex < recipients.length;
}

function indexOfRecipient(recipients: Target["recipients"], address: string): number {
  return recipients.findIndex((member) => member.includes(address.toLowerCase()));
}

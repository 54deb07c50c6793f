import { randomBytes } from "node:crypto";
import { brand } from "../../src/brand.ts";
import type { Database } from "../../src/db/database.ts";
import { sequences } from "../../src/drip/sequences.generated.ts";
import { makeLetterBook } from "../../src/email/letter-book.ts";
import { letters } from "../../src/email/letters.generated.ts";
import type { Deps } from "../../src/usecases/deps.ts";
import type { World } from "../deploy/world.ts";

const ID_BYTES = 12;

/** As much of the outside world as the use cases of a restore touch: no keys, and nothing that sends. */
export function restoreDeps(db: Database, world: Pick<World, "now" | "sleep">): Deps {
  const never = async () => {
    throw new Error("A restore reads no address and sends nothing.");
  };
  return {
    db,
    brand,
    sequences,
    letters: makeLetterBook(letters),
    vault: { encrypt: never, decrypt: never, hashAddress: never, seal: never, open: never },
    mailer: { sendBatch: never },
    webhooks: { verify: () => null },
    settings: {
      environment: "production",
      siteUrl: "",
      allowedOrigins: [],
      plan: "paid",
      batchesPerTick: 1,
      callsInFlight: 1,
    },
    now: world.now,
    sleep: world.sleep,
    newId: () => randomBytes(ID_BYTES).toString("base64url"),
    log: () => {},
  };
}

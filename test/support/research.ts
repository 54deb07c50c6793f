import type { BoxKey } from "../../src/privacy/sealed-box.ts";

/** The coach's key for tests only. In the product its private half is on her own machine. */
export const researchKey: BoxKey = {
  kty: "OKP",
  crv: "X25519",
  x: "UlcgXzMmN035CUMAFEW3DEP-uEqj5Kh4P6BKDVqTw0k",
  d: "4BceLxsgjM4XCMCV7nfGIRhjNCVrGoOWHIgu1f1AymE",
};

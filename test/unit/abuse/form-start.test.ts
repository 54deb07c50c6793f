import { describe, expect, it } from "vitest";
import { isTooFast, stampStart } from "../../../src/abuse/form-start.ts";
import { makeVault } from "../../../src/privacy/vault.ts";
import { testSecrets } from "../../support/secrets.ts";

const START = Date.UTC(2026, 10, 23, 9);
const vault = makeVault(testSecrets);
const stamp = await stampStart(vault, START);
const sentIn = (ms: number, given: unknown = stamp) => isTooFast(vault, given, START + ms);

describe("a form that comes back", () => {
  it("within two seconds came from a machine, and not a moment later", async () => {
    expect([await sentIn(0), await sentIn(1_999), await sentIn(2_000)]).toEqual([true, true, false]);
  });

  it("after a night, a month or a year is as good as one that took a minute", async () => {
    expect([await sentIn(60_000), await sentIn(365 * 86_400_000)]).toEqual([false, false]);
  });

  it("from a machine whose clock runs behind is no machine's", async () => {
    expect(await sentIn(-5_000)).toBe(false);
  });

  it.each([null, "", "x", ".", [stamp], `${stamp}x`, stamp.replace(/.$/, "_"), "zzz.AAAA"])(
    "without a stamp of ours (%j) is not judged",
    async (given) => {
      expect(await sentIn(0, given)).toBe(false);
    },
  );

  it("with somebody else's stamp is not judged", async () => {
    const other = makeVault({ ...testSecrets, LOOKUP_KEY: testSecrets.SEALING_KEYS });
    expect(await sentIn(0, await stampStart(other, START))).toBe(false);
  });
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { makeVault } from "../../../src/privacy/vault.ts";
import type { ScoredAttachment } from "../../../src/quiz/attachment/score-attachment.ts";
import { QUALITY_FLAGS } from "../../../src/quiz/types.ts";
import type { Deps } from "../../../src/usecases/deps.ts";
import { linksFor } from "../../../src/usecases/links.ts";
import { openResult, sealResult } from "../../../src/usecases/quiz/result-token.ts";
import { testSecrets } from "../../support/secrets.ts";
import { anySheet, scored } from "../quiz/sheets.ts";

const vault = makeVault(testSecrets);
const NOW = Date.UTC(2026, 10, 23, 9);

/** Any sheet's result, with any flags, by no norms or by some. */
const anyScored = fc
  .tuple(anySheet, fc.subarray([...QUALITY_FLAGS]), fc.constantFrom(null, "1", "nl-1", "2027-03-nl-v1"))
  .map(([sheet, flags, normVersion]): ScoredAttachment => ({ ...scored(sheet), flags, normVersion }));

it("a result's token is as long whatever was answered, however carelessly, and by whichever norms", async () => {
  const lengths = new Set<number>();
  await fc.assert(
    fc.asyncProperty(anyScored, fc.constantFrom("nl" as const, "en" as const), async (result, locale) => {
      const token = await sealResult(vault, result, locale, NOW);
      lengths.add(token.length);
      expect(lengths.size).toBe(1);
      expect(await openResult(vault, token, NOW)).toMatchObject({ kind: "open", locale });
    }),
  );
});

it("the links in letters are as long for every lead and every sign-up", async () => {
  const deps = { vault, settings: { siteUrl: "https://quiz.example" } } as Deps;
  const lengths = new Set<string>();
  for (const leadId of ["AAAAAAAAAAAAAAAB", "zzzzzzzzzzzzzzz_"]) {
    for (const signUp of [1, 10, 123_456]) {
      const links = Object.values(await linksFor(deps, leadId, "nl", signUp));
      lengths.add(links.map((link) => link?.length).join(" "));
    }
  }
  expect(lengths.size).toBe(1);
});

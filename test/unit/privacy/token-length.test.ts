import fc from "fast-check";
import { expect, it } from "vitest";
import { brand } from "../../../src/brand.ts";
import { sequences } from "../../../src/drip/sequences.generated.ts";
import { makeVault } from "../../../src/privacy/vault.ts";
import type { ScoredAttachment } from "../../../src/quiz/attachment/score-attachment.ts";
import { QUALITY_FLAGS, THOUGHT_OF } from "../../../src/quiz/types.ts";
import type { Deps } from "../../../src/usecases/deps.ts";
import { linksFor } from "../../../src/usecases/links.ts";
import { openResult, sealResult } from "../../../src/usecases/quiz/result-token.ts";
import { testSecrets } from "../../support/secrets.ts";
import { anySheet as anyFirstSheet, scored } from "../quiz/v1/sheets.ts";
import { anySheet, scored as scoredV2 } from "../quiz/v2/sheets.ts";

const vault = makeVault(testSecrets);
const email = "sam@reader.example";
const NOW = Date.UTC(2026, 10, 23, 9);

/** Any sheet's result, with any flags, by no norms or by some. */
const anyScored = fc
  .tuple(anySheet, fc.subarray([...QUALITY_FLAGS]), fc.constantFrom(null, "v1", "v2028-03-nl1"))
  .map(([sheet, flags, norm]): ScoredAttachment => {
    const of = scoredV2(sheet);
    return { ...of, flags, result: { ...of.result, norm } };
  });
const anyFirst = fc
  .tuple(anyFirstSheet, fc.subarray([...QUALITY_FLAGS]))
  .map(([sheet, flags]): ScoredAttachment => ({ ...scored(sheet), flags }));
const anyBeside = fc.record({
  retake: fc.boolean(),
  thoughtOf: fc.constantFrom(null, ...THOUGHT_OF),
});

it("a result's token is as long whatever was answered, however carelessly, and by whichever norms", async () => {
  const lengths = new Set<number>();
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(anyScored, anyFirst),
      fc.constantFrom("nl" as const, "en" as const),
      anyBeside,
      async (result, locale, beside) => {
        const token = await sealResult(vault, result, locale, beside, NOW);
        lengths.add(token.length);
        expect(lengths.size).toBe(1);
        expect(await openResult(vault, token, NOW)).toMatchObject({ ok: true, value: { locale } });
      },
    ),
  );
});

it("the links in letters are as long for every letter of every series: a length names none", async () => {
  const deps = { vault, brand, settings: { siteUrl: "https://quiz.example" } } as Deps;
  const lengths = new Set<string>();
  for (const { key: sequence, steps } of sequences) {
    for (const { key: step } of steps) {
      const { unsubscribeUrl } = await linksFor(
        deps,
        { leadId: "AAAAAAAAAAAAAAAB", sequence, step, email },
        "nl",
      );
      lengths.add(String(unsubscribeUrl.length));
    }
  }
  expect(lengths.size).toBe(1);
});

it("the links in letters are as long for every lead and every sign-up", async () => {
  const deps = { vault, brand, settings: { siteUrl: "https://quiz.example" } } as Deps;
  const lengths = new Set<string>();
  for (const leadId of ["AAAAAAAAAAAAAAAB", "zzzzzzzzzzzzzzz_"]) {
    for (const step of ["1", "10", "123456"]) {
      const links = Object.values(
        await linksFor(deps, { leadId, sequence: "confirmation", step, email }, "nl"),
      );
      lengths.add(links.map((link) => link?.length).join(" "));
    }
  }
  expect(lengths.size).toBe(1);
});

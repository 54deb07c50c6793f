import { expect, it } from "vitest";
import { answered, OUTCOMES } from "../../../dev/openapi/outcomes.ts";
import { attachmentV2 } from "../../../src/quiz/attachment/v2/definition.ts";
import { HEADLINES_V2 } from "../../../src/quiz/types.ts";

it.each(HEADLINES_V2)("whoever reads the document finds an answer that opens with %s", (headline) => {
  const [, answers] = OUTCOMES[headline];
  expect(answered(attachmentV2, answers)).toMatchObject({ version: "2", headline });
});

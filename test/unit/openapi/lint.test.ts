import { createConfig, lintFromString } from "@redocly/openapi-core";
import { describe, expect, it } from "vitest";
import { makeDocument } from "../../../dev/openapi/document.ts";
import type { ApiDocument } from "../../../dev/openapi/page/docs-document.ts";

/** What the linter warns of and is right nonetheless. */
const EXCEPTIONS: Record<string, readonly string[]> = {
  // Nothing that is sent there can be wrong.
  "operation-4xx-response": [
    "#/paths/~1healthz/get/responses",
    "#/paths/~1/get/responses",
    "#/paths/~1quiz/get/responses",
    "#/paths/~1embed.js/get/responses",
    "#/paths/~1embed~1quiz/get/responses",
    "#/paths/~1check-mail/get/responses",
    "#/paths/~1privacy/get/responses",
    "#/paths/~1answered/get/responses",
  ],
  // They lead on to another page, and do nothing else.
  "operation-2xx-response": [
    "#/paths/~1/get/responses",
    "#/paths/~1quiz/post/responses",
    "#/paths/~1answer~1{token}/post/responses",
  ],
};

async function lint(document: ApiDocument): Promise<string[]> {
  const config = await createConfig({ extends: ["recommended"] });
  const source = JSON.stringify(document);
  const problems = await lintFromString({ source, absoluteRef: "openapi.json", config });
  return problems.map(({ ruleId, location }) => `${ruleId} ${location[0]?.pointer}`).sort();
}

const excepted = Object.entries(EXCEPTIONS).flatMap(([rule, places]) =>
  places.map((place) => `${rule} ${place}`),
);

describe("the document, by Redocly's recommended rules,", () => {
  it("is OpenAPI 3.1 without an error, and without a warning but those that are right", async () => {
    expect(await lint(makeDocument())).toEqual(excepted.sort());
  });

  it("is looked at closely: examples that don't fit and references to nothing are found", async () => {
    const document = makeDocument();
    const post = document.paths["/v1/quizzes/attachment/scores"]?.post;
    const content = post?.requestBody?.content["application/json"];
    if (!post || !content) throw new Error("There is no such route.");
    content.examples = { wrong: { summary: "Wrong", value: { version: 1 } } };
    post.responses["200"] = { $ref: "#/components/responses/Nowhere" };
    const found = (await lint(document)).map((problem) => problem.split(" ")[0]);
    expect(found).toEqual(expect.arrayContaining(["no-invalid-media-type-examples", "no-unresolved-refs"]));
  });
});

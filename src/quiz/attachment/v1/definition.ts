import type { SumQuiz } from "../../sums/definition.ts";
import type { AttachmentScale } from "../../types.ts";
import { answers, intro, title } from "../frame.ts";
import { itemsV1 } from "./items.ts";

export type AttachmentV1 = SumQuiz<AttachmentScale> & { version: "1" };

// Assumed: version 1 never had norms.
const provisional = { standardError: 0.33, sd: 0.8 };

/** Kept whole for sheets that were begun under it and results sealed under it. */
export const attachmentV1: AttachmentV1 = {
  id: "attachment",
  version: "1",
  title,
  intro,
  answers,
  scales: {
    anxiety: { minAnswered: 8, provisional },
    avoidance: { minAnswered: 8, provisional },
    disorganisation: { minAnswered: 7, provisional },
  },
  items: itemsV1,
  reversePairs: [
    ["a02", "a08"],
    ["a03", "a06"],
    ["v03", "v10"],
    ["v04", "v07"],
  ],
};

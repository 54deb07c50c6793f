import type { PosteriorQuiz } from "../../posterior/definition.ts";
import type { AttachmentScale } from "../../types.ts";
import { answers, intro, title } from "../frame.ts";
import { itemsV2 } from "./items.ts";

export type AttachmentV2 = PosteriorQuiz<AttachmentScale> & { version: "2" };

/**
 * Weak versions of what 39,109 adults answered to the ECR (anxiety 3.06, avoidance 2.54 on 1-5); anxiety's centre lies a
 * hair below the middle, so that an exact 3 is not "high". All of disorganisation's numbers are assumed.
 */
export const attachmentV2: AttachmentV2 = {
  id: "attachment",
  version: "2",
  title,
  intro,
  answers,
  scales: {
    anxiety: { centre: -0.05, spread: 0.6, noise: 0.52 },
    avoidance: { centre: -0.2, spread: 0.6, noise: 0.52 },
    disorganisation: { centre: -0.5, spread: 0.5, noise: 0.58 },
  },
  // Half of a quarter of an answer step, which real answers to the ECR show.
  yesSaying: 0.125,
  difficulty: 0.15,
  items: itemsV2,
};

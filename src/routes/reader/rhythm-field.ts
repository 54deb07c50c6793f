import * as v from "valibot";

/** How often letters come, as forms send it. */
export const rhythmField = v.picklist(["as-written", "weekly", "on-request"]);
export type RhythmField = v.InferOutput<typeof rhythmField>;

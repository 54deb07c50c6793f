import type { ItemDefinition, QuizDefinition } from "../definition.ts";
import type { AttachmentScale } from "../types.ts";
import { type AttachmentV1, attachmentV1 } from "./v1/definition.ts";
import { type AttachmentV2, attachmentV2 } from "./v2/definition.ts";

/** Scored as its version says. */
export type AttachmentDefinition = AttachmentV1 | AttachmentV2;

/** What every version has in common. */
export type AttachmentQuiz = QuizDefinition<AttachmentScale>;

/** Every version that is still accepted, by its version string; a deploy must not lose anybody's 28 answers. */
export const attachmentVersions: ReadonlyMap<string, AttachmentDefinition> = new Map<
  string,
  AttachmentDefinition
>([
  [attachmentV1.version, attachmentV1],
  [attachmentV2.version, attachmentV2],
]);

/** The version that new visitors get. */
export const currentAttachment: AttachmentDefinition = attachmentV2;

/** Every statement of every version once: a page that was open during a deploy still counts. */
export const everyItem: readonly ItemDefinition<AttachmentScale>[] = [
  ...new Map(
    [...attachmentVersions.values()].flatMap(({ items }) => items.map((item) => [item.id, item] as const)),
  ).values(),
];

/** What a sheet means that names no version: the one that has most of its statements; of equals the first, for older forms name none. */
export function versionFor(ids: readonly string[]): string {
  const known = ({ items }: AttachmentDefinition) =>
    ids.filter((id) => items.some((item) => item.id === id)).length;
  const all = [...attachmentVersions.values()];
  return all.reduce((best, each) => (known(each) > known(best) ? each : best)).version;
}

import type { Child, FC } from "hono/jsx";

/** A sentence in which `*…*` is said with emphasis, and `{name}` is whatever stands for it. */
export const Rich: FC<{ text: string; slots?: Record<string, Child> }> = ({ text, slots = {} }) => (
  <>
    {text.split(/(\*[^*]+\*|\{\w+\})/).map((part) => {
      if (part.startsWith("*")) return <strong>{part.slice(1, -1)}</strong>;
      return part.startsWith("{") ? (slots[part.slice(1, -1)] ?? part) : part;
    })}
  </>
);

/** The same without the emphasis, for where no element can stand. */
export function plain(text: string): string {
  return text.replaceAll("*", "");
}

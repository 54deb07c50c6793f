import type { FC } from "hono/jsx";

/** Paragraphs parted by blank lines, with `code` between backticks. */
export const DocsText: FC<{ text: string }> = ({ text }) =>
  text
    .split("\n\n")
    .map((paragraph) => (
      <p key={paragraph}>
        {paragraph.split("`").map((part, i) => (i % 2 === 1 ? <code key={part}>{part}</code> : part))}
      </p>
    ));

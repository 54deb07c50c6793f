import type { FC } from "hono/jsx";

/** A list of plain sentences. */
export const TextList: FC<{ items: readonly string[]; class?: string }> = (props) => (
  <ul class={props.class}>
    {props.items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
);

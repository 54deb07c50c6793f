import type { Child, FC } from "hono/jsx";

/** What a wide table scrolls in, so that the page does not: within reach of the keyboard, and named. */
export const TableScroll: FC<{ name: string; children?: Child }> = ({ name, children }) => (
  <section class="table-scroll" aria-label={name} tabindex={0}>
    {children}
  </section>
);

import type { FC } from "hono/jsx";

/** What to mend, each with a link to its place. An alert, so that a screen reader says it first. */
export const ErrorSummary: FC<{
  title: string;
  links: readonly { href: string; text: string }[];
  /** Short links side by side rather than below one another. */
  inline?: boolean;
}> = ({ title, links, inline }) => (
  <div class="error-summary" role="alert">
    <h2>{title}</h2>
    {links.length > 0 && (
      <ul class={inline ? "inline-links" : undefined}>
        {links.map((link) => (
          <li key={link.href + link.text}>
            <a href={link.href}>{link.text}</a>
          </li>
        ))}
      </ul>
    )}
  </div>
);

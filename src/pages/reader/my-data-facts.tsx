import type { FC } from "hono/jsx";

/** Names with their values; a pair without a value is left out. */
export const MyDataFacts: FC<{ facts: readonly (readonly [string, string | null])[] }> = ({ facts }) => (
  <dl class="facts">
    {facts.map(
      ([name, value]) =>
        value !== null && (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
    )}
  </dl>
);

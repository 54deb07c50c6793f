import type { FC } from "hono/jsx";
import type { DocsField } from "./docs-fields.ts";
import { DocsText } from "./docs-text.tsx";

/** Fields one below the other: a table would not fit a phone. */
export const DocsFieldList: FC<{ fields: readonly DocsField[]; isAnswer?: boolean }> = ({
  fields,
  isAnswer,
}) => (
  <dl class="docs-fields">
    {fields.map(({ name, type, required, description }) => (
      <div key={name}>
        <dt>
          <code>{name}</code> <span class="docs-type">{type}</span>{" "}
          {required && !isAnswer && <span class="docs-required">required</span>}
        </dt>
        <dd>
          <DocsText text={description} />
        </dd>
      </div>
    ))}
  </dl>
);

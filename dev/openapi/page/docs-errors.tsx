import type { FC } from "hono/jsx";

export interface DocsErrorsProps {
  /** Every code with its status and its English text. */
  codes: readonly { code: string; status: number; detail: string }[];
}

/** The stable codes, once for all routes. */
export const DocsErrors: FC<DocsErrorsProps> = ({ codes }) => {
  const statuses = [...new Set(codes.map(({ status }) => status))].sort((a, b) => a - b);
  return (
    <section id="errors" class="docs-section" aria-labelledby="errors-title">
      <h2 id="errors-title">Errors</h2>
      <p>
        Every error is a problem document (RFC 9457, <code>application/problem+json</code>):{" "}
        <code>{"{type, title, status, detail, code}"}</code>, and with a 422{" "}
        <code>{"errors: [{detail, code, pointer}]"}</code>, at most twenty. Branch on <code>code</code>: it is
        stable. The texts are for people, in their language, and never hold what was sent.
      </p>
      {statuses.map((status) => (
        <article key={status} class="card docs-operation" aria-labelledby={`status-${status}`}>
          <h3 id={`status-${status}`}>{status}</h3>
          <dl class="docs-fields">
            {codes
              .filter((each) => each.status === status)
              .map(({ code, detail }) => (
                <div key={code} id={`code-${code}`}>
                  <dt>
                    <code>{code}</code>
                  </dt>
                  <dd>{detail}</dd>
                </div>
              ))}
          </dl>
        </article>
      ))}
    </section>
  );
};

import type { FC } from "hono/jsx";
import type { ApiAnswer, ApiContent, ApiDocument } from "./docs-document.ts";
import { DocsFieldList } from "./docs-field-list.tsx";
import { fieldsOf } from "./docs-fields.ts";
import { showJson } from "./docs-request.ts";
import { DocsText } from "./docs-text.tsx";

/** What a route answers, by status. */
export const DocsAnswers: FC<{ document: ApiDocument; responses: Record<string, ApiAnswer> }> = ({
  document,
  responses,
}) => (
  <>
    <h4>Answers</h4>
    <dl class="docs-fields">
      {Object.entries(responses).map(([status, answer]) => (
        <Answer key={status} document={document} status={status} answer={named(document, answer)} />
      ))}
    </dl>
  </>
);

interface AnswerProps {
  document: ApiDocument;
  status: string;
  answer: ApiAnswer;
}

const Answer: FC<AnswerProps> = ({ document, status, answer }) => {
  const { description = "", headers = {}, content = {} } = answer;
  const told = content["application/json"];
  return (
    <div>
      <dt>
        <code>{status}</code> <span class="docs-type">{Object.keys(content).join(", ") || "no body"}</span>
      </dt>
      <dd>
        <DocsText text={description} />
        {Object.entries(headers).map(([name, header]) => (
          <p key={name}>
            <code>{name}</code>: {header.description}
          </p>
        ))}
        {told && <Body document={document} content={told} />}
      </dd>
    </div>
  );
};

const Body: FC<{ document: ApiDocument; content: ApiContent }> = ({ document, content }) => {
  const fields = fieldsOf(document, content.schema);
  return (
    <>
      {fields.length > 0 && (
        <details>
          <summary>{fields.length === 1 ? "Its field" : `Its ${fields.length} fields`}</summary>
          <DocsFieldList fields={fields} isAnswer />
        </details>
      )}
      <DocsExamples examples={Object.values(content.examples ?? {})} />
    </>
  );
};

/** Bodies, folded away. */
export const DocsExamples: FC<{ examples: readonly { summary: string; value: unknown }[] }> = ({
  examples,
}) =>
  examples.map(({ summary, value }) => (
    <details key={summary}>
      <summary>Example: {summary}</summary>
      <pre>
        <code>{showJson(value)}</code>
      </pre>
    </details>
  ));

function named(document: ApiDocument, answer: ApiAnswer): ApiAnswer {
  const name = answer.$ref?.split("/").at(-1);
  return name ? (document.components.responses[name] ?? {}) : answer;
}

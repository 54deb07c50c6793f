import type { FC } from "hono/jsx";
import { DocsAnswers, DocsExamples } from "./docs-answers.tsx";
import type { ApiDocument, ApiOperation } from "./docs-document.ts";
import { DocsFieldList } from "./docs-field-list.tsx";
import { type DocsField, fieldsOf, typeOf } from "./docs-fields.ts";
import { curlOf, exampleRequest, type PlacedOperation } from "./docs-request.ts";
import { DocsText } from "./docs-text.tsx";

interface DocsOperationProps extends PlacedOperation {
  document: ApiDocument;
}

/** One route: what it is for, what it takes, what it answers, and a command to try it with. */
export const DocsOperation: FC<DocsOperationProps> = ({ document, path, method, operation }) => {
  const { operationId, summary, description, security, responses } = operation;
  const asked = exampleRequest(path, method, operation);
  return (
    <article class="card docs-operation" id={operationId} aria-labelledby={`${operationId}-title`}>
      <p class="docs-route">
        <span class={`docs-method docs-${method}`}>{method.toUpperCase()}</span> <code>{path}</code>
      </p>
      <h3 id={`${operationId}-title`}>
        <a class="docs-anchor" href={`#${operationId}`}>
          {summary}
        </a>
      </h3>
      {description && <DocsText text={description} />}
      {security?.[0]?.apiKey && (
        <p>
          Needs a key: <code>authorization: Bearer …</code>
        </p>
      )}
      {asked && (
        <>
          <h4>Try it</h4>
          <pre>
            <code>{curlOf(asked)}</code>
          </pre>
        </>
      )}
      <Takes document={document} operation={operation} />
      <DocsAnswers document={document} responses={responses} />
    </article>
  );
};

const Takes: FC<Pick<DocsOperationProps, "document" | "operation">> = ({ document, operation }) => {
  const { parameters = [], requestBody } = operation;
  // The first example stands in the command above.
  const [, ...others] = Object.values(requestBody?.content ?? {}).flatMap(({ examples = {} }) =>
    Object.values(examples),
  );
  const fields = parameters.map((each) => ({
    name: each.name,
    type: `${each.in}: ${typeOf(each.schema)}`,
    required: each.required ?? false,
    description: each.description,
  }));
  return (
    <>
      <Fields title="Parameters" fields={fields} />
      {byShape(document, operation).map(({ types, fields: inBody }) => (
        <Fields key={types} title={`Body, as ${types}`} fields={inBody} />
      ))}
      <DocsExamples examples={others} />
    </>
  );
};

/** Bodies of one shape are told once, under all their types. */
function byShape(document: ApiDocument, { requestBody }: ApiOperation) {
  const groups = Map.groupBy(Object.entries(requestBody?.content ?? {}), ([, { schema }]) =>
    JSON.stringify(schema),
  );
  return [...groups.values()].map((group) => ({
    types: group.map(([type]) => type).join(" or "),
    fields: group[0] ? fieldsOf(document, group[0][1].schema) : [],
  }));
}

const Fields: FC<{ title: string; fields: readonly DocsField[] }> = ({ title, fields }) =>
  fields.length > 0 && (
    <>
      <h4>{title}</h4>
      <DocsFieldList fields={fields} />
    </>
  );

import { raw } from "hono/html";
import type { FC } from "hono/jsx";
import { brand } from "../../../src/pages/frame/brand.ts";
import type { ApiDocument } from "./docs-document.ts";
import { DocsErrors, type DocsErrorsProps } from "./docs-errors.tsx";
import { DocsIntro } from "./docs-intro.tsx";
import { DocsOperation } from "./docs-operation.tsx";
import { operationsOf } from "./docs-request.ts";
import { DocsText } from "./docs-text.tsx";

export interface DocsPageProps extends DocsErrorsProps {
  document: ApiDocument;
}

/** The API for people who build with it, made from the OpenAPI document alone; no script at all. */
export const DocsPage: FC<DocsPageProps> = ({ document, codes }) => (
  <>
    {raw("<!DOCTYPE html>")}
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>{`API · ${brand.name}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content={brand.background} media="(prefers-color-scheme: light)" />
        <meta name="robots" content="noindex" />
        <link rel="icon" type="image/svg+xml" href="/assets/icon.svg" />
        <link rel="stylesheet" href="/assets/site.css" />
        <link rel="stylesheet" href="/assets/docs.css" />
      </head>
      <body class="docs">
        <a class="skip-link" href="#content">
          Skip to the content
        </a>
        <header class="site-header">
          <a class="brand-name" href="/quiz">
            {brand.name}
          </a>
          <a class="language" href="/openapi.json">
            openapi.json
          </a>
        </header>
        <main id="content" tabindex={-1}>
          <DocsIntro document={document} />
          <Contents document={document} />
          {document.tags.map(({ name, description }) => (
            <section key={name} id={idOf(name)} class="docs-section" aria-labelledby={`${idOf(name)}-title`}>
              <h2 id={`${idOf(name)}-title`}>{name}</h2>
              <DocsText text={description} />
              {operationsOf(document, name).map((placed) => (
                <DocsOperation key={placed.operation.operationId} document={document} {...placed} />
              ))}
            </section>
          ))}
          <DocsErrors codes={codes} />
        </main>
      </body>
    </html>
  </>
);

const Contents: FC<{ document: ApiDocument }> = ({ document }) => (
  <nav class="docs-contents" aria-labelledby="contents-title">
    <h2 id="contents-title">On this page</h2>
    {document.tags.map(({ name }) => (
      <section key={name}>
        <h3>
          <a href={`#${idOf(name)}`}>{name}</a>
        </h3>
        <ul>
          {operationsOf(document, name).map(({ path, method, operation }) => (
            <li key={operation.operationId}>
              <a href={`#${operation.operationId}`}>
                <span class={`docs-method docs-${method}`}>{method.toUpperCase()}</span> <code>{path}</code>
              </a>
            </li>
          ))}
        </ul>
      </section>
    ))}
    <h3>
      <a href="#errors">Errors</a>
    </h3>
  </nav>
);

function idOf(tag: string): string {
  return `tag-${tag.toLowerCase()}`;
}

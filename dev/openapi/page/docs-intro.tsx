import type { Child, FC } from "hono/jsx";
import type { ApiDocument } from "./docs-document.ts";

const CLIENT = `import { makeClient } from "../../../src/pages/src/api-client.ts";

const client = makeClient("https://quiz.example");
const quiz = await client.v1.quizzes.attachment.$get({ query: { locale: "en" } });
const { version } = await quiz.json();
const score = await client.v1.quizzes.attachment.scores.$post({ json: { version, answers } });`;

/** The way that most sites go, and what holds for every route. */
export const DocsIntro: FC<{ document: ApiDocument }> = ({ document }) => (
  <>
    <section class="opening">
      <h1>The API</h1>
      <p class="lead">{document.info.description}</p>
      <p>
        You may not need it: <a href="/quiz">the hosted quiz</a> works without a line of code. All of this
        page as a document: <a href="/openapi.json">openapi.json</a> (OpenAPI {document.openapi}).
      </p>
    </section>
    <section class="card" aria-labelledby="start-title">
      <h2 id="start-title">From the quiz to a lead in ten minutes</h2>
      <p>
        Run <code>npm start</code>; every command below then works as it stands.
      </p>
      <ol>
        <li>
          <a href="#getQuiz">Ask for the quiz</a>, and show its statements, its labels and its consents, each
          consent as its own unticked box.
        </li>
        <li>
          <a href="#scoreQuiz">Send the answers</a>: you get the style, how sure it is, and a sealed{" "}
          <code>result</code>. Show it, or link to its <code>resultUrl</code>.
        </li>
        <li>
          <a href="#signUp">Sign the visitor up</a> with that <code>result</code> and what was ticked. The
          letters begin once the button in the confirmation is pressed; with <code>npm start</code> that waits
          in the mailbox on port 8788.
        </li>
      </ol>
    </section>
    <section aria-labelledby="rules-title">
      <h2 id="rules-title">For every route</h2>
      <dl class="docs-fields docs-rules">
        <Rule name="From another site">
          A script may read the answers where its origin stands in <code>ALLOWED_ORIGINS</code>, exactly as
          the browser spells it. Leave cookies out: <code>credentials: "omit"</code>. Browsers may keep the
          preflight for two hours. Other origins get no CORS header at all.
        </Rule>
        <Rule name="Bodies">
          At most 64 KiB. JSON is read strictly: a field that is not ours, or the same name twice, is a 422. A
          form is read kindly: other fields are ignored.
        </Rule>
        <Rule name="Language">
          <code>locale</code> in the body or the query, else <code>Accept-Language</code>, else Dutch. It is
          the language of texts for people; codes are the same in all.
        </Rule>
        <Rule name="Typed client">
          In TypeScript, with Hono's client and the routes' own types:
          <pre>
            <code>{CLIENT}</code>
          </pre>
        </Rule>
      </dl>
    </section>
  </>
);

const Rule: FC<{ name: string; children: Child }> = ({ name, children }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

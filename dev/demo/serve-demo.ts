import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import { join } from "node:path";

export interface Demo {
  /** An origin that is not the quiz's: another host name, so that it is another site as well. */
  url: string;
  close(): Promise<void>;
}

const FILES: Record<string, string> = {
  "/element": "element.html",
  "/frame": "frame.html",
  "/thanks": "thanks.html",
  "/demo.css": "demo.css",
  "/lezen/hechting": "article.html",
  "/article.css": "article.css",
};
/** Stands in the pages wherever the quiz's own origin belongs. */
const PLACEHOLDER = "https://quiz.example";

/** Where the article stands, with the quiz in its midst. */
export const ARTICLE = "/lezen/hechting";

/**
 * A coach's site with a strict policy: its own style sheet, the quiz's script, requests and frames, and nothing inline.
 * `quizUrl` is asked at every page, for the quiz has to know this site's origin before it starts. Port 0 is any free one.
 * @param home the page at the site's root.
 */
export async function serveDemo(port: number, quizUrl: () => string, home = "/element"): Promise<Demo> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://demo.example");
    void send(response, FILES[pathname === "/" ? home : pathname], quizUrl());
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function send(response: ServerResponse, file: string | undefined, quizUrl: string): Promise<void> {
  if (!file) {
    response.writeHead(404).end();
    return;
  }
  const text = await readFile(join(import.meta.dirname, file), "utf8");
  response.writeHead(200, {
    "content-type": `text/${file.endsWith(".css") ? "css" : "html"}; charset=utf-8`,
    "content-security-policy": policyFor(quizUrl),
  });
  response.end(text.replaceAll(PLACEHOLDER, quizUrl));
}

function policyFor(quizUrl: string): string {
  return [
    "default-src 'none'",
    `script-src ${quizUrl}`,
    `connect-src ${quizUrl}`,
    `frame-src ${quizUrl}`,
    "style-src 'self'",
    "img-src data:",
    "form-action 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
  ].join("; ");
}

import { hc } from "hono/client";
import type { Api } from "./routes/api.ts";

/**
 * A client whose requests and answers have the routes' own types:
 * `makeClient("https://quiz.example").v1.quizzes.attachment.scores.$post({ json })`.
 * @param baseUrl the Worker's origin.
 * @param fetcher what sends; the platform's own fetch where it is left out.
 */
export function makeClient(baseUrl: string, fetcher?: typeof fetch) {
  return hc<Api>(baseUrl, fetcher ? { fetch: fetcher } : {});
}

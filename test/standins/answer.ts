import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** One request as a stand-in sees it. */
export interface Asked {
  method: string;
  path: string;
  query: URLSearchParams;
  text: string;
  /** The body, where it is JSON. */
  json: Record<string, unknown>;
}

export interface Said {
  status: number;
  body: unknown;
}

export interface StandIn {
  url: string;
  /** Every request, as "METHOD /path", in order. */
  calls: string[];
  close(): Promise<void>;
}

/** A server on this machine that answers as somebody else's API would. */
export async function startStandIn(answer: (asked: Asked) => Said | Promise<Said>): Promise<StandIn> {
  const calls: string[] = [];
  const server = createServer((request, response) => {
    void respond(request, response);
  });
  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://stand-in");
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString("utf8");
    const method = request.method ?? "GET";
    calls.push(`${method} ${url.pathname}`);
    const said = await answer({
      method,
      path: url.pathname,
      query: url.searchParams,
      text,
      json: jsonOf(text),
    });
    response.writeHead(said.status, { "content-type": "application/json" });
    response.end(typeof said.body === "string" ? said.body : JSON.stringify(said.body));
  }
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function jsonOf(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}

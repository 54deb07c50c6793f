import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener, type Http2Bindings, type HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { ConnectionDropped, createMailbox, type Mailbox, type MailboxOptions } from "./mailbox.ts";
import { persistMailbox } from "./persistence.ts";

const HOST = "127.0.0.1";
const LOCAL_NAMES = new Set(["localhost", "127.0.0.1", "[::1]"]);

export interface StartMailboxOptions extends Omit<MailboxOptions, "now"> {
  /** 0 for any free port. */
  readonly port: number;
  /** Milliseconds since 1970; the real clock unless told. */
  readonly now?: () => number;
  /** Awaited before each POST is answered: where the clock comes from elsewhere, it can be asked here. */
  readonly beforeAnswer?: () => Promise<void>;
  /** A JSON file that keeps the mail across restarts. */
  readonly persistFile?: string | undefined;
}

export interface StartedMailbox {
  readonly url: string;
  readonly port: number;
  readonly mailbox: Mailbox;
  /** Saves, and cuts every open connection. */
  readonly close: () => Promise<void>;
}

/** Serves a mailbox on this machine only. Rejects with code EADDRINUSE where the port is taken. */
export async function startMailbox({
  port,
  persistFile,
  beforeAnswer,
  ...options
}: StartMailboxOptions): Promise<StartedMailbox> {
  const mailbox = createMailbox({ now: Date.now, ...options });
  const server = serverOf(mailbox, beforeAnswer);
  server.listen(port, HOST);
  await once(server, "listening");
  const flush = persistFile ? persistMailbox(mailbox, persistFile) : () => {};
  const taken = (server.address() as AddressInfo).port;

  async function close(): Promise<void> {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeAllConnections();
    await closed;
    flush();
  }
  return { url: `http://localhost:${taken}`, port: taken, mailbox, close };
}

function serverOf(mailbox: Mailbox, beforeAnswer: () => Promise<void> = async () => {}): Server {
  const answer = async (request: Request, { incoming, outgoing }: HttpBindings | Http2Bindings) => {
    if (!isLocal(request)) return new Response("The mailbox answers to localhost only.", { status: 421 });
    try {
      if (request.method === "POST") await beforeAnswer();
      return await mailbox.handle(request);
    } catch (error) {
      if (!(error instanceof ConnectionDropped) && !request.signal.aborted) throw error;
      incoming.destroy();
      outgoing.destroy();
      return RESPONSE_ALREADY_SENT;
    }
  };
  return createServer(getRequestListener(answer, { overrideGlobalObjects: false }));
}

/** Against DNS rebinding: a page elsewhere may point its own name at this machine. */
function isLocal(request: Request): boolean {
  return LOCAL_NAMES.has(new URL(request.url).hostname);
}

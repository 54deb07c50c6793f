import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Resend } from "resend";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type StartedMailbox,
  type StartMailboxOptions,
  startMailbox,
} from "../../../dev/mailbox/start-mailbox.ts";
import { API_KEY, letter, START_MS, WEBHOOK_SECRET } from "./support.ts";

let folder: string;
let started: StartedMailbox[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mailbox-"));
  started = [];
});

afterEach(async () => {
  for (const { close } of started) await close();
  rmSync(folder, { recursive: true });
});

async function start(options: Partial<StartMailboxOptions> = {}) {
  const server = await startMailbox({
    port: 0,
    apiKey: API_KEY,
    webhookSecret: WEBHOOK_SECRET,
    now: () => START_MS,
    ...options,
  });
  started.push(server);
  return { ...server, resend: new Resend(API_KEY, { baseUrl: server.url }) };
}

describe("the mailbox over HTTP", () => {
  it("takes letters from the SDK and shows them in the inbox", async () => {
    const { url, port, resend } = await start();
    expect(url).toBe(`http://localhost:${port}`);
    const { data, headers } = await resend.emails.send(letter, { idempotencyKey: "b1.0" });
    expect(headers).toMatchObject({ "ratelimit-limit": "5", "ratelimit-remaining": "4" });
    const inbox = await (await fetch(`${url}/inbox?to=${letter.to}`)).json();
    expect(inbox).toMatchObject({
      emails: [{ id: data?.id, subject: letter.subject, idempotencyKey: "b1.0" }],
    });
  });

  it("cuts the connection when a fault drops the answer", async () => {
    const { mailbox, resend, url } = await start();
    mailbox.faults.add({ drop: "after" }, { drop: "before" });
    const { error, headers } = await resend.emails.send(letter);
    expect(error).toMatchObject({ statusCode: null, name: "application_error" });
    expect(headers).toBeNull();
    const init = {
      method: "POST",
      headers: { authorization: `Bearer ${API_KEY}` },
      body: JSON.stringify(letter),
    };
    await expect(fetch(`${url}/emails`, init)).rejects.toThrow("fetch failed");
    expect(mailbox.emails()).toHaveLength(1);
    expect((await resend.emails.send(letter)).error).toBeNull();
  });

  it("refuses a taken port with EADDRINUSE", async () => {
    const { port } = await start();
    await expect(start({ port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  });

  it("answers only to this machine's own names", async () => {
    const { port } = await start();
    const status = await new Promise((resolve) => {
      request({ port, host: "127.0.0.1", path: "/inbox", headers: { host: "evil.example" } }, (answer) => {
        resolve(answer.resume().statusCode);
      }).end();
    });
    expect(status).toBe(421);
  });
});

describe("a mailbox with a file", () => {
  it("has its letters, its keys and its quota's use back after a restart", async () => {
    const options = { persistFile: join(folder, "state", "mail.json"), limits: { daily: 2 } };
    const first = await start(options);
    const sent = await first.resend.emails.send(letter, { idempotencyKey: "b1.0" });
    await first.close();
    const second = await start(options);
    expect(second.mailbox.emails()).toEqual(first.mailbox.emails());
    expect((await second.resend.emails.send(letter, { idempotencyKey: "b1.0" })).data).toEqual(sent.data);
    await second.resend.emails.send(letter);
    expect((await second.resend.emails.send(letter)).error).toMatchObject({ name: "daily_quota_exceeded" });
    expect(readdirSync(join(folder, "state"))).toEqual(["mail.json"]);
  });

  it("starts empty where the file is broken", async () => {
    const persistFile = join(folder, "mail.json");
    writeFileSync(persistFile, '{"version":1,"mails":[');
    expect((await start({ persistFile })).mailbox.emails()).toEqual([]);
  });
});

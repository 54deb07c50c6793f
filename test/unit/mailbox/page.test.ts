import { afterEach, describe, expect, it, vi } from "vitest";
import { ask, BASE_URL, letter, lettersTo, setUp } from "./support.ts";

afterEach(() => vi.unstubAllGlobals());

const hostile = '"><script>alert(1)</script>';

async function pageOf({ mailbox }: ReturnType<typeof setUp>, query = ""): Promise<string> {
  return await (await mailbox.handle(ask("GET", `/${query}`))).text();
}

function postForm(
  mailbox: ReturnType<typeof setUp>["mailbox"],
  path: string,
  fields: Record<string, string>,
) {
  return mailbox.fetch(`${BASE_URL}${path}`, {
    method: "POST",
    body: new URLSearchParams(fields),
    redirect: "manual",
  });
}

describe("the inbox page", () => {
  it("lists the letters, newest first, with whom they go to", async () => {
    const set = setUp();
    await set.resend.emails.send({ ...letter, subject: "Eerste" });
    await set.resend.emails.send({ ...letter, subject: "Tweede", to: "bo@lead.example" });
    const page = await pageOf(set);
    expect(page).toContain("2 letters");
    expect(page).toContain("bo@lead.example");
    expect(page.indexOf("Tweede")).toBeLessThan(page.indexOf("Eerste"));
  });

  it("shows only the letters to the address that was looked for", async () => {
    const set = setUp();
    await set.resend.batch.send(lettersTo("mila@lead.example", "bo@lead.example"));
    const page = await pageOf(set, "?to=bo@lead.example");
    expect(page).toContain("1 letter<");
    expect(page).not.toContain("mila@lead.example</span>");
    expect(await pageOf(set, "?to=nobody@lead.example")).toContain(
      "Nothing was sent to nobody@lead.example.",
    );
  });

  it("says how to begin while there is no mail, at the address it is reached by", async () => {
    const page = await pageOf(setUp());
    expect(page).toContain("Waiting for the first letter");
    expect(page).toContain("mailbox.example/faults");
  });

  it("shows a letter's text, headers, tags and last event", async () => {
    const set = setUp();
    await set.resend.emails.send(
      { ...letter, headers: { "X-Kind": "drip" }, tags: [{ name: "send", value: "b1-0" }] },
      { idempotencyKey: "b1.0" },
    );
    await set.mailbox.sendEvent("id-1", { type: "bounced" });
    expect(await pageOf(set, "?mail=id-1")).toContain('data-event="bounced"');
    expect(await pageOf(set, "?mail=id-1&pane=text")).toContain("Dag Mila</pre");
    const source = await pageOf(set, "?mail=id-1&pane=source");
    for (const shown of ["X-Kind", "drip", "send", "b1-0", "b1.0"]) expect(source).toContain(`>${shown}<`);
  });

  it.each(["", "&pane=text", "&pane=source"])(
    "escapes all that a letter or an address line says (%s)",
    async (pane) => {
      const set = setUp();
      await set.resend.emails.send({
        ...letter,
        subject: hostile,
        text: hostile,
        from: `${hostile.replace(/[<>]/g, "")} <brieven@lindehof.example>`,
        headers: { "X-Kind": hostile },
      });
      const query = new URLSearchParams({ mail: "id-1", notice: hostile, to: letter.to });
      const page = await pageOf(set, `?${query}${pane}`);
      expect(page).toContain("&lt;script&gt;alert(1)");
      expect(page).not.toContain("<script>alert(1)");
      expect(page).not.toContain('="">');
      expect(await pageOf(set, `?${new URLSearchParams({ to: hostile })}`)).not.toContain("<script>alert(1)");
    },
  );

  it("allows no script but its own", async () => {
    const { mailbox } = setUp();
    const { headers } = await mailbox.handle(ask("GET", "/"));
    expect(headers.get("content-security-policy")).toContain("script-src 'self';");
    const script = await mailbox.handle(ask("GET", "/refresh.js"));
    expect(script.headers.get("content-type")).toContain("javascript");
  });

  it("has a version that changes with the mail, so that an open page knows when to renew itself", async () => {
    const { mailbox, resend } = setUp();
    const version = async () => await (await mailbox.handle(ask("GET", "/version"))).text();
    const before = await version();
    expect(await version()).toBe(before);
    await resend.emails.send(letter);
    expect(await version()).not.toBe(before);
  });
});

describe("the letter in its frame", () => {
  it("is sandboxed without scripts, on the page and when opened by itself", async () => {
    const set = setUp();
    await set.resend.emails.send(letter);
    expect(await pageOf(set, "?mail=id-1")).toMatch(
      /<iframe[^>]*sandbox="allow-popups allow-popups-to-escape-sandbox"/,
    );
    const { headers } = await set.mailbox.handle(ask("GET", "/inbox/id-1/html"));
    const policy = headers.get("content-security-policy");
    expect(policy).toMatch(/^sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';/);
    expect(policy).not.toContain("script");
  });

  it("opens its links in new tabs", async () => {
    const { mailbox, resend } = setUp();
    await resend.emails.send({ ...letter, html: '<html><head lang="nl"><title>x</title></head></html>' });
    const frame = await (await mailbox.handle(ask("GET", "/inbox/id-1/html"))).text();
    expect(frame).toContain('<head lang="nl"><base target="_blank"><title>');
  });

  it("has the colours that a reader in that theme gets", async () => {
    const { mailbox, resend } = setUp();
    const html = "<style>@media (prefers-color-scheme: dark) { p { color: white } }</style><p>Dag</p>";
    await resend.emails.send({ ...letter, html });
    const frame = async (theme: string) =>
      await (await mailbox.handle(ask("GET", `/inbox/id-1/html?theme=${theme}`))).text();
    expect(await frame("dark")).toContain("@media (width >= 0)");
    expect(await frame("light")).toContain("@media (width < 0)");
  });

  it("shows the plain text, escaped, where there is no HTML", async () => {
    const { mailbox, resend } = setUp();
    await resend.emails.send({ from: letter.from, to: letter.to, subject: "Kaal", text: hostile });
    const frame = await (await mailbox.handle(ask("GET", "/inbox/id-1/html"))).text();
    expect(frame).toContain("&lt;script&gt;");
    expect(frame).not.toContain("<script>");
  });
});

describe("the page's buttons", () => {
  it("send an event and lead back to the same view with what came of it", async () => {
    const deliverWebhook = async () => new Response(null, { status: 204 });
    const { mailbox, resend } = setUp({ webhookUrl: "http://app.example/", deliverWebhook });
    await resend.emails.send(letter);
    const back = "mail=id-1&theme=dark";
    const answer = await postForm(mailbox, "/inbox/id-1/events", { type: "complained", back });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe(`/?${back}&notice=email.complained+sent%3A+answered+204.`);
    expect(mailbox.emails()[0]?.lastEvent).toBe("complained");
  });

  it("offer one-click unsubscribe only where the letter does", async () => {
    const set = setUp({ postUnsubscribe: async () => new Response() });
    await set.resend.emails.send(letter);
    const oneClick = "List-Unsubscribe=One-Click";
    const headers = { "List-Unsubscribe": "<https://app.example/u>", "List-Unsubscribe-Post": oneClick };
    await set.resend.emails.send({ ...letter, headers });
    expect(await pageOf(set, "?mail=id-1")).not.toContain("One-click unsubscribe");
    expect(await pageOf(set, "?mail=id-2")).toContain("One-click unsubscribe");
    const answer = await postForm(set.mailbox, "/inbox/id-2/unsubscribe", { back: "mail=id-2" });
    expect(answer.headers.get("location")).toContain("answered+200");
  });

  it("empty the inbox", async () => {
    const { mailbox, resend } = setUp();
    await resend.emails.send(letter);
    expect((await postForm(mailbox, "/inbox/empty", {})).headers.get("location")).toBe("/");
    expect(mailbox.emails()).toEqual([]);
  });
});

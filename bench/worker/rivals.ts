import { Hono } from "hono";
import { createElement as h } from "react";
import { Body, Button, Container, Heading, Html, Link, Preview, render, Text } from "react-email";
import { Resend } from "resend";
import { makeResendWebhooks } from "../../src/email/resend-webhooks.ts";
import type { Env } from "../../src/env.ts";

/*
 * What people would use instead, each as short as its kind is written, and the floors below ours. They share the
 * bench's database and provider.
 */
const INSERT = "INSERT INTO rival (id, body) VALUES (?, ?)";

export const rivals = new Hono<{ Bindings: Env }>()
  .post("/rival/begin", async (c) => {
    await c.env.DB.exec(
      "CREATE TABLE IF NOT EXISTS rival (id TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID",
    );
    return c.json(null);
  })
  .post("/rival/echo", async (c) => c.json(await c.req.json()))
  .post("/rival/insert", async (c) => {
    const body = await c.req.json();
    await c.env.DB.prepare(INSERT).bind(crypto.randomUUID(), JSON.stringify(body)).run();
    return c.json(body);
  })
  .post("/rival/lead", async (c) => {
    const body = JSON.stringify(await c.req.json());
    const { DB } = c.env;
    await DB.prepare("SELECT body FROM rival WHERE id = ?").bind(body.slice(0, 40)).all();
    await DB.batch(
      Array.from({ length: Number(c.req.query("rows")) }, () =>
        DB.prepare(INSERT).bind(crypto.randomUUID(), body.slice(0, 80)),
      ),
    );
    return c.json({}, 202);
  })
  .post("/rival/webhook", async (c) => {
    const header = (name: string) => c.req.header(`svix-${name}`) ?? "";
    const headers = { id: header("id"), timestamp: header("timestamp"), signature: header("signature") };
    const text = await c.req.text();
    const event = await makeResendWebhooks(c.env.RESEND_WEBHOOK_SECRET ?? "").verify(text, headers);
    if (!event) return c.body(null, 400);
    await c.env.DB.prepare(INSERT).bind(crypto.randomUUID(), text.slice(0, 200)).run();
    return c.body(null, 204);
  })
  /** HTML and text, as ours has both. */
  .post("/rival/render", async (c) => {
    let chars = 0;
    for (let i = 0; i < Number(c.req.query("times")); i++) {
      const email = letter(`Reader${i}`, `https://quiz.example/unsubscribe/${i}`);
      chars += (await render(email)).length + (await render(email, { plainText: true })).length;
    }
    return c.json(chars);
  })
  /** Batches that are ready: one body, posted again and again by so many hands. */
  .post("/rival/ready", async (c) => {
    const body = await c.req.text();
    await byHands(Number(c.req.query("count")), Number(c.req.query("hands")), async () => {
      await (await fetch(`${c.env.RESEND_BASE_URL}/emails/batch`, { method: "POST", body })).text();
    });
    return c.json(null);
  })
  /** The textbook: read who is due, render the letter, send it, write that down. */
  .post("/rival/textbook", async (c) => {
    const { DB } = c.env;
    const resend = new Resend("re_bench", { baseUrl: c.env.RESEND_BASE_URL ?? "" });
    const due = await DB.prepare(
      "SELECT l.id, l.email_enc AS name FROM leads l JOIN enrollments e ON e.lead_id = l.id WHERE e.state = 'active' LIMIT ?",
    )
      .bind(Number(c.req.query("count")))
      .all<{ id: string; name: string }>();
    const left = [...due.results];
    await byHands(left.length, Number(c.req.query("hands")), async () => {
      const lead = left.pop();
      if (!lead) return;
      const html = await render(letter(lead.name.slice(0, 8), `https://quiz.example/unsubscribe/${lead.id}`));
      const text = await render(letter(lead.name.slice(0, 8), "https://quiz.example"), { plainText: true });
      await resend.emails.send({
        from: "a@quiz.example",
        to: "b@reader.example",
        subject: "A letter",
        html,
        text,
      });
      await DB.prepare("UPDATE enrollments SET state = 'done', step = NULL, due_at = NULL WHERE lead_id = ?")
        .bind(lead.id)
        .run();
    });
    return c.json(null);
  });

async function byHands(count: number, hands: number, act: () => Promise<void>): Promise<void> {
  let left = count;
  const hand = async () => {
    while (left-- > 0) await act();
  };
  await Promise.all(Array.from({ length: hands }, hand));
}

const PARAGRAPH =
  "Take a couple who could have been sitting opposite us. One of them asks, the other goes quiet, and both of them are looking for the same thing. ".repeat(
    3,
  );

/** As long as a letter of ours, of React Email's own parts. */
function letter(name: string, unsubscribeUrl: string) {
  return h(
    Html,
    { lang: "en" },
    h(Preview, null, "A question, and what each of them hears."),
    h(
      Body,
      null,
      h(
        Container,
        null,
        h(Text, null, `Hello ${name},`),
        ...[1, 2, 3].map((key) => h(Text, { key }, PARAGRAPH)),
        h(Heading, { as: "h2" }, "What helps is a time"),
        ...[4, 5].map((key) => h(Text, { key }, PARAGRAPH)),
        h(Button, { href: "https://quiz.example/training" }, "Read on"),
        h(Text, null, "Anna and Bas"),
        h(Link, { href: unsubscribeUrl }, "Unsubscribe"),
      ),
    ),
  );
}

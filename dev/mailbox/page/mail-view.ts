import { html } from "hono/html";
import type { Mail } from "../types.ts";
import { unsubscribeUrl } from "../unsubscribe.ts";
import { eventName } from "./mail-list.ts";
import { spokenMoment } from "./moment.ts";
import { type View, viewQuery } from "./view.ts";

/** One letter: who it goes to, what can be done to it, and the letter itself. */
export function mailView(mail: Mail, view: View) {
  return html`
    <a class="back" href="/?${viewQuery(view, { mail: undefined })}">← All mail</a>
    <h2>${mail.subject}</h2>
    ${facts(mail)}
    ${actions(mail, view)}
    ${bar(view)}
    ${pane(mail, view)}
  `;
}

function facts(mail: Mail) {
  return html`<dl class="facts">
    <dt>To</dt><dd>${mail.to.join(", ")}</dd>
    <dt>From</dt><dd>${mail.from}</dd>
    ${mail.replyTo.length > 0 && html`<dt>Reply to</dt><dd>${mail.replyTo.join(", ")}</dd>`}
    <dt>Accepted</dt><dd><time datetime="${mail.createdAt}">${spokenMoment(mail.createdAt)}</time></dd>
    <dt>Last event</dt>
    <dd id="last-event" data-live>${eventName(mail)}</dd>
  </dl>`;
}

function actions(mail: Mail, view: View) {
  const path = `/inbox/${encodeURIComponent(mail.id)}`;
  const back = html`<input type="hidden" name="back" value="${viewQuery(view)}">`;
  return html`
    ${view.notice && html`<p class="notice" role="status">${view.notice}</p>`}
    <div class="actions">
      <form method="post" action="${path}/events">
        ${back}
        <span class="label" id="events-label">Send event</span>
        ${["delivered", "bounced", "complained"].map(
          (type) =>
            html`<button name="type" value="${type}" aria-describedby="events-label">${capital(type)}</button>`,
        )}
      </form>
      ${
        unsubscribeUrl(mail) &&
        html`<form method="post" action="${path}/unsubscribe">${back}<button class="gap">One-click unsubscribe</button></form>`
      }
    </div>`;
}

function bar(view: View) {
  return html`<div class="bar">
    ${choice("Show", "pane", view, { letter: "Letter", text: "Plain text", source: "Headers and tags" })}
    ${
      view.pane === "letter" &&
      html`<span class="gap"></span>
        ${choice("Colours", "theme", view, { light: "Light", dark: "Dark" })}
        ${choice("Width", "width", view, { "375": "375 px", "640": "640 px" })}`
    }
  </div>`;
}

function choice<K extends "pane" | "theme" | "width">(
  label: string,
  key: K,
  view: View,
  options: Record<View[K], string>,
) {
  const links = Object.entries<string>(options).map(([value, name]) => {
    const current = view[key] === value ? html` aria-current="true"` : "";
    return html`<a href="/?${viewQuery(view, { [key]: value })}"${current}>${name}</a>`;
  });
  return html`<nav class="choice" aria-label="${label}">${links}</nav>`;
}

function pane(mail: Mail, view: View) {
  if (view.pane === "text")
    return html`<pre class="sheet" tabindex="0">${mail.text ?? "(This letter has no plain text.)"}</pre>`;
  if (view.pane === "source") return source(mail);
  const classes = `sheet width-${view.width} theme-${view.theme}`;
  const address = `/inbox/${encodeURIComponent(mail.id)}/html?theme=${view.theme}`;
  return html`<iframe class="${classes}" title="The letter: ${mail.subject}" src="${address}"
    sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`;
}

function source(mail: Mail) {
  const keys = {
    Id: mail.id,
    "Message id": mail.messageId,
    "Idempotency key": mail.idempotencyKey ?? "none",
    ...(mail.cc.length > 0 ? { Cc: mail.cc.join(", ") } : {}),
    ...(mail.bcc.length > 0 ? { Bcc: mail.bcc.join(", ") } : {}),
  };
  return html`<div class="sheet table">
    <h3>Headers</h3>${table(mail.headers)}
    <h3>Tags</h3>${table(mail.tags)}
    <h3>Delivery</h3>${table(keys)}
  </div>`;
}

function table(values: Readonly<Record<string, string>>) {
  const rows = Object.entries(values);
  if (rows.length === 0) return html`<p>None.</p>`;
  return html`<dl>${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

import { html, raw } from "hono/html";
import type { Mail } from "../types.ts";
import { mailList } from "./mail-list.ts";
import { mailView } from "./mail-view.ts";
import { STYLE } from "./style.ts";
import type { View } from "./view.ts";

export interface InboxPage {
  /** Those that pass the filter, oldest first. */
  readonly mails: readonly Mail[];
  /** The chosen one. */
  readonly shown: Mail | undefined;
  readonly view: View;
  /** Of the state that the page shows: the script asks for a newer one. */
  readonly version: number;
  /** The mailbox's own, for the examples. */
  readonly host: string;
}

/** The whole page: the letters, and the chosen one or how to use the mailbox. */
export function inboxPage({ mails, shown, view, version, host }: InboxPage) {
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${shown ? `${shown.subject} · ` : ""}Mailbox (${mails.length})</title>
    <link rel="icon" href="data:image/svg+xml,${encodeURIComponent(ICON)}">
    <style>${raw(STYLE)}</style>
    <script type="module" src="/refresh.js"></script>
  </head>
  <body class="${shown ? "reading" : ""}" data-version="${version}">
    ${top(mails.length, view)}
    <nav class="list" aria-label="Letters" id="list" data-live>${mailList(mails, view)}</nav>
    ${shown ? html`<main>${mailView(shown, view)}</main>` : html`<main id="main" data-live>${welcome(mails.length, host)}</main>`}
  </body>
</html>`;
}

function top(count: number, view: View) {
  return html`<header class="top">
    <h1><a href="/">Mailbox</a></h1>
    <span class="count" id="count" data-live>${count} ${count === 1 ? "letter" : "letters"}</span>
    <search>
      <form action="/">
        <input type="search" name="to" value="${view.to ?? ""}" aria-label="Letters to this address" placeholder="name@lead.example">
        <button>Find</button>
      </form>
    </search>
    <form method="post" action="/inbox/empty"><button class="quiet">Empty</button></form>
  </header>`;
}

function welcome(count: number, host: string) {
  return html`<div class="empty">
    <h2>${count === 0 ? "Waiting for the first letter" : "Choose a letter"}</h2>
    <p>What the application sends to Resend lands here and goes no further. This page renews itself.</p>
    <p>Make the next call fail, or lose its answer:</p>
    <pre tabindex="0"><code>curl -d '{"status":429,"retryAfter":2}' ${host}/faults
curl -d '{"drop":"after"}' ${host}/faults</code></pre>
    <p>The letters to one address, as JSON:</p>
    <pre tabindex="0"><code>curl '${host}/inbox?to=mila@lead.example'</code></pre>
  </div>`;
}

const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect x="3" y="7" width="26" height="19" rx="3" ' +
  'fill="#2f5d50"/><path d="M5 10l11 9 11-9" fill="none" stroke="#fff" stroke-width="2.5"/></svg>';

import { html } from "hono/html";
import type { Mail } from "../types.ts";
import { spokenMoment } from "./moment.ts";
import { type View, viewQuery } from "./view.ts";

/** More than anybody scrolls through; the filter finds the others. */
const SHOWN_MAX = 200;

/** The letters, newest first. */
export function mailList(mails: readonly Mail[], view: View) {
  if (mails.length === 0) {
    return html`<p class="none">${view.to ? `Nothing was sent to ${view.to}.` : "No mail yet."}</p>`;
  }
  const newest = mails.slice(-SHOWN_MAX).reverse();
  const hidden = mails.length - newest.length;
  return html`<ol>
    ${newest.map((mail) => item(mail, view))}
    ${hidden > 0 && html`<li class="none">${hidden} older letters: search by address.</li>`}
  </ol>`;
}

function item(mail: Mail, view: View) {
  const current = mail.id === view.mail ? html` aria-current="true"` : "";
  return html`<li>
    <a href="/?${viewQuery(view, { mail: mail.id })}" id="mail-${mail.id}"${current}>
      <span class="to">${mail.to.join(", ")}</span>
      <time datetime="${mail.createdAt}">${spokenMoment(mail.createdAt)}</time>
      <span class="subject">${mail.subject}</span>
      ${mail.lastEvent !== "queued" && eventName(mail)}
    </a>
  </li>`;
}

/** The last thing known of a letter, coloured where it is good or bad news. */
export function eventName({ lastEvent }: Mail) {
  return html`<span class="event" data-event="${lastEvent}">${lastEvent.replaceAll("_", " ")}</span>`;
}

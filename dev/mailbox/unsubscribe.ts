import type { Mail } from "./types.ts";

/** The https (or local http) address in a letter's List-Unsubscribe header, or null. */
export function unsubscribeUrl(mail: Mail): string | null {
  const [, url] = /<(https?:\/\/[^>\s]+)>/.exec(headerOf(mail, "list-unsubscribe") ?? "") ?? [];
  const oneClick = headerOf(mail, "list-unsubscribe-post") === "List-Unsubscribe=One-Click";
  return url !== undefined && oneClick && URL.canParse(url) ? url : null;
}

/** RFC 8058 section 3.2: what a mail client posts; no cookies, no redirects followed. */
export function unsubscribeRequest(url: string): Request {
  return new Request(url, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: "List-Unsubscribe=One-Click",
    redirect: "manual",
  });
}

function headerOf(mail: Mail, name: string): string | undefined {
  return Object.entries(mail.headers).find(([key]) => key.toLowerCase() === name)?.[1];
}

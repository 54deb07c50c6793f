import { html } from "hono/html";
import type { Mail } from "../types.ts";
import type { Theme } from "./view.ts";

/** The letter's own HTML, its links opening in new tabs, its colours as a reader in that theme gets them. */
export function letterDocument({ html: letter, text }: Mail, theme: Theme): string {
  if (letter === null) return String(html`<!doctype html><pre style="white-space:pre-wrap">${text}</pre>`);
  return withBase(inTheme(letter, theme));
}

function withBase(letter: string): string {
  const base = '<base target="_blank">';
  const head = /<head\b[^>]*>/i;
  return head.test(letter) ? letter.replace(head, (tag) => tag + base) : base + letter;
}

/** A frame takes its colour scheme from the system, so the letter's own media queries are answered here. */
function inTheme(letter: string, theme: Theme): string {
  const query = /\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)/gi;
  return letter.replace(query, (_, asked: string) =>
    asked.toLowerCase() === theme ? "(width >= 0)" : "(width < 0)",
  );
}

/** @jsxImportSource react */
import type { ReactElement } from "react";
import { render } from "react-email";
import { withGhostTable } from "./ghost-table.ts";
import { cutAtHoles, type Parts } from "./holes.ts";
import type { LayoutProps } from "./layout-props.ts";
import { LetterButton } from "./letter-button.tsx";
import { LetterLayout } from "./letter-layout.tsx";

const DOCTYPE = "<!doctype html>";

/** React Email writes an XHTML doctype and React's own markers, which a letter has no use for. */
async function markup(element: ReactElement): Promise<string> {
  const html = await render(element);
  return withGhostTable(html)
    .replace(/^\s*<!DOCTYPE[^>]*>/i, "")
    .replace(/<!--(?:\/?\$|html|head|body| )-->/g, "");
}

/** The layout of one language and kind, as parts that its letters share. */
export async function renderLayout(props: LayoutProps): Promise<Parts> {
  return cutAtHoles(DOCTYPE + (await markup(<LetterLayout {...props} />)));
}

export async function renderButton(props: Pick<LayoutProps, "brand" | "styles">): Promise<Parts> {
  return cutAtHoles(await markup(<LetterButton {...props} />));
}

import { raw } from "hono/html";
import type { Child, FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { brand } from "../frame/brand.ts";

/** The bare document of the coach's desk, with its own style sheet: visitors never load that one. */
export const AdminDocument: FC<{
  title: string;
  locale: Locale;
  script?: "editor" | undefined;
  children?: Child;
}> = (props) => (
  <>
    {raw("<!DOCTYPE html>")}
    <html lang={props.locale}>
      <head>
        <meta charset="utf-8" />
        <title>{`${props.title} · ${brand.name}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex, nofollow" />
        <link rel="icon" type="image/svg+xml" href="/assets/icon.svg" />
        <link rel="stylesheet" href="/assets/site.css" />
        <link rel="stylesheet" href="/assets/admin.css" />
        {props.script && <script src={`/assets/${props.script}.js`} defer />}
      </head>
      <body class="admin">{props.children}</body>
    </html>
  </>
);
